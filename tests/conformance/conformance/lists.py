"""Numbers that the office programs count, instead of printing them as text."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from .document import Document
from .matrix import HEADINGS, SENTENCES, report
from .program import Json
from .wordml import Element, edit, tag, text

STYLE = {"vanban_style": 1, "numbers": "word"}


def _section(level: str, heading: str, body: list[Any], **options: Any) -> Json:
    return {"section": {"level": level, "heading": heading, "body": body, **options}}


def _numbered(level: str, words: str, **options: Any) -> Json:
    return {"section": {"level": level, "body": [words], **options}}


def their_own() -> Iterator[Document]:
    """Lists that start with other numbers than 1, and begin anew where counting would go wrong."""
    inner = [
        _numbered("1.1", SENTENCES[1], start=5),
        _numbered("1.1", SENTENCES[2]),
        _numbered("a", SENTENCES[3]),
    ]
    body = [
        _section("I", HEADINGS[0], [_section("1", HEADINGS[1], inner, start=7)], start=4),
        _section("I", HEADINGS[2], [_numbered("1", SENTENCES[4]), _numbered("1", SENTENCES[5])]),
        _section("I", HEADINGS[3], [_numbered("1", SENTENCES[0], start=12)], start=9),
        SENTENCES[1],
    ]
    yield Document.of_data("numbers-of-their-own", report(body=body), style=STYLE)


def edited() -> Document:
    """A file in which a clerk has copied a section: its numbers, and those behind it, go on."""
    sections = [
        _section(
            "I",
            heading,
            [
                _section("1", HEADINGS[0], [SENTENCES[0], _numbered("1.1", SENTENCES[1])]),
                _section("1", HEADINGS[1], [_numbered("1.1", SENTENCES[2])]),
            ],
        )
        for heading in HEADINGS[2:]
    ]
    before = Document.of_data("before-an-edit", report(body=sections), style=STYLE)
    before.build()
    after = Document.of_data("edited", report(body=sections[:1] + sections), style=STYLE)
    after.explain()

    def copy_first_section(root: Element) -> None:
        paragraphs = list(root.iter(tag("p")))
        begins = [
            next(
                i
                for i, part in enumerate(paragraphs)
                if text(part) == section["section"]["heading"]
            )
            for section in sections
        ]
        for part in map(deepcopy, paragraphs[begins[0] : begins[1]]):
            paragraphs[begins[1]].addprevious(part)

    edit(before.docx, after.docx, "word/document.xml", copy_first_section)
    return after
