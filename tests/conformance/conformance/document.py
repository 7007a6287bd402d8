"""A document under test: its data, what the program explains of it, and its Word file."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from . import page, program, render
from .program import Json
from .trace import Rendering, trace


@dataclass
class Document:
    name: str
    data: Path
    docx: Path
    style: str = "L"
    # The programs that render it.
    programs: tuple[str, ...] = render.PROGRAMS
    # Whether nothing is asserted of it but its lines and pages.
    lines_alone: bool = False
    # Whether converters read it too.
    consumed: bool = False
    explanation: Json = field(default_factory=dict)
    # Its lines and pages under ONLYOFFICE's law.
    placed: Json = field(default_factory=dict)

    @classmethod
    def of_file(cls, data: Path, **options: Any) -> Document:
        return cls(data.stem, data, program.OUT / "docx" / f"{data.stem}.docx", **options)

    @classmethod
    def of_data(cls, name: str, data: Json, style: Json | None = None, **options: Any) -> Document:
        if style:
            options["style"] = str(_written(f"{name}.style", style))
        return cls.of_file(_written(name, data), **options)

    def build(self) -> None:
        self.docx.parent.mkdir(parents=True, exist_ok=True)
        program.build(self.data, self.style, self.docx)
        self.explain()

    def explain(self) -> None:
        self.explanation = program.explain(self.data, self.style)
        self.placed = program.pages(self.data, self.style, "onlyoffice")

    def pdf(self, program_name: str) -> Path:
        return program.OUT / program_name.lower() / f"{self.docx.stem}.pdf"

    def pages(self, program_name: str) -> list[page.Page]:
        return page.read(self.pdf(program_name))

    def rendering(self, program_name: str) -> Rendering:
        return trace(program_name, self.explanation, self.pages(program_name))


def _written(name: str, data: Json) -> Path:
    path = program.OUT / "data" / f"{name}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1), encoding="utf-8")
    return path
