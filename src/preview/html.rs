//! All pages in one HTML document.

use std::fmt::Write;

use super::{Preview, escape};
use crate::layout::Law;

const STYLE: &str = "\
body{margin:0;background:#e6e6e6;color:#333;font:14px sans-serif;text-align:center}
figure{margin:24px auto}
svg{display:block;margin:auto;max-width:100%;height:auto;box-shadow:0 1px 4px #888}
mark{background:#fff0b3;padding:0 4px}
p,figcaption{margin:8px}
@page{margin:0}
@media print{body{background:none}p,figcaption,.cho-trong{display:none}figure{margin:0;break-after:page}\
figure:last-child{break-after:auto}svg{box-shadow:none;max-width:none}\
.a4{page:a4}.a4-ngang{page:a4-ngang}}
@page a4{size:a4}
@page a4-ngang{size:a4 landscape}
";

pub(super) fn document(preview: &Preview) -> String {
    let pages = &preview.pages;
    let count = pages.len();
    let length = pages.iter().map(|page| page.svg.len() + 128).sum::<usize>();
    let mut out = String::with_capacity(length + 2_048);
    out.push_str("<!DOCTYPE html>\n<html lang=\"vi\" xmlns=\"http://www.w3.org/1999/xhtml\">\n");
    out.push_str("<head>\n<meta charset=\"utf-8\"/>\n");
    out.push_str("<meta name=\"viewport\" content=\"width=device-width\"/>\n<title>");
    escape::push(&preview.title, &mut out);
    out.push_str("</title>\n<style>\n");
    out.push_str(STYLE);
    out.push_str("</style>\n</head>\n<body>\n");
    let program = match preview.law {
        Law::OnlyOffice => "ONLYOFFICE",
        Law::Word => "Word",
    };
    // A string takes everything.
    let _ = writeln!(
        out,
        concat!(
            "<p>Xem trước, dàn trang như {program}: {count} trang. Đưa chuột lên một dòng để xem tên",
            " thành phần thể thức và căn cứ; <mark>nền vàng</mark> là chỗ trống cần điền.</p>",
        ),
        program = program,
        count = count,
    );
    for (index, page) in pages.iter().enumerate() {
        let number = index + 1;
        let paper = if page.is_landscape { "a4-ngang" } else { "a4" };
        let _ = writeln!(out, "<figure id=\"trang-{number}\" class=\"{paper}\">");
        out.push_str(&page.svg);
        let _ = writeln!(
            out,
            "<figcaption>Trang {number}/{count}</figcaption>\n</figure>"
        );
    }
    out.push_str("</body>\n</html>\n");
    out
}
