"""Vietnamese administrative documents as Word files, laid out as Decree 30/2020/NĐ-CP demands.

    import vanban

    account = vanban.build(data)
    account.files[0].bytes

``data`` is a mapping, or text or bytes of JSON, YAML or TOML. Every function is a plain one that
can be pickled, keeps no state, and lets other threads run meanwhile.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal, Union

from . import _vanban

__version__ = _vanban.__version__

__all__ = [
    "Account",
    "Blank",
    "File",
    "Problem",
    "ProblemsError",
    "Sample",
    "build",
    "check",
    "explain",
    "preview",
    "samples",
    "schema",
    "starter",
]

Data = Union[str, bytes, Mapping[str, Any]]
Format = Literal["json", "yaml", "toml"]
Style = Mapping[str, Any]


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong, with its place."""

    path: str
    severity: Literal["error", "warning"]
    code: str
    clause: str
    clause_en: str
    message_vi: str
    message_en: str
    help_vi: str | None = None
    help_en: str | None = None
    line: int | None = None
    column: int | None = None
    file: str | None = None
    """``"request"``, of a problem of the arguments."""

    def __str__(self) -> str:
        """Give the path and the words in Vietnamese."""
        return f"{self.path}: {self.message_vi}" if self.path else self.message_vi


@dataclass(frozen=True)
class Blank:
    """A blank that the clerk has still to fill."""

    path: str
    name_vi: str
    name_en: str


@dataclass(frozen=True)
class File:
    """A file that was made."""

    name: str
    """A name for it, in ASCII."""
    sha256: str
    bytes: bytes = field(repr=False)


@dataclass(frozen=True)
class Account:
    """Everything that comes of the data of one document."""

    done: bool
    """True without errors."""
    problems: list[Problem]
    files: list[File] = field(default_factory=list)
    blanks: list[Blank] = field(default_factory=list)
    text: str | None = None
    pages: int | None = None
    """The number of its pages in Word."""
    result: Any = None
    """What :func:`explain` finds."""


@dataclass(frozen=True)
class Sample:
    """A realistic document, to look at and to begin from."""

    name: str
    type: str
    style: dict[str, Any]
    data: dict[str, Any]


class ProblemsError(ValueError):
    """Data are refused; ``problems`` says why, with every place."""

    problems: list[Problem]

    def __init__(self, problems: list[Problem]) -> None:
        """Keep the problems, of which pickle makes the error again."""
        super().__init__(problems)
        self.problems = problems

    def __str__(self) -> str:
        """Give the errors, a line each."""
        return "\n".join(str(one) for one in self.problems if one.severity == "error")


def build(data: Data, *, format: Format = "json", style: Style | None = None) -> Account:
    """Build the Word files of a document.

    :raises ProblemsError: if the data or the house style have errors.
    """
    return _settled(_account("build", data, format=format, style=style))


def check(data: Data, *, format: Format = "json", style: Style | None = None) -> Account:
    """Check data, and make no file. What is wrong stands in ``problems``."""
    return _account("check", data, format=format, style=style)


def preview(
    data: Data,
    *,
    format: Format = "json",
    style: Style | None = None,
    law: Literal["word", "onlyoffice"] = "word",
    picture: Literal["svg", "html"] = "svg",
) -> Account:
    """Draw the pages: a file for each, or with ``picture="html"`` one for all.

    :raises ProblemsError: if the data or the house style have errors.
    """
    drawn = _account("preview", data, format=format, style=style, law=law, picture=picture)
    return _settled(drawn)


def explain(data: Data, *, format: Format = "json", style: Style | None = None) -> Account:
    """Tell of every paragraph, in ``result``, its clause, what was chosen, and what is allowed.

    :raises ProblemsError: if the data or the house style have errors.
    """
    return _settled(_account("explain", data, format=format, style=style))


def schema(type: str | None = None) -> dict[str, Any]:
    """Give the JSON Schema of a type of document, of house styles (``"style"``), or of all.

    :raises ProblemsError: if there is no such type.
    """
    result: dict[str, Any] = _settled(_account("schema", type=type)).result
    return result


def starter(type: str, *, format: Format = "json") -> str:
    """Give data to begin a document of a type from, with ``<placeholders>``.

    :raises ProblemsError: if there is no such type.
    """
    result: str = _settled(_account("new", type=type, format=format)).result
    return result


def samples() -> list[Sample]:
    """Give a realistic document of every type."""
    return [Sample(**one) for one in _settled(_account("samples")).result]


def _account(action: str, data: Data = b"", **keys: object) -> Account:
    request = {"action": action, **{key: value for key, value in keys.items() if value is not None}}
    if isinstance(data, Mapping):
        data = _json(data)
    given = _encoded(data) if isinstance(data, str) else data
    done, told, contents = _vanban.call(_encoded(_json(request)), given)
    account = json.loads(told)
    return Account(
        done=done,
        problems=[Problem(**one) for one in account["problems"]],
        files=[File(**one, bytes=two) for one, two in zip(account["files"], contents)],
        blanks=[Blank(**one) for one in account["blanks"]],
        text=account["text"],
        pages=account["pages"],
        result=account.get("result"),
    )


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False, default=_plain)


def _plain(value: object) -> object:
    """Give what JSON has for a value: mappings of other kinds, and dates."""
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} is no value of JSON")


def _encoded(text: str) -> bytes:
    """Encode a text; half a surrogate pair, which no text has, is the library's to refuse."""
    return text.encode("utf-8", "surrogatepass")


def _settled(account: Account) -> Account:
    if not account.done:
        raise ProblemsError(account.problems)
    return account
