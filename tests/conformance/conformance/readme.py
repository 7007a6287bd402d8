"""The table of what is asserted, in README.md."""

from __future__ import annotations

import re
from collections import Counter

from .ledger import CHECKS, Failure, Ledger
from .program import ROOT

FILE = ROOT / "README.md"
BLOCK = re.compile(r"(<!-- conformance -->\n).*?(<!-- end of conformance -->)", re.DOTALL)


def _rounded(count: int) -> str:
    """Down to two digits: what is stated is held even where a program breaks a line otherwise."""
    unit = 10 ** max(len(str(count)) - 2, 0)
    return f"{count // unit * unit:,}" + ("+" if unit > 1 else "")


def _table(ledgers: dict[str, Ledger], held: Counter[str], faults: int) -> str:
    documents = sum(ledger.pages > 0 for ledger in ledgers.values())
    pages = sum(ledger.pages for ledger in ledgers.values())
    rows = [f"| {said} | {_rounded(held[check])} |" for check, said in CHECKS.items()]
    return "\n".join(
        [
            f"{documents} documents, {_rounded(pages)} pages, "
            f"{_rounded(sum(held.values()))} assertions; {faults} faults put in on purpose, "
            "each found:",
            "",
            "| asserted | times |",
            "|---|---:|",
            *rows,
            "",
        ]
    )


def _counts(table: str) -> list[tuple[str, int]]:
    """Every row with the count that it states; a program that breaks a line otherwise adds some."""
    rows = re.findall(r"^\| (.+) \| ([\d,]+)\+? \|$", table, re.MULTILINE)
    return [(said, int(count.replace(",", ""))) for said, count in rows]


def check(
    ledgers: dict[str, Ledger], held: Counter[str], faults: int, update: bool
) -> list[Failure]:
    text = FILE.read_text(encoding="utf-8")
    fresh = BLOCK.sub(lambda block: block[1] + _table(ledgers, held, faults) + block[2], text)
    if update:
        FILE.write_text(fresh, encoding="utf-8")
        return []
    stated, counted = _counts(text), _counts(fresh)
    true = [said for said, _ in stated] == [said for said, _ in counted] and all(
        least <= count for (_, least), (_, count) in zip(stated, counted, strict=True)
    )
    return [] if true else [Failure("README.md", "run", "table", "states other counts; --update")]
