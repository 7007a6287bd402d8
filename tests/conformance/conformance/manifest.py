"""The hashes of the samples: the same data give the same bytes, on every machine."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

from . import program
from .ledger import Failure

FILE = program.ROOT / "fixtures" / "samples" / "SHA256SUMS"


def check(update: bool) -> list[Failure]:
    directory = program.OUT / "samples"
    shutil.rmtree(directory, ignore_errors=True)
    program.write_samples(directory)
    # In the form of sha256sum, which can check it too.
    fresh = "".join(f"{_hash(path)}  {path.name}\n" for path in sorted(directory.iterdir()))
    if update:
        FILE.write_text(fresh, encoding="utf-8")
    known = set(FILE.read_text(encoding="utf-8").splitlines()) if FILE.is_file() else set()
    changed = sorted(line.split()[1] for line in known.symmetric_difference(fresh.splitlines()))
    names = sorted(set(changed))
    return [
        Failure(name, "samples", "hash", "is not that of the manifest; --update") for name in names
    ]


def _hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
