"""Runs the contestants in turns, holds their words against vanban's, and prints the table."""

from __future__ import annotations

import importlib.metadata
import json
import statistics
import subprocess
import sys
import tomllib
import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

from conformance import program as proof

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SEED = ROOT / "fixtures" / "huong-long-q1-2024.json"
LOOK = HERE / "look.json"

# How often the contestants take turns; the figures are medians.
ROUNDS = 9

# How long a turn takes at least, and how long a contestant warms up before it.
SECONDS = 1.0

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@dataclass
class Contestant:
    name: str
    version: str
    command: list[str | Path]
    data: Path
    template: Path | None = None
    rates: list[float] = field(default_factory=list)

    def turn(self, out: Path) -> Path:
        """Makes a document, and measures once."""
        made = out / f"{self.name}.docx"
        command = [*self.command, self.data, LOOK, made, str(SECONDS)]
        done = run(*command, *([self.template] if self.template else []))
        self.rates.append(float(done))
        return made


def run(*command: str | Path) -> str:
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


def contestants(program: Path, node: Path, out: Path) -> list[Contestant]:
    """Vanban comes first; it reads the seed, and the others the words that are made of it."""
    words = out / "words.json"
    words.write_text(run(program, "words", SEED), "utf-8")
    for_docxtpl = out / "template-docxtpl.docx"
    for_docxtemplater = out / "template-docxtemplater.docx"
    python = HERE / "python"
    run(sys.executable, python / "templates.py", words, LOOK, for_docxtpl, for_docxtemplater)

    locked = tomllib.loads((HERE / "rust/Cargo.lock").read_text("utf-8"))
    crates = {crate["name"]: crate["version"] for crate in locked["package"]}
    packages = json.loads((HERE / "node/package.json").read_text("utf-8"))["dependencies"]

    def crate(name: str, data: Path = words) -> Contestant:
        return Contestant(name, crates[name], [program, name], data)

    def wheel(name: str, file: str, template: Path | None = None) -> Contestant:
        command: list[str | Path] = [sys.executable, python / file]
        return Contestant(name, importlib.metadata.version(name), command, words, template)

    def package(name: str, file: str, template: Path | None = None) -> Contestant:
        return Contestant(name, packages[name], ["node", node / file], words, template)

    return [
        crate("vanban", SEED),
        crate("docx-rs"),
        crate("rusdox"),
        wheel("python-docx", "with_python_docx.py"),
        wheel("docxtpl", "with_docxtpl.py", for_docxtpl),
        package("docx", "with_docx.mjs"),
        package("docxtemplater", "with_docxtemplater.mjs", for_docxtemplater),
    ]


def said(docx: Path) -> list[str]:
    """The words on the page; capitals may be by style or by letter."""
    with zipfile.ZipFile(docx) as archive:
        body = ElementTree.fromstring(archive.read("word/document.xml"))
    paragraphs = ("".join(text.text or "" for text in p.iter(f"{W}t")) for p in body.iter(f"{W}p"))
    return "\n".join(paragraphs).upper().split()


def has_page_number(docx: Path) -> bool:
    with zipfile.ZipFile(docx) as archive:
        headers = [name for name in archive.namelist() if name.startswith("word/header")]
        return any(b"PAGE" in archive.read(name) for name in headers)


def errors(docx: Path) -> str:
    """How many errors the Open XML SDK finds, where the proof on the page has installed it."""
    if not proof.VALIDATOR.exists():
        return "-"
    found = proof.validate(docx)
    docx.with_suffix(".errors").write_text("".join(f"{error}\n" for error in found), "utf-8")
    return str(len(found))


def main() -> None:
    program, node, out = map(Path, sys.argv[1:])
    everyone = contestants(program, node, out)
    for _ in range(ROUNDS):
        made = [one.turn(out) for one in everyone]
    for docx in made:
        if said(docx) != said(made[0]):
            raise SystemExit(f"{docx} says other words than {made[0]}")
        if not has_page_number(docx):
            raise SystemExit(f"{docx} has no page number in its header")
    print("name documents_per_s ratio bytes errors")
    vanban = statistics.median(everyone[0].rates)
    for one, docx in zip(everyone, made, strict=True):
        rate = statistics.median(one.rates)
        size = docx.stat().st_size
        name = f"{one.name} {one.version}"
        print(f"{name} {rate:.0f} {rate / vanban:.3f} {size} {errors(docx)}")


if __name__ == "__main__":
    main()
