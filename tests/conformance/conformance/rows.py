"""Rows of a table at the end of a page, most with footnotes: what ONLYOFFICE does with each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .document import Document
from .matrix import SENTENCES, body, report
from .program import Json
from .render import ONLYOFFICE

LONG = " ".join(SENTENCES)
# Lines of text above the table, so that each of its rows comes to stand at the end of a page.
ABOVE = (3, 9, 21)
WIDTHS = ("2*", "3*", "2*")


def _table(rows: list[Any]) -> Json:
    columns = [{"title": f"Nội dung {index + 1}", "width": WIDTHS[index]} for index in range(3)]
    return {"table": {"columns": columns, "rows": rows}}


def _marked(text: str, note: int) -> str:
    return f"{text}[^n{note}]"


def _tall(lines: int) -> str:
    return SENTENCES[0][: 24 * lines].rsplit(" ", 1)[0]


# The text of footnotes: of one line, and of more than a page may have room for.
SHORT_NOTE, LONG_NOTE = SENTENCES[1], f"{LONG} {LONG}"
FILLING: list[Any] = [["Báo cáo", _tall(3), index] for index in range(8)]
KINDS: dict[str, tuple[list[Any], tuple[str, ...]]] = {
    # A row that has no room leaves the footnote of a line that has.
    "one-cell": (
        [*FILLING, *([_marked("Việc", note), _tall(5), "Rồi"] for note in range(6))],
        (SHORT_NOTE,) * 6,
    ),
    "both-cells": (
        [
            *FILLING,
            *(
                [_marked("Việc", 2 * note), _tall(4), _marked(_tall(2), 2 * note + 1)]
                for note in range(4)
            ),
        ],
        (SHORT_NOTE, LONG) * 4,
    ),
    # What no page has room for goes on to the next.
    "long": (
        [*FILLING, *([_marked(_tall(2), note), _tall(3), 1] for note in range(4))],
        (LONG_NOTE,) * 4,
    ),
    # A cell that goes down is set with its last row.
    "down": (
        [
            *FILLING,
            *(
                row
                for note in range(3)
                for row in (
                    [{"text": _marked(_tall(4), 2 * note), "down": 3}, _tall(3), 1],
                    [_marked("Việc", 2 * note + 1), 2],
                    [_tall(2), 3],
                )
            ),
        ],
        (SHORT_NOTE, LONG) * 3,
    ),
    # Rows kept together are let go behind the first one of a page, which goes on from the last.
    "kept": (
        [
            row
            for lines in (44, 62)
            for row in (
                [[_tall(1)] * lines, "Rồi", 1],
                {"group": "Nhóm"},
                [[_tall(1)] * 18, "Rồi", 2],
            )
        ],
        (),
    ),
}


def documents() -> Iterator[Document]:
    for kind, (rows, notes) in KINDS.items():
        footnotes = [{"id": f"n{index}", "text": text} for index, text in enumerate(notes)]
        for lines in ABOVE:
            text = [*body(lines), f"{SENTENCES[2][:-1]}:", _table(rows), SENTENCES[3]]
            data = report(body=text, **({"footnotes": footnotes} if footnotes else {}))
            name = f"rows-{kind}-{lines:02}"
            yield Document.of_data(name, data, programs=(ONLYOFFICE,), lines_alone=True)
