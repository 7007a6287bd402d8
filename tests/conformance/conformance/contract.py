"""The JSON Schema of the contract, by a validator of its own."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from jsonschema import Draft202012Validator

from . import program
from .ledger import Ledger, Witness
from .program import Json

FIXTURES = program.ROOT / "fixtures"
# Keys that texts point to: without them the texts point to nothing, which no schema knows.
APART = ("citations", "footnotes", "annexes")


def check(ledger: Ledger) -> None:
    witness = ledger.by("jsonschema")
    schemas = {kind: _schema(kind) for kind in (None, "style")}
    for name, schema in schemas.items():
        Draft202012Validator.check_schema(schema)
        witness.holds("contract", True, f"{name} is a schema")
    everything = Draft202012Validator(schemas[None])
    good = [*FIXTURES.glob("*.json"), *FIXTURES.glob("samples/*.json")]
    for path in good:
        data = json.loads(path.read_text(encoding="utf-8"))
        errors = [error.message[:200] for error in everything.iter_errors(data)]
        witness.holds("contract", not errors, f"{path.name}: {errors[:1]}")
        _required(data, path, witness)
    for path in FIXTURES.glob("bad/*/*.json"):
        schema = schemas["style" if path.parent.name == "style" else None]
        refused = _refused_by(schema, path) or (path.parent / f"{path.name}.problems").is_file()
        witness.holds("contract", refused, f"{path.name} is refused by nothing")


def _schema(kind: str | None) -> Json:
    command = [str(program.VANBAN), "schema", *([kind] if kind else [])]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    schema: Json = json.loads(done.stdout)
    return schema


def _required(data: Json, path: Path, witness: Witness) -> None:
    """Without a key, the schema of a type refuses what the program refuses, and nothing else."""
    schema = Draft202012Validator(_schema(data["type"]))
    for key in data:
        if key in APART:
            continue
        rest = {name: value for name, value in data.items() if name != key}
        command = [str(program.VANBAN), "build", "-", "--format", "json", "-o", "-"]
        given = json.dumps(rest).encode()
        done = subprocess.run(command, input=given, capture_output=True, check=False)
        refused = not schema.is_valid(rest)
        said = f"{path.name}: {key} is required {refused}, and without it {done.returncode}"
        witness.holds("contract", (done.returncode == 1) == refused, said)


def _refused_by(schema: Json, path: Path) -> bool:
    try:
        data = json.loads(path.read_bytes())
    except ValueError:
        return True
    return next(Draft202012Validator(schema).iter_errors(data), None) is not None
