"""Templates for docxtpl and docxtemplater: the report by python-docx, with tags for words."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

import with_python_docx
from turns import Json

LISTS = ("issuing_body", "addressee_entry", "recipient", "signer_title")
BLOCKS = ("body_text", "dash_item", "heading_roman", "heading_arabic", "heading_decimal")


def tags(words: Json, hole: Callable[[str], str], loop: Callable[[str], list[str]]) -> Json:
    holes = {name: hole(name) for name, text in words.items() if isinstance(text, str)}
    return holes | {name: loop(name) for name in LISTS}


def jinja(words: Json) -> Json:
    def loop(name: str) -> list[str]:
        return [f"{{%p for line in {name} %}}", "{{ line }}", "{%p endfor %}"]

    body = [{"body_text": "{%p for block in body %}"}]
    for index, name in enumerate(BLOCKS):
        body += [
            {"body_text": f"{{%p {'elif' if index else 'if'} block.{name} %}}"},
            {name: f"{{{{ block.{name} }}}}"},
        ]
    body += [{"body_text": "{%p endif %}"}, {"body_text": "{%p endfor %}"}]
    return tags(words, lambda name: f"{{{{ {name} }}}}", loop) | {"body": body}


def sections(words: Json) -> Json:
    def loop(name: str) -> list[str]:
        return [f"{{#{name}}}", "{.}", f"{{/{name}}}"]

    body = [{"body_text": "{#body}"}]
    for name in BLOCKS:
        # Of a text that is there, a section is a condition.
        body += [{name: text} for text in (f"{{#{name}}}", f"{{{name}}}", f"{{/{name}}}")]
    body += [{"body_text": "{/body}"}]
    return tags(words, lambda name: f"{{{name}}}", loop) | {"body": body}


def main() -> None:
    words, look, for_docxtpl, for_docxtemplater = map(Path, sys.argv[1:])
    make = with_python_docx.contestant(json.loads(look.read_text("utf-8")), b"")
    report = json.loads(words.read_text("utf-8"))
    for_docxtpl.write_bytes(make(json.dumps(jinja(report))))
    for_docxtemplater.write_bytes(make(json.dumps(sections(report))))


if __name__ == "__main__":
    main()
