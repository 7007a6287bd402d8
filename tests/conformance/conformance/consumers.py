"""What other programs read out of a Word file: the text whole and in order, headings as such."""

from __future__ import annotations

import base64
import json
import re
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import docx
import docx.document
import docx.table
import mammoth
from docx.blkcntnr import BlockItemContainer
from docx.text.paragraph import Paragraph

from . import accessible, wordml
from .document import Document
from .ledger import Ledger, Witness
from .program import HERE, TOOLS, Json
from .trace import FOOT, IN_MARGIN

# The level of the heading that an element of HTML is, by its name and attributes.
Level = Callable[[str, dict[str, str | None]], int | None]


@dataclass
class Reading:
    """What a consumer found, without its spaces."""

    text: str = ""
    # Headings with their levels.
    headings: list[tuple[int, str]] = field(default_factory=list)
    # The text of the footnotes; nothing of a consumer that reads none.
    notes: str | None = None


def check(documents: list[Document], ledgers: dict[str, Ledger]) -> None:
    readers: dict[str, Callable[[Path], Reading]] = {
        "python-docx": _python_docx,
        "pandoc": _pandoc,
        "mammoth": _mammoth,
        "docx-preview": _docx_preview(documents),
    }
    for document in documents:
        # Converters read the text, not what stands at the head or the foot of a page.
        explained = document.explanation["paragraphs"]
        apart = (*IN_MARGIN, *FOOT)
        paragraphs = [part for part in explained if part["component"] not in apart]
        text = "".join(map(_written, paragraphs))
        notes = ["".join(map(_written, note)) for note in document.explanation.get("notes", [])]
        built_in = accessible.built_in_headings(document.explanation)
        for program, read in readers.items():
            witness = ledgers[document.name].by(program)
            found = read(document.docx)
            wanted = text
            if program == "docx-preview" and wordml.holds_hyphens(document.docx):
                # It makes a place to break of a hyphen at which no line ends.
                found.text, wanted = (part.replace("-", "") for part in (found.text, text))
            witness.holds("consumers", found.text == wanted, _difference(found.text, wanted))
            _same_headings(found.headings, built_in, witness)
            if found.notes is not None:
                missing = [note for note in notes if note not in found.notes]
                witness.holds("consumers", not missing, f"does not read the footnotes {missing}")


def check_outline(document: Document, witness: Witness) -> None:
    """Word's navigation pane: paragraphs with an outline level, of their own or of their style."""
    package = wordml.Package(document.docx)
    headings = [
        (level, _plain(wordml.text(paragraph)))
        for paragraph in package.document.iter(wordml.tag("p"))
        if (level := package.outline_level(paragraph)) is not None
    ]
    explained = document.explanation["paragraphs"]
    in_pane = [part for part in explained if part["chosen"]["outline_level"]]
    _same_headings(headings, in_pane, witness)


def _same_headings(found: list[tuple[int, str]], paragraphs: list[Json], witness: Witness) -> None:
    expected = [(part["chosen"]["outline_level"], _written(part)) for part in paragraphs]
    witness.holds("headings", found == expected, f"headings are {found}, not {expected}")


def _written(paragraph: Json) -> str:
    """The text that the file holds: numbers that the office program counts are not in it."""
    runs = (run["text"] for run in paragraph["runs"] if run["kind"] not in ("counted", "note"))
    return _plain("".join(runs))


def _plain(text: str) -> str:
    """Without spaces, and with every hyphen alike, be it one at which no line ends."""
    return re.sub(r"\s+", "", text).replace("\u2011", "-")


def _difference(found: str, expected: str) -> str:
    at = next(
        (i for i, (a, b) in enumerate(zip(found, expected, strict=False)) if a != b), len(expected)
    )
    return f"reads “{found[at : at + 40]}” where “{expected[at : at + 40]}” stands"


def _python_docx(path: Path) -> Reading:
    def paragraphs(block: BlockItemContainer | docx.document.Document) -> Iterator[Paragraph]:
        for part in block.iter_inner_content():
            if isinstance(part, docx.table.Table):
                # A cell that goes across or down stands in every place that it takes.
                cells = {cell._tc: cell for row in part.rows for cell in row.cells}  # noqa: SLF001
                for cell in cells.values():
                    yield from paragraphs(cell)
            else:
                yield part

    found = Reading()
    for paragraph in paragraphs(docx.Document(str(path))):
        # `paragraph.text` leaves out what stands in content controls.
        text = _plain(wordml.text(paragraph._p))  # noqa: SLF001
        found.text += text
        style = paragraph.style.name if paragraph.style else None
        heading = re.fullmatch(r"Heading (\d)", style or "")
        if heading:
            found.headings.append((int(heading[1]), text))
    return found


def _pandoc(path: Path) -> Reading:
    command = ["pandoc", "-f", "docx", "-t", "json", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    found = Reading(notes="")

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
            found.headings.append((level, _plain(text)))
            return text
        if kind == "Note":
            found.notes = (found.notes or "") + _plain(walk(content))
            return ""
        # What is said of a table to those who do not see it comes first.
        return walk(content[2:] if kind == "Table" else content)

    # A cell holds rows of bare lists; only their blocks carry text.
    found.text = _plain(walk(json.loads(done.stdout)["blocks"]))
    return found


class _Html(HTMLParser):
    """Text, and what stands in the elements that are headings or footnotes."""

    def __init__(self, level: Level) -> None:
        super().__init__()
        self.level_of = level
        self.level: tuple[int, str] | None = None
        # The tag of what is open of a footnote or of its mark.
        self.note, self.mark = "", ""
        self.skipped = False
        self.found = Reading(notes="")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        self.skipped = tag in ("style", "script", "title")
        known = attributes.get("class") or attributes.get("id") or ""
        if not self.mark and known.startswith(("docx_footnotereference", "footnote-ref-")):
            self.mark = tag
        elif not self.note and known.startswith(("docx_footnotetext", "footnote-")):
            self.note = tag
        level = self.level_of(tag, attributes)
        if level:
            self.level = (level, tag)
            self.found.headings.append((level, ""))

    def handle_endtag(self, tag: str) -> None:
        self.skipped = False
        if tag == self.mark:
            self.mark = ""
        elif tag == self.note:
            self.note = ""
        if self.level and self.level[1] == tag:
            self.level = None

    def handle_data(self, data: str) -> None:
        if self.skipped or self.mark:
            return
        text = _plain(data)
        if self.note:
            self.found.notes = (self.found.notes or "") + text
            return
        self.found.text += text
        if self.level:
            level, heading = self.found.headings[-1]
            self.found.headings[-1] = (level, heading + text)


def _read_html(html: str, level: Level) -> Reading:
    parser = _Html(level)
    parser.feed(html)
    return parser.found


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
