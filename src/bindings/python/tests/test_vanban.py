"""The functions, as a program calls them."""

from __future__ import annotations

import hashlib
import json
import pickle
import threading
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
import vanban

FIXTURES = Path(__file__).parents[4] / "fixtures"
MINIMAL = (FIXTURES / "minimal.json").read_text(encoding="utf-8")
NAME = "bao-cao-ket-qua-trong-cay-dau-nam-2026.docx"


def test_a_document_is_built_from_text_bytes_and_mappings() -> None:
    known = vanban.build(MINIMAL)
    [file] = known.files
    assert file.name == NAME
    assert file.sha256 == hashlib.sha256(file.bytes).hexdigest()
    assert vanban.build(MINIMAL.encode()) == known
    data = json.loads(MINIMAL)
    assert vanban.build(data).files == known.files
    data["date"] = date(2026, 3, 1)
    assert (
        vanban.build(MappingProxyType(data)).text
        == vanban.build({**data, "date": "2026-03-01"}).text
    )
    assert known.pages == 1
    assert known.text is not None
    assert "BÁO CÁO" in known.text
    assert known.blanks[0].path == "number"


@pytest.mark.parametrize("format", ["yaml", "toml"])
def test_every_format_is_read(format: Any) -> None:
    data = (FIXTURES / f"minimal.{format}").read_bytes()
    assert vanban.build(data, format=format).files == vanban.build(MINIMAL).files


def test_a_house_style_changes_the_file() -> None:
    small = vanban.build(MINIMAL, style={"vanban_style": 1, "preset": "S"})
    assert small.files[0].name == NAME
    assert small.files != vanban.build(MINIMAL).files


def test_refused_data_raise_every_problem() -> None:
    with pytest.raises(vanban.ProblemsError) as caught:
        vanban.build('{"vanban": 1,\n "type": "circular"}')
    [problem] = caught.value.problems
    assert (problem.path, problem.code, problem.line) == ("type", "type.foreign", 2)
    assert str(caught.value) == str(problem)
    assert problem.message_vi in str(problem)
    assert vanban.check("{}").problems[0].code == "key.missing"
    assert not vanban.check("{}").done


def test_wrong_arguments_are_problems() -> None:
    with pytest.raises(vanban.ProblemsError) as caught:
        vanban.build(MINIMAL, format="xml")  # type: ignore[arg-type]
    [problem] = caught.value.problems
    assert (problem.file, problem.path) == ("request", "format")
    with pytest.raises(vanban.ProblemsError):
        vanban.schema("thông báo nội")
    assert vanban.check("\udc80").problems[0].code == "syntax.utf8"
    with pytest.raises(TypeError):
        vanban.build(7)  # type: ignore[arg-type]


def test_pages_are_drawn() -> None:
    account = vanban.preview(MINIMAL)
    assert len(account.files) == account.pages == 1
    assert account.files[0].bytes.startswith(b"<svg ")
    page = vanban.preview(MINIMAL, picture="html", law="onlyoffice").files[0]
    assert page.bytes.startswith(b"<!DOCTYPE html>")


def test_a_document_is_explained() -> None:
    assert len(vanban.explain(MINIMAL).result["paragraphs"]) > 10


def test_schemas_and_data_to_begin_from() -> None:
    assert vanban.schema("plan")["$id"] == "urn:vanban:contract:1:plan"
    assert vanban.schema()["$id"] == "urn:vanban:contract:1"
    begun = vanban.starter("tờ trình", format="yaml")
    assert vanban.build(begun, format="yaml").files


def test_samples_build() -> None:
    [sample] = [one for one in vanban.samples() if one.name == "ke-hoach-lien-tich"]
    assert sample.type == "plan"
    assert vanban.build(sample.data, style=sample.style).files


def test_everything_can_be_pickled() -> None:
    account = vanban.build(MINIMAL)
    assert pickle.loads(pickle.dumps(account)) == account
    assert pickle.loads(pickle.dumps(vanban.build)) is vanban.build
    error = vanban.ProblemsError(vanban.check("{}").problems)
    again = pickle.loads(pickle.dumps(error))
    assert isinstance(again, vanban.ProblemsError)
    assert again.problems == error.problems


def test_processes_build_the_same_bytes() -> None:
    with ProcessPoolExecutor(2) as pool:
        made = list(pool.map(vanban.build, [MINIMAL] * 4))
    assert made == [vanban.build(MINIMAL)] * 4


def turns_meanwhile(data: bytes) -> int:
    """Count the turns that this thread takes while another one makes a call."""
    started, ended = threading.Event(), threading.Event()

    def work() -> None:
        started.set()
        vanban.check(data)
        ended.set()

    worker = threading.Thread(target=work)
    worker.start()
    started.wait()
    turns = 0
    while not ended.is_set():
        turns += 1
    worker.join()
    return turns


def test_other_threads_run_meanwhile() -> None:
    """In a long call another thread takes many turns, which the lock would keep."""
    long = json.loads(MINIMAL)
    long["body"] = ["Đoạn văn dài thêm. " * 20] * 20000
    data = json.dumps(long).encode()
    # With the lock held throughout, a turn or two before and after the call would be all. A busy
    # machine may give this thread none in one call, hardly in twenty.
    assert any(turns_meanwhile(data) > 1000 for _ in range(20))


def test_the_version_is_that_of_the_package() -> None:
    assert vanban.__version__.count(".") == 2
