"""Documents of chance: what nobody thought of, the same for the same seed."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from itertools import pairwise
from random import Random
from typing import Any

from . import placed, program
from .document import Document
from .ledger import Ledger
from .matrix import HEADINGS, RECIPIENTS, SENTENCES, SUBJECT, THREE_LINE_SUBJECT, report
from .program import OUT, Json
from .render import ONLYOFFICE, render

# The seed of those in every run, and how many there are. They have no footnotes and no cells that
# go down: where these meet the end of a page, ONLYOFFICE lays out rows that it takes away again,
# and `vanban pages` follows it in nearly all cases (`rows` has those that are in every run), not
# where a page with such rows is begun anew. The third of the seed has rows kept together behind one
# that went over the end of a page, which ONLYOFFICE lets go.
SEED, EVERY_RUN = 20261126, 2
# How many `--random` proves, and the share of lines that must stand in their place.
MANY, LEAST = 40, 0.99
WORDS = " ".join(SENTENCES).split()
# What ends lines otherwise than a word does.
HARD = (
    "2021-2025",
    "kinh tế - xã hội",
    "15/BC-UBND",
    "“một cửa”",
    "(nếu có)",
    "12,5\u00a0ha",
    "thôn/bản",
    "24/24",
    "100 %",
    "một-cửa-liên-thông",
    "— theo kế hoạch —",
    "motcua@lambinh.vn",
    "m^2^",
    "CO~2~",
    "[1]",
    "NĐ-CP;",
)
ADDRESS = (
    "https://dichvucong.lambinh.gov.vn/ho-so/2026/thu-tuc-hanh-chinh/linh-vuc-dat-dai/cap-doi-giay-"
    "chung-nhan-quyen-su-dung-dat"
)
LEVELS = ("I", "1", "a")


def documents(seed: int, count: int, *, hard: bool = False) -> Iterator[Document]:
    """Documents without footnotes and cells that go down, or every other one with such."""
    for number in range(count):
        chance = _Chance(f"{seed}-{number}", hard=hard and number % 2 == 1)
        yield Document.of_data(
            f"chance-{seed}-{number:02}",
            chance.document(),
            style=chance.style(),
            programs=(ONLYOFFICE,),
        )


class _Chance:
    def __init__(self, seed: str, *, hard: bool) -> None:
        self.random = Random(seed)
        # The texts of footnotes, which refer to none.
        self.notes: list[str] = []
        self.hard = self.has_notes = hard

    def often(self, share: float) -> bool:
        return self.random.random() < share

    def style(self) -> Json:
        style = {
            "preset": self.random.choice("LS"),
            "line_spacing": self.random.choice((1.0, 1.0, 1.1, 1.15, 1.2, 1.35, 1.5)),
            "paragraph_gap_pt": self.random.choice((6, 6, 8, 9.5, 12)),
            "first_line_indent_mm": self.random.choice((10, 12.7)),
            "margins_mm": {"right": self.random.choice((15, 20)), "left": 30},
            "numbers": self.random.choice(("text", "word")),
        }
        return {"vanban_style": 1, **style}

    def document(self) -> Json:
        body = self.blocks(self.random.randint(2, 6), 0)
        annexes = [
            {
                "id": f"pl{number}",
                "title": f"{self.random.choice(HEADINGS)} {number}",
                "landscape": self.often(0.5),
                "body": [self.table(), *self.blocks(self.random.randint(1, 4), 1)],
            }
            for number in range(1, self.random.choice((1, 1, 2, 3)))
        ]
        cited = ", ".join(f"[@{annex['id']}]" for annex in annexes)
        more: Json = {
            "subject": self.random.choice((SUBJECT, THREE_LINE_SUBJECT)),
            "recipients": list(RECIPIENTS[: self.random.randint(1, len(RECIPIENTS))]),
            "urgency": self.random.choice((None, None, None, "urgent", "flash")),
            "circulation": self.random.choice((None, None, None, "internal")),
            "draft": self.random.choice((None, None, None, "lần 2")),
            "contact": self.random.choice((None, None, {"address": HARD[0], "phone": "0203 123"})),
        }
        # It ends with a paragraph, as a document does that has more to say.
        body.append(f"{SENTENCES[2]} (Kèm theo {cited})" if annexes else SENTENCES[2])
        if annexes:
            more["annexes"] = annexes
        if self.notes:
            more["footnotes"] = [
                {"id": f"n{number}", "text": text} for number, text in enumerate(self.notes)
            ]
        return report(**more, body=body)

    def prose(self, most: int) -> str:
        """A text that also has what no line holds."""
        return self.text(most) + (f" {ADDRESS}" if self.often(0.1) else "")

    def blocks(self, count: int, depth: int) -> list[Any]:
        blocks: list[Any] = []
        for _ in range(count):
            kind = self.random.random()
            if kind < 0.35 and depth < len(LEVELS):
                blocks.append(self.section(depth))
            elif kind < 0.5:
                blocks += [f"{self.text(12)}:", self.table()]
            elif kind < 0.6:
                blocks.append({"items": [self.text(30) for _ in range(self.random.randint(1, 5))]})
            else:
                blocks.append(self.prose(160))
        # A text between two tables, as people write.
        apart = [blocks[0]] if blocks else []
        for above, block in pairwise(blocks):
            apart += [self.text(20), block] if _is_table(above) and _is_table(block) else [block]
        return apart

    def section(self, depth: int) -> Json:
        section: Json = {"level": LEVELS[depth]}
        if self.often(0.6):
            section["heading"] = self.text(9, plain=True)
        body = self.blocks(self.random.randint(1, 3), depth + 1)
        # A section without heading begins with a text.
        section["body"] = body if "heading" in section else [self.text(60), *body]
        return {"section": section}

    def text(self, most: int, *, plain: bool = False) -> str:
        count = self.random.randint(1, most)
        start = self.random.randrange(len(WORDS))
        words = [WORDS[(start + index) % len(WORDS)] for index in range(count)]
        if not plain:
            words = [self.word(word) for word in words]
        # The stars of the last word may stand behind its comma.
        text = re.sub(r"[.,;:]+(\**)$", r"\1", " ".join(["Báo", *words]))
        if not plain and self.has_notes and self.often(0.12):
            text += f"[^n{len(self.notes)}]"
            self.notes.append(self.note())
        return text

    def word(self, word: str) -> str:
        kind = self.random.random()
        if kind < 0.05:
            return self.random.choice(HARD)
        if kind < 0.1:
            return f"*{word}*" if kind < 0.075 else f"**{word}**"
        return word

    def note(self) -> str:
        length = self.random.choice((4, 20, 20, 60, 250))
        has_notes, self.has_notes = self.has_notes, False
        text = self.text(length)
        self.has_notes = has_notes
        return text

    def table(self) -> Json:
        count = self.random.randint(2, 4)
        columns: list[Json] = [{"title": self.text(4, plain=True)} for _ in range(count)]
        for column in columns:
            column["align"] = self.random.choice(("left", "centre", "left"))
            column["width"] = f"{self.random.randint(2, 4)}*"
        # A first row that may stand on one page with what leads to it.
        rows: list[Any] = [[number * 37 for number in range(1, count + 1)]]
        longest = self.random.choice((3, 8, 20, 40))
        most = self.random.randint(1, 24)
        while len(rows) < most:
            rows += self.rows(count, longest)
        table: Json = {"columns": columns, "rows": rows, "size": self.random.choice((11, 12, 13))}
        table["index"] = self.often(0.3)
        if self.often(0.4):
            table |= {"caption": self.text(8, plain=True), "numbered": True}
        if self.often(0.3):
            table |= {"unit": "hồ sơ", "note": self.text(9, plain=True)}
        return {"table": table}

    def rows(self, count: int, longest: int) -> list[Any]:
        kind = self.random.random()
        if kind < 0.06:
            return [{"group": self.text(6, plain=True)}]
        if kind < 0.12:
            across = self.random.randint(2, count)
            wide = {"text": self.text(longest), "across": across}
            return [[wide, *(self.cell(longest) for _ in range(count - across))]]
        if kind < 0.3 and self.hard:
            down = self.random.randint(2, 5)
            first = {"text": self.text(longest), "down": down}
            rest = [[self.cell(longest) for _ in range(count - 1)] for _ in range(down)]
            return [[first, *rest[0]], *rest[1:]]
        if kind < 0.33:
            tall = [self.text(70) for _ in range(self.random.randint(6, 24))]
            return [[tall, *(self.cell(longest) for _ in range(count - 1))]]
        return [[self.cell(longest) for _ in range(count)]]

    def cell(self, longest: int) -> Any:
        kind = self.random.random()
        if kind < 0.1:
            return None
        if kind < 0.4:
            return self.random.randint(1, 9999)
        return self.text(longest)


def prove(seed: int) -> int:
    """Holds many documents against ONLYOFFICE, lines and pages alone, and tells what it found."""
    proven = list(documents(seed, MANY, hard=True))
    with ThreadPoolExecutor(os.cpu_count()) as builders:
        list(builders.map(Document.build, proven))
    render(ONLYOFFICE, [document.docx for document in proven], OUT / ONLYOFFICE.lower())
    found = {False: Counter[str](), True: Counter[str]()}
    worst = 0.0
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        for document, (counted, ledger) in zip(proven, pool.map(_held, proven), strict=True):
            found["notes" in document.explanation] += counted
            worst = max([worst, *map(abs, ledger.offsets)])
            for failure in ledger.failures[:2]:
                print(f"        {failure}", flush=True)
    short = 0
    for notes, counted in found.items():
        print("with footnotes" if notes else "without")
        for what, count in counted.items():
            print(f"{count:8} {what}")
        short += counted["lines in their place"] < LEAST * counted["lines"]
    print(f"{worst:8.2f} mm at most from their place")
    return 1 if short else 0


def _held(document: Document) -> tuple[Counter[str], Ledger]:
    """What the pages of a document have of what is set for them."""
    ledger = Ledger(document.name)
    pages = document.pages(ONLYOFFICE)
    placed.check(pages, document.placed, ledger.by(ONLYOFFICE))
    word = program.pages(document.data, document.style, "word")
    counted = Counter(
        {
            "documents": 1,
            "as ONLYOFFICE has them": not ledger.failures,
            "with as many pages": document.placed["pages"] == len(pages),
            "with as many pages by Word's law": word["pages"] == len(pages),
            "pages": len(pages),
            "lines": sum(bool(line["text"].strip()) for line in document.placed["lines"]),
            "lines in their place": placed.in_place(ledger.offsets),
        }
    )
    return counted, ledger


def _is_table(block: Any) -> bool:
    return isinstance(block, dict) and "table" in block
