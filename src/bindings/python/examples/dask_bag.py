"""Documents of JSON lines, on Dask: dask_bag.py LINES OUT.

LINES is a file with a document on each line; OUT becomes a folder with the Word files of each line,
``000001.docx`` and so on, and with ``problems.json``, the problems of what is refused by line.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path

import dask.bag
import vanban


def built(numbered: tuple[int, str], out: Path) -> dict[str, object] | None:
    """Build the document of a line, and tell what is wrong with it."""
    number, line = numbered
    try:
        files = vanban.build(line).files
    except vanban.ProblemsError as error:
        return {"line": number, "problems": [asdict(one) for one in error.problems]}
    for index, file in enumerate(files):
        ending = f"-{index}" if index else ""
        (out / f"{number:06}{ending}.docx").write_bytes(file.bytes)
    return None


def main(lines: Path, out: Path) -> None:
    """Build the documents of a file."""
    out.mkdir(parents=True, exist_ok=True)
    numbered = list(enumerate(lines.read_text(encoding="utf-8").splitlines(), 1))
    bag = dask.bag.from_sequence(numbered, partition_size=100)
    refused = [one for one in bag.map(built, out=out).compute(scheduler="processes") if one]
    told = json.dumps(refused, ensure_ascii=False, indent=1)
    (out / "problems.json").write_text(told, encoding="utf-8")


# Workers import this file.
if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
