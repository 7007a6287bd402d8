"""docxtpl, which fills a template of Jinja's."""

from __future__ import annotations

import json
from collections.abc import Callable
from io import BytesIO

from docxtpl import DocxTemplate
from jinja2 import Environment
from turns import Json, run


def contestant(_look: Json, template: bytes) -> Callable[[str], bytes]:
    begun = DocxTemplate(BytesIO(template))
    environment = Environment(autoescape=True)

    def make(words: str) -> bytes:
        begun.render(json.loads(words), environment)
        file = BytesIO()
        begun.save(file)
        return file.getvalue()

    return make


if __name__ == "__main__":
    run(contestant)
