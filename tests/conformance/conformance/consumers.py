"""What other programs read out of a Word file: the text whole and in order, headings as such."""

from __future__ import annotations

import base64
import json
import re
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import docx
import docx.document
import docx.table
import mammoth
from docx.blkcntnr import BlockItemContainer
from docx.text.paragraph import Paragraph

from . import wordml
from .document import Document
from .ledger import Ledger, Witness
from .program import HERE, TOOLS, Json
from .trace import FOOT

# The level of the heading that an element of HTML is, by its name and attributes.
Level = Callable[[str, dict[str, str | None]], int | None]
# What a consumer found: the text without its spaces, and headings with their levels.
Reading = tuple[str, list[tuple[int, str]]]


def check(documents: list[Document], ledgers: dict[str, Ledger]) -> None:
    readers: dict[str, Callable[[Path], Reading]] = {
        "python-docx": _python_docx,
        "pandoc": _pandoc,
        "mammoth": _mammoth,
        "docx-preview": _docx_preview(documents),
    }
    for document in documents:
        # Converters read the text, not what stands at the foot of a page.
        explained = document.explanation["paragraphs"]
        paragraphs = [part for part in explained if part["component"] not in FOOT]
        text = "".join(map(_written, paragraphs))
        for program, read in readers.items():
            witness = ledgers[document.name].by(program)
            found, headings = read(document.docx)
            witness.holds("consumers", found == text, _difference(found, text))
            _same_headings(headings, document, witness)


def check_outline(document: Document, witness: Witness) -> None:
    """Word's navigation pane: paragraphs with an outline level, of their own or of their style."""
    package = wordml.Package(document.docx)
    headings = [
        (level, _plain(wordml.text(paragraph)))
        for paragraph in package.document.iter(wordml.tag("p"))
        if (level := package.outline_level(paragraph)) is not None
    ]
    _same_headings(headings, document, witness)


def _same_headings(found: list[tuple[int, str]], document: Document, witness: Witness) -> None:
    expected = [
        (paragraph["chosen"]["outline_level"], _written(paragraph))
        for paragraph in document.explanation["paragraphs"]
        if paragraph["chosen"]["outline_level"]
    ]
    witness.holds("headings", found == expected, f"headings are {found}, not {expected}")


def _written(paragraph: Json) -> str:
    """The text that the file holds: numbers that the office program counts are not in it."""
    runs = (run["text"] for run in paragraph["runs"] if run["kind"] != "counted")
    return _plain("".join(runs))


def _plain(text: str) -> str:
    return re.sub(r"\s+", "", text)


def _difference(found: str, expected: str) -> str:
    at = next(
        (i for i, (a, b) in enumerate(zip(found, expected, strict=False)) if a != b), len(expected)
    )
    return f"reads “{found[at : at + 40]}” where “{expected[at : at + 40]}” stands"


def _python_docx(path: Path) -> Reading:
    def paragraphs(block: BlockItemContainer | docx.document.Document) -> Iterator[Paragraph]:
        for part in block.iter_inner_content():
            if isinstance(part, docx.table.Table):
                for row in part.rows:
                    for cell in row.cells:
                        yield from paragraphs(cell)
            else:
                yield part

    text, headings = "", []
    for paragraph in paragraphs(docx.Document(str(path))):
        text += paragraph.text
        style = paragraph.style.name if paragraph.style else None
        heading = re.fullmatch(r"Heading (\d)", style or "")
        if heading:
            headings.append((int(heading[1]), _plain(paragraph.text)))
    return _plain(text), headings


def _pandoc(path: Path) -> Reading:
    command = ["pandoc", "-f", "docx", "-t", "json", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    headings: list[tuple[int, str]] = []

    def walk(node: Any) -> str:
        if isinstance(node, list):
            return "".join(map(walk, node))
        if not isinstance(node, dict):
            return ""
        content: Any = node.get("c")
        kind = node.get("t")
        if kind == "Str":
            return str(content)
        if kind == "Header":
            level, _, inlines = content
            text = walk(inlines)
            headings.append((level, text))
            return text
        return walk(content)

    # A cell holds rows of bare lists; only their blocks carry text.
    return _plain(walk(json.loads(done.stdout)["blocks"])), headings


class _Html(HTMLParser):
    """Text, and what stands in the elements that are headings."""

    def __init__(self, level: Level) -> None:
        super().__init__()
        self.level_of = level
        self.level: tuple[int, str] | None = None
        self.text, self.skipped = "", False
        self.headings: list[tuple[int, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.skipped = tag in ("style", "script", "title")
        level = self.level_of(tag, dict(attrs))
        if level:
            self.level = (level, tag)
            self.headings.append((level, ""))

    def handle_endtag(self, tag: str) -> None:
        self.skipped = False
        if self.level and self.level[1] == tag:
            self.level = None

    def handle_data(self, data: str) -> None:
        if self.skipped:
            return
        self.text += _plain(data)
        if self.level:
            level, text = self.headings[-1]
            self.headings[-1] = (level, text + _plain(data))


def _read_html(html: str, level: Level) -> Reading:
    parser = _Html(level)
    parser.feed(html)
    return parser.text, parser.headings


def _mammoth(path: Path) -> Reading:
    with path.open("rb") as file:
        html = mammoth.convert_to_html(file).value
    return _read_html(html, lambda tag, _: int(tag[1]) if re.fullmatch("h[1-6]", tag) else None)


def _docx_preview(documents: list[Document]) -> Callable[[Path], Reading]:
    """All documents in one page of a browser, which draws each into a division of its own."""
    files = {
        document.docx.name: base64.b64encode(document.docx.read_bytes()).decode()
        for document in documents
    }
    scripts = [
        (TOOLS / "node_modules" / script).read_text(encoding="utf-8")
        for script in ("jszip/dist/jszip.min.js", "docx-preview/dist/docx-preview.min.js")
    ]
    page = (HERE / "preview.html").read_text(encoding="utf-8")
    page = page.replace("/*SCRIPTS*/", "\n".join(scripts))
    page = page.replace("/*FILES*/", json.dumps(files))
    with tempfile.TemporaryDirectory() as directory:
        file = Path(directory) / "preview.html"
        file.write_text(page, encoding="utf-8")
        command = [
            "chromium",
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            f"--user-data-dir={directory}/profile",
            "--virtual-time-budget=60000",
            "--dump-dom",
            file.as_uri(),
        ]
        done = subprocess.run(command, capture_output=True, text=True, timeout=180, check=False)
    shown = dict(
        re.findall(r'<div id="shown-(.+?)">(.*?)</div><!--shown-->', done.stdout, re.DOTALL)
    )

    def level(tag: str, attributes: dict[str, str | None]) -> int | None:
        style = re.search(r"\bdocx_heading(\d)\b", attributes.get("class") or "")
        return int(style[1]) if tag == "p" and style else None

    return lambda path: _read_html(shown.get(path.name, "not shown"), level)
