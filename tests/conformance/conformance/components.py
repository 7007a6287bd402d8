"""Documents with what stands in and behind a text: tables, footnotes, boxes, annexes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .document import Document
from .matrix import SENTENCES, THREE_LINE_SUBJECT, body, report
from .program import Json
from .render import ONLYOFFICE

# Documents that faults are put into.
TABLES, NOTES, MARKS, HEAD = "tables", "footnotes", "urgent", "table-at-the-end-24"
VILLAGES = ("Nà Sang", "Khe Sim", "Bản Pheo", "Suối Mây", "Pắc Khoai", "Bến Vạn", "Gò Sim")
TASKS = (
    "Rà soát, niêm yết thủ tục hành chính",
    "Số hóa hồ sơ, kết quả giải quyết thủ tục hành chính tại Trung tâm Phục vụ hành chính công",
    "Tập huấn cho tổ công nghệ số cộng đồng",
)


def _villages(rows: int) -> list[Any]:
    """Rows of numbers, some of which hold more than one line."""
    return [
        [
            f"Thôn {VILLAGES[row % len(VILLAGES)]}" + (", xã Suối Mây" if row % 5 == 0 else ""),
            120 + row * 37,
            1118 - row * 11,
            96.5 + row % 7 / 2,
            "Vượt 2,5 m^2^" if row % 9 == 4 else None,
        ]
        for row in range(rows)
    ]


def _numbers(rows: int, **options: Any) -> Json:
    """A header of three rows, and one row that all villages share, above a total."""
    villages = _villages(rows)
    table = {
        "caption": "Kết quả giải quyết hồ sơ quý I",
        "numbered": True,
        "unit": "hồ sơ",
        "index": True,
        "columns": [
            {"title": "TT", "count": True},
            {"title": "Địa bàn", "width": "2*"},
            {"title": "Tiếp nhận", "columns": [{"title": "Trực tiếp"}, {"title": "Trực tuyến"}]},
            {"title": "Đúng hạn (%)", "decimals": 1},
            {"title": "Ghi chú", "align": "left", "width": "25 mm"},
        ],
        "rows": [
            {"group": "I. Các thôn của xã"},
            *villages,
            {
                "total": [
                    "Tổng cộng",
                    sum(row[1] for row in villages),
                    sum(row[2] for row in villages),
                    None,
                    None,
                ]
            },
        ],
        "note": "Số liệu đến ngày 31/3/2026.",
        "source": "Hệ thống một cửa của xã",
    }
    return {"table": table | options}


def _tasks(rows: int, **options: Any) -> Json:
    """Words, and cells that go down; narrower than the text."""
    table = {
        "columns": [
            {"title": "Lĩnh vực", "width": "30 mm"},
            {"title": "Nhiệm vụ", "width": "60 mm"},
            {"title": "Kinh phí", "decimals": 2, "align": "right", "width": "25 mm"},
        ],
        "rows": [
            [
                *([{"text": f"**Nhóm {row // 2 + 1}**", "down": 2}] if row % 2 == 0 else []),
                TASKS[row % len(TASKS)],
                1250.5 + row,
            ]
            for row in range(rows)
        ],
    }
    return {"table": table | options}


def _annexes() -> list[Json]:
    return [
        {
            "id": "pl1",
            "title": "Kết quả theo từng địa bàn",
            "body": [SENTENCES[0], _numbers(48, size=12), SENTENCES[3]],
        },
        {
            "id": "pl2",
            "title": "Danh mục nhiệm vụ",
            "landscape": True,
            # So far down that a page ends inside a row.
            "body": [SENTENCES[2], f"{SENTENCES[2]} Nhiệm vụ gồm:", _tasks(16)],
        },
    ]


def _small(row: str) -> Json:
    columns = [{"title": "TT", "count": True}, {"title": "Nội dung", "width": "3*"}]
    columns += [{"title": "Kết quả"}]
    return {"table": {"columns": columns, "rows": [[row, 12], [TASKS[1], 7], [TASKS[2], 9]]}}


def _tables() -> Json:
    return report(
        urgency="flash",
        body=[
            {"section": {"level": "1", "lead": "Thời gian:", "body": [SENTENCES[1]]}},
            f"{SENTENCES[0]} Diện tích 1.250 m^2^, giảm 15 tấn CO~2~.",
            {"centred": "(Chi tiết tại [@pl1], [@pl2])"},
            f"{SENTENCES[4]} Kết quả như sau:",
            _small("Diện tích trồng rừng (km^2^)"),
            SENTENCES[5],
            _numbers(30),
            SENTENCES[3],
            "Nhiệm vụ trong tháng gồm:",
            _tasks(4),
            SENTENCES[2],
        ],
        annexes=_annexes(),
    )


def _notes() -> Json:
    paragraphs = body(60)
    marked = [paragraphs[index]["section"]["body"] for index in (0, 2, 4)]
    for number, section in enumerate(marked):
        section[-1] += f"[^n{number}]"
    marked[0][0] += "[^n3]"
    notes = [SENTENCES[0], SENTENCES[1], f"{SENTENCES[4]} {SENTENCES[5]}", SENTENCES[2]]
    return report(
        body=paragraphs,
        footnotes=[{"id": f"n{number}", "text": text} for number, text in enumerate(notes)],
    )


def _down(lines: int) -> Json:
    """A cell that goes down over the end of page 1, in the middle of rows of many lines."""
    rows: list[Any] = [[{"text": "Nhóm", "down": 2}, TASKS[1], 1], [TASKS[1] * 3, 2]]
    columns = [{"title": "Lĩnh vực", "width": "20 mm"}, {"title": "Nhiệm vụ", "width": "30 mm"}]
    columns += [{"title": "Số"}]
    rows += [[f"Nhóm {number}", TASKS[0], number] for number in range(6)]
    return report(body=[*body(lines), {"table": {"columns": columns, "rows": rows}}, SENTENCES[0]])


def _tall() -> Json:
    """A row that is taller than half a page and goes on to the next one."""
    long = [SENTENCES[index % len(SENTENCES)] for index in range(14)]
    rows = [["Bước 1", [SENTENCES[1]]], ["Bước 2", long], ["Bước 3", [SENTENCES[2]]]]
    columns = [{"title": "Bước"}, {"title": "Nội dung công việc", "width": "60 mm"}]
    columns += [{"title": "Đơn vị"}]
    table = {
        "caption": "Trình tự thực hiện",
        "columns": columns,
        "rows": [[*row, "Văn phòng"] for row in rows],
    }
    return report(body=[*body(16), {"table": table}, SENTENCES[0]])


# The lines of text above a table whose head meets the end of page 1.
AT_THE_END = range(20, 28)


def documents() -> Iterator[Document]:
    yield Document.of_data(TABLES, _tables(), consumed=True)
    yield Document.of_data(NOTES, _notes(), consumed=True)
    yield Document.of_data("tall-row", _tall())
    for lines in (18, 20, 22):
        data = _down(lines)
        yield Document.of_data(f"cell-down-at-the-end-{lines}", data, programs=(ONLYOFFICE,))
    for urgency in (MARKS, "very_urgent"):
        marks = {"urgency": urgency, "circulation": "internal", "draft": "lần 2"}
        # Programs set boxes otherwise where a document has several sections.
        annexes = [{"body": [SENTENCES[0]]}] if urgency == MARKS else []
        data = report(**marks, subject=THREE_LINE_SUBJECT, annexes=annexes)
        yield Document.of_data(urgency, data)
    for lines in AT_THE_END:
        data = report(body=[*body(lines), "Kết quả như sau:", _numbers(6)])
        yield Document.of_data(f"table-at-the-end-{lines}", data, programs=(ONLYOFFICE,))
