"""Documents made to be hard: pages that end at every line, names that are as long as they come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import cycle
from typing import Any

from .document import Document
from .program import Json
from .render import ONLYOFFICE, PROGRAMS

SENTENCES = (
    "Ủy ban nhân dân xã đã chỉ đạo các phòng, đơn vị rà soát toàn bộ thủ tục hành chính thuộc "
    "thẩm quyền, niêm yết công khai tại Trung tâm Phục vụ hành chính công và trên trang thông tin "
    "điện tử.",
    "Công tác tiếp nhận, giải quyết hồ sơ bảo đảm đúng quy trình, không để phát sinh hồ sơ quá "
    "hạn do nguyên nhân chủ quan.",
    "Tỷ lệ hồ sơ nộp trực tuyến đạt 87,3%, tăng 4,1 điểm phần trăm so với cùng kỳ năm trước.",
    "Cán bộ, công chức thực hiện nghiêm quy tắc ứng xử, kịp thời hướng dẫn người dân, doanh nghiệp "
    "hoàn thiện hồ sơ ngay từ lần nộp đầu tiên.",
    "Hệ thống truyền thanh của xã phát 24 chuyên mục, 36 tin, bài về cải cách hành chính; tổ công "
    "nghệ số cộng đồng đến từng thôn hướng dẫn người cao tuổi sử dụng dịch vụ công.",
    "Việc khảo sát mức độ hài lòng được tiến hành thường xuyên, kết quả được công khai và sử dụng "
    "khi đánh giá, xếp loại công chức.",
)
HEADINGS = (
    "Công tác chỉ đạo, điều hành",
    "Cải cách thủ tục hành chính",
    "Chuyển đổi số và tuyên truyền",
    "Kiểm tra, giám sát",
)
RECIPIENTS = (
    "Đảng ủy xã (để báo cáo)",
    "Thường trực HĐND xã",
    "Các phòng, đơn vị thuộc xã",
    "Các thôn, tổ dân phố",
    "Trang thông tin điện tử xã",
    "Đài Truyền thanh xã",
)
# A line of text at 14 pt holds about this many signs.
SIGNS_A_LINE = 66
SUBJECT = "Kết quả cải cách hành chính Quý I năm 2026"
THREE_LINE_SUBJECT = (
    "Kết quả thực hiện nhiệm vụ cải cách hành chính, chuyển đổi số và tuyên truyền, phổ biến "
    "pháp luật Quý I, phương hướng, nhiệm vụ trọng tâm Quý II năm 2026"
)


def report(**changes: Any) -> Json:
    """A plain report, with some of its fields given otherwise; None takes a field away."""
    data: Json = {
        "vanban": 1,
        "type": "report",
        "sender": {"name": "Ủy ban nhân dân xã Suối Mây", "code": "UBND"},
        "number": 15,
        "place": "Suối Mây",
        "date": "2026-04-02",
        "subject": SUBJECT,
        "to": ["Ủy ban nhân dân tỉnh Lâm Bình"],
        "body": [SENTENCES[0], SENTENCES[1]],
        "recipients": list(RECIPIENTS[:2]),
        "filing": {"unit": "VHXH"},
        "signature": {
            "collective": "Ủy ban nhân dân",
            "deputy_for": "Chủ tịch",
            "title": "Phó Chủ tịch",
            "name": "Lê Minh Tâm",
        },
    }
    data |= changes
    return {key: value for key, value in data.items() if value is not None}


def body(lines: int) -> list[Json]:
    """A body that is about so many lines long: its last paragraph grows from line to line."""
    words = cycle(word for sentence in SENTENCES for word in sentence.split())
    lengths, headings = cycle((3, 1, 4, 2, 5, 1, 2)), cycle(HEADINGS)
    blocks: list[Json] = []
    while lines > 0:
        paragraphs: list[str] = []
        # A heading is a line, and begins every third paragraph.
        lines -= 1
        for wanted in (next(lengths), next(lengths), next(lengths)):
            length = min(wanted, lines)
            lines -= length
            if length > 0 or not paragraphs:
                paragraphs.append(_paragraph(words, max(length, 1)))
        section = {"level": "1", "heading": next(headings), "body": paragraphs}
        blocks.append({"section": section})
    return blocks


def _paragraph(words: Iterator[str], lines: int) -> str:
    text = next(words)
    for word in words:
        # The last line is half full, so that a paragraph has the lines it was asked for.
        if len(text) > SIGNS_A_LINE * lines - SIGNS_A_LINE // 2:
            break
        text += f" {word}"
    return text[0].upper() + text[1:].rstrip(".,;")


# Recipients' lines on the left of the closing block, and what else differs.
FAMILIES: dict[str, Json] = {
    "1-recipient": {"to": None, "recipients": None, "filing": None},
    "4-recipients": {"recipients": list(RECIPIENTS[:2])},
    "8-recipients": {"recipients": list(RECIPIENTS)},
    "3-line-subject": {"subject": THREE_LINE_SUBJECT},
}
# In continuous integration one family grows through more than a page, line by line, and the
# others through the end of page 1.
LONG_FAMILY = "4-recipients"
LONG = range(18, 78)
SHORT = range(22, 28)
FULL = range(14, 84)
# What makes the last page otherwise, in the full matrix: the closing block, and the last paragraph.
CLOSINGS: dict[str, Json] = {
    "": {},
    "-head": {"signature": {"title": "Chủ tịch", "name": "Lê Minh Tâm"}},
    "-advisory": {
        "signature": {
            "collective": "Ban Chỉ đạo cải cách hành chính",
            "title": "Trưởng ban",
            "second_title": "Phó Chủ tịch UBND xã",
            "name": "Lê Minh Tâm",
        }
    },
}


def page_ends(full: bool) -> Iterator[Document]:
    for family, changes in FAMILIES.items():
        ranges: Iterable[int] = FULL if full else LONG if family == LONG_FAMILY else SHORT
        for suffix, closing in CLOSINGS.items() if full else [("", {})]:
            for lines in ranges:
                data = report(**{**changes, **closing, "body": body(lines)})
                programs = PROGRAMS if full else (ONLYOFFICE,)
                yield Document.of_data(f"{family}{suffix}-{lines:03}", data, programs=programs)


def long_and_narrow() -> Iterator[Document]:
    for name, changes in LONG_AND_NARROW.items():
        yield Document.of_data(name, report(**changes))


LONG_AND_NARROW: dict[str, Json] = {
    "two-line-superior": {
        "sender": {
            "name": "Trung tâm Dịch vụ việc làm và Giáo dục nghề nghiệp khu vực Lâm Bình",
            "code": "TTDVVL",
            "superior": "Sở Nội vụ và Lao động, Thương binh, Xã hội tỉnh Lâm Bình",
        },
        "signature": {"title": "Giám đốc", "name": "Nguyễn Thị Hoài Thương"},
    },
    "three-line-issuer": {
        "sender": {
            "name": "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông và nông nghiệp "
            "tỉnh Lâm Bình",
            "code": "BQLDAGTNN",
            "superior": "UBND tỉnh Lâm Bình",
        },
        "signature": {"title": "Giám đốc", "name": "Trần Quang Khải Hoàn"},
    },
    "longest-place": {
        "place": "Thành phố Hồ Chí Minh",
        "date": "2026-12-28",
        "sender": {"name": "Sở Nông nghiệp và Môi trường", "code": "SNNMT-QLTN"},
        "signature": {"title": "Giám đốc", "name": "Võ Đình Phong"},
    },
    "longest-place-blank": {
        "place": "Thành phố Hồ Chí Minh",
        "date": None,
        "number": None,
        "sender": {"name": "Sở Nông nghiệp và Môi trường", "code": "SNNMT-QLTN"},
        "signature": {"title": "Giám đốc"},
    },
    "named-ward": {
        "place": "Phường Nguyễn Thị Minh Khai",
        "date": "2026-10",
        "sender": {"name": "Ủy ban nhân dân phường Nguyễn Thị Minh Khai", "code": "UBND"},
    },
    "subject-of-120": {
        "subject": "Kết quả kiểm tra, đánh giá, chấm điểm Chỉ số cải cách hành chính của các "
        "phòng, ban, đơn vị thuộc xã 6 tháng đầu năm"
    },
    "subject-with-hyphens": {
        "subject": "Kết quả 01 năm triển khai Kế hoạch phát triển kinh tế - xã hội và chuyển đổi "
        "số giai đoạn 2021-2025, định hướng giai đoạn 2026-2030 trên địa bàn xã"
    },
    "subject-of-200": {
        "subject": "Tình hình thực hiện Chỉ thị số 07/CT-UBND về tăng cường kỷ luật, kỷ cương "
        "hành chính; kết quả tiếp công dân, giải quyết khiếu nại, tố cáo và công tác phòng, chống "
        "tham nhũng, lãng phí, tiêu cực năm 2026"
    },
    "recipient-of-90": {
        "to": [
            "Ban Chỉ đạo về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số tỉnh "
            "Lâm Bình",
            "Sở Nội vụ tỉnh Lâm Bình",
        ],
        "recipients": [
            "Ban Chỉ đạo về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số tỉnh "
            "Lâm Bình (để báo cáo)",
            "Lưu động viên các tổ công nghệ số cộng đồng thuộc 12 thôn và 03 tổ dân phố của xã",
        ],
    },
    "one-recipient-of-90": {
        "to": [
            "Ban Chỉ đạo về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số tỉnh "
            "Lâm Bình"
        ]
    },
    "25-recipients": {
        "to": [f"Ủy ban nhân dân xã {name}" for name in ("Suối Mây", "Khe Sim", "Nà Sang")],
        "recipients": [f"Thôn {number}, xã Suối Mây" for number in range(1, 26)],
        "body": body(20),
    },
    "62-recipients": {
        "recipients": [f"Thôn {number}, xã Suối Mây" for number in range(1, 63)],
        "body": body(12),
    },
    "two-line-second-title": {
        "signature": {
            "collective": "Ban Chỉ đạo chuyển đổi số",
            "title": "Trưởng ban",
            "second_title": "Giám đốc Sở Khoa học và Công nghệ tỉnh Lâm Bình",
            "name": "Lê Minh Tâm",
        }
    },
    "two-line-title": {
        "signature": {
            "by_order_of": "Chủ tịch Ủy ban nhân dân tỉnh Lâm Bình",
            "deputy_for": "Giám đốc Trung tâm Công nghệ thông tin và Truyền thông",
            "title": "Phó Giám đốc phụ trách Trung tâm Công nghệ thông tin và Truyền thông",
            "name": "Công Tằng Tôn Nữ Huyền Trang",
        }
    },
}
