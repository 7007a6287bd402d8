//! What every key of the contract means, in Vietnamese and in English, with an example.

use crate::model::article::LongArticle;
use crate::model::fields::fields_of;
use crate::model::house_style::MarginsMm;
use crate::model::number::GREATEST_NUMBER;
use crate::model::recipient::Filing;
use crate::model::section::{LongItem, Section};
use crate::model::sender::{Letterhead, Sender};
use crate::model::signature::Signature;
use crate::model::{Citation, Contact, Division, Official, Party, Person, TitledArticle};

/// A key of an object.
pub(super) struct Property {
    /// The definition or the type of document that it belongs to; nothing for whatever has no row
    /// of its own.
    owner: &'static str,
    pub(super) name: &'static str,
    pub(super) shape: Shape,
    pub(super) required: bool,
    pub(super) vietnamese: &'static str,
    pub(super) english: &'static str,
    /// As JSON.
    pub(super) example: &'static str,
}

/// The shape of a value.
pub(super) enum Shape {
    /// A text of one line.
    Line,
    Integer(u32, u32),
    Number(f64, f64),
    Flag,
    Version,
    /// The key of the type of document that the property belongs to.
    Type,
    /// A day with its hour and minute.
    Moment,
    /// A date, of which parts may be missing.
    Date,
    Words(&'static [&'static str]),
    Numbers(&'static [f64]),
    Ref(&'static str),
    /// A list of at least so many values.
    List(u32, &'static Shape),
}

/// A definition that several keys use.
pub(super) struct Definition {
    pub(super) name: &'static str,
    pub(super) structure: Structure,
    pub(super) vietnamese: &'static str,
    pub(super) english: &'static str,
}

pub(super) enum Structure {
    /// A text with markup.
    Markup,
    /// An object with the fields of its type.
    Object(fn() -> &'static [&'static str]),
    OneOf(&'static [Shape]),
    /// An object under the key of its type, and whether it goes into a file of its own.
    Attachment,
    /// A text, if one is allowed, or an object of one key.
    Keyed(Option<Shape>, &'static [(&'static str, Shape)]),
}

impl Property {
    /// The row of a key: that of its owner, or the one that all share.
    pub(super) fn of(owner: &str, name: &str) -> Option<&'static Self> {
        let row = |owner: &str| {
            let mut rows = PROPERTIES.iter();
            rows.find(|row| row.owner == owner && row.name == name)
        };
        row(owner).or_else(|| row(""))
    }
}

use Shape::{Date, Flag, Integer, Line, List, Moment, Number, Numbers, Ref, Type, Version, Words};

const REQUIRED: bool = true;
const OPTIONAL: bool = false;
const MANY: u32 = u32::MAX;

const fn row(
    (owner, name): (&'static str, &'static str),
    shape: Shape,
    required: bool,
    (vietnamese, english): (&'static str, &'static str),
    example: &'static str,
) -> Property {
    Property {
        owner,
        name,
        shape,
        required,
        vietnamese,
        english,
        example,
    }
}

#[rustfmt::skip]
static PROPERTIES: &[Property] = &[
    row(("", "vanban"), Version, REQUIRED, ("Phiên bản của quy ước dữ liệu", "Version of the contract"), "1"),
    row(("", "type"), Type, REQUIRED, ("Loại văn bản", "The type of the document"), "\"report\""),
    row(("", "sender"), Ref("sender"), REQUIRED, ("Cơ quan, tổ chức ban hành", "The issuing body"), r#"{"name": "Ủy ban nhân dân xã Suối Mây", "code": "UBND"}"#),
    row(("", "number"), Integer(1, GREATEST_NUMBER), OPTIONAL, ("Số văn bản, cấp khi ban hành; không có thì để trống", "The number, given at issue; blank without"), "7"),
    row(("", "symbol"), Line, OPTIONAL, ("Ký hiệu, nếu không phải là chữ viết tắt tên loại và tên cơ quan", "The symbol, if it is not the abbreviations of type and body"), "\"BC-UBND\""),
    row(("", "place"), Line, REQUIRED, ("Địa danh", "The place of issue"), "\"Suối Mây\""),
    row(("", "date"), Date, OPTIONAL, ("Ngày ban hành; phần nào thiếu thì để trống", "The date of issue; what is missing is blank"), "\"2026-04-02\""),
    row(("", "subject"), Line, REQUIRED, ("Trích yếu nội dung, không có dấu kết thúc", "What it is about, without a closing mark"), "\"Kết quả cải cách hành chính Quý I năm 2026\""),
    row(("", "to"), List(0, &Line), OPTIONAL, ("Kính gửi", "Addressees"), r#"["Sở Nội vụ tỉnh Lâm Bình"]"#),
    row(("", "citations"), List(0, &Ref("citation")), OPTIONAL, ("Văn bản được viện dẫn, dùng trong văn bản bằng [@id]", "Cited documents, used in texts by [@id]"), r#"[{"id": "luat", "kind": "Luật", "subject": "Tổ chức chính quyền địa phương"}]"#),
    row(("", "bases"), List(0, &Ref("text")), OPTIONAL, ("Căn cứ ban hành, không có dấu kết thúc", "Legal bases, without closing marks"), r#"["Căn cứ [@luat]"]"#),
    row(("", "body"), List(1, &Ref("block")), REQUIRED, ("Nội dung", "The content"), r#"["Ủy ban nhân dân xã báo cáo như sau:"]"#),
    row(("", "recipients"), List(0, &Line), OPTIONAL, ("Nơi nhận, không kể “Như trên” và “Lưu”", "Recipients but for “Như trên” and “Lưu”"), r#"["Các phòng thuộc xã"]"#),
    row(("", "filing"), Ref("filing"), OPTIONAL, ("Bản lưu", "The copies that are kept"), r#"{"unit": "VX", "copies": 2}"#),
    row(("", "signature"), Ref("signature"), REQUIRED, ("Người ký", "Who signs"), r#"{"title": "Chủ tịch", "name": "Lê Minh Tâm"}"#),

    row(("", "unit"), Line, OPTIONAL, ("Đơn vị soạn thảo hoặc lĩnh vực trong ký hiệu; bắt buộc nếu không có symbol", "The drafting unit or field in the symbol; required without a symbol"), "\"KT\""),
    row(("submission", "to"), List(1, &Line), REQUIRED, ("Kính gửi", "Addressees"), r#"["Ủy ban nhân dân tỉnh Lâm Bình"]"#),
    row(("official_letter", "to"), List(1, &Line), REQUIRED, ("Kính gửi", "Addressees"), r#"["Sở Xây dựng"]"#),
    row(("official_letter", "subject"), Line, REQUIRED, ("Trích yếu, không có “V/v”", "What it is about, without “V/v”"), "\"rà soát quy hoạch\""),
    row(("", "contact"), Ref("contact"), OPTIONAL, ("Thông tin liên hệ, ở chân trang đầu", "Contact data, at the foot of the first page"), r#"{"phone": "0200 3 800 100"}"#),
    row(("", "telegraphing"), Line, REQUIRED, ("Cơ quan hoặc người gửi điện", "The body or head that telegraphs"), "\"Chủ tịch Ủy ban nhân dân xã Suối Mây\""),
    row(("telegram", "to"), List(1, &Line), REQUIRED, ("Nơi nhận điện", "To whom it is telegraphed"), r#"["Các thôn", "Công an xã"]"#),
    row(("", "invitees"), List(1, &Line), REQUIRED, ("Thành phần được mời", "Who is invited"), r#"["Phòng Kinh tế", "Trạm Y tế"]"#),
    row(("", "event"), Line, REQUIRED, ("Nội dung tới dự", "What they are invited to"), "\"họp giao ban tháng 3 năm 2026\""),
    row(("invitation", "chair"), Line, REQUIRED, ("Người chủ trì", "Who chairs"), "\"Chủ tịch Ủy ban nhân dân xã\""),
    row(("", "time"), Line, REQUIRED, ("Thời gian", "When"), "\"14 giờ 00, ngày 10 tháng 3 năm 2026\""),
    row(("", "venue"), Line, REQUIRED, ("Địa điểm", "Where"), "\"Hội trường tầng 2\""),
    row(("", "notes"), List(0, &Ref("block")), OPTIONAL, ("Lưu ý", "Notes"), r#"["Đề nghị đến dự đúng thành phần."]"#),
    row(("", "person"), Ref("person"), REQUIRED, ("Người được nêu trong văn bản", "The person it is about"), r#"{"name": "Vì Thị Hoa", "title": "Chuyên viên"}"#),
    row(("", "sent_to"), Line, REQUIRED, ("Được cử đến", "Where the person is sent"), "\"Sở Nội vụ tỉnh Lâm Bình\""),
    row(("", "purpose"), Line, REQUIRED, ("Về việc", "What for"), "\"nhận hồ sơ cán bộ\""),
    row(("", "valid_until"), Date, REQUIRED, ("Ngày hết giá trị", "The last day it is good for"), "\"2026-03-31\""),
    row(("", "request_date"), Date, REQUIRED, ("Ngày của đơn đề nghị nghỉ phép", "The date of the request"), "\"2026-03-02\""),
    row(("", "duration"), Line, REQUIRED, ("Thời gian nghỉ", "How long the leave is"), "\"05 ngày\""),
    row(("", "from"), Date, REQUIRED, ("Từ ngày", "The first day"), "\"2026-03-09\""),
    row(("", "until"), Date, REQUIRED, ("Đến hết ngày", "The last day"), "\"2026-03-13\""),
    row(("", "leave_place"), Line, REQUIRED, ("Nơi nghỉ phép", "Where the leave is spent"), "\"tỉnh Lâm Bình\""),
    row(("", "counted_as"), Line, REQUIRED, ("Thời gian được tính vào", "What the days count as"), "\"nghỉ hằng năm có lương\""),
    row(("", "confirmation"), Flag, OPTIONAL, ("Có phần xác nhận của nơi nghỉ phép", "Whether the place of leave confirms"), "true"),

    row(("", "issuing_authority"), Line, REQUIRED, ("Thẩm quyền ban hành", "Who decides"), "\"Chủ tịch Ủy ban nhân dân xã Suối Mây\""),
    row(("", "articles"), List(1, &Ref("article")), REQUIRED, ("Các điều, không có tiêu đề", "The articles, which have no titles"), r#"["Thành lập Tổ công tác cải cách hành chính."]"#),
    row(("", "executed_in_article"), Integer(1, MANY), OPTIONAL, ("Điều nêu nơi thi hành, ghi ở “Như Điều …”; mặc định là điều có “chịu trách nhiệm thi hành”, không có thì điều cuối", "The article that names who carries it out, for “Như Điều …”; by default the one with “chịu trách nhiệm thi hành”, else the last one"), "3"),
    row(("", "attachment"), Ref("attachment"), OPTIONAL, ("Văn bản được ban hành, phê duyệt kèm theo", "The text that is issued or approved with it"), r#"{"plan": {"subject": "Cải cách hành chính năm 2026", "body": ["Nội dung kế hoạch."]}}"#),
    row(("regulation", "body"), List(1, &Ref("provision")), REQUIRED, ("Các phần, chương, mục, điều", "Parts, chapters, sections, articles"), r#"[{"article": {"title": "Phạm vi điều chỉnh", "body": ["Quy chế này quy định việc tiếp công dân."]}}]"#),
    row(("rules", "body"), List(1, &Ref("provision")), REQUIRED, ("Các phần, chương, mục, điều", "Parts, chapters, sections, articles"), r#"[{"article": {"title": "Phạm vi điều chỉnh", "body": ["Quy định này áp dụng đối với các chợ."]}}]"#),
    row(("long_article", "start"), Integer(1, MANY), OPTIONAL, ("Số của điều, nếu không theo thứ tự", "Its number, if it does not follow"), "2"),
    row(("long_article", "body"), List(1, &Ref("block")), REQUIRED, ("Nội dung của điều", "What it says"), r#"["Nhiệm vụ của Tổ công tác:"]"#),
    row(("titled_article", "title"), Ref("text"), REQUIRED, ("Tiêu đề của điều", "The title"), "\"Phạm vi điều chỉnh\""),
    row(("titled_article", "start"), Integer(1, MANY), OPTIONAL, ("Số của điều, nếu không theo thứ tự", "Its number, if it does not follow"), "2"),
    row(("titled_article", "body"), List(1, &Ref("block")), REQUIRED, ("Nội dung của điều", "What it says"), r#"["Quy chế này quy định việc tiếp công dân."]"#),
    row(("division", "title"), Ref("text"), REQUIRED, ("Tiêu đề", "The title"), "\"Quy định chung\""),
    row(("division", "start"), Integer(1, MANY), OPTIONAL, ("Số, nếu không theo thứ tự", "Its number, if it does not follow"), "2"),
    row(("division", "body"), List(1, &Ref("provision")), REQUIRED, ("Nội dung", "What stands in it"), r#"[{"article": {"title": "Phạm vi điều chỉnh", "body": ["Quy chế này quy định việc tiếp công dân."]}}]"#),
    row(("attached_document", "subject"), Line, REQUIRED, ("Trích yếu", "What it is about"), "\"Cải cách hành chính năm 2026\""),
    row(("attached_document", "body"), List(1, &Ref("block")), REQUIRED, ("Nội dung", "The content"), r#"["Nội dung kế hoạch."]"#),
    row(("attached_regulation", "subject"), Line, REQUIRED, ("Trích yếu", "What it is about"), "\"Tiếp công dân\""),
    row(("attached_regulation", "body"), List(1, &Ref("provision")), REQUIRED, ("Các phần, chương, mục, điều", "Parts, chapters, sections, articles"), r#"[{"article": {"title": "Phạm vi điều chỉnh", "body": ["Quy chế này quy định việc tiếp công dân."]}}]"#),

    row(("", "joint_senders"), List(0, &Ref("sender")), OPTIONAL, ("Các cơ quan cùng ban hành", "The bodies that issue it jointly"), r#"[{"name": "Ủy ban Mặt trận Tổ quốc Việt Nam xã Suối Mây", "code": "MTTQ"}]"#),
    row(("", "joint_signatures"), List(0, &Ref("signature")), OPTIONAL, ("Chữ ký của các cơ quan cùng ban hành, theo thứ tự", "The signatures of the joint bodies, in their order"), r#"[{"title": "Chủ tịch"}]"#),
    row(("minutes", "meeting"), Words(&["meeting", "conference", "workshop"]), OPTIONAL, ("Cuộc họp, hội nghị hay hội thảo", "Whether it was a meeting, a conference or a workshop"), "\"meeting\""),
    row(("minutes", "start"), Moment, REQUIRED, ("Thời gian bắt đầu", "When it began"), "\"2026-03-05T14:00\""),
    row(("minutes", "attendees"), List(1, &Line), REQUIRED, ("Thành phần tham dự", "Who took part"), r#"["Toàn thể công chức của phòng"]"#),
    row(("minutes", "chair"), Ref("official"), REQUIRED, ("Chủ trì (chủ tọa)", "Who chaired"), r#"{"title": "Chủ tịch", "name": "Lê Minh Tâm"}"#),
    row(("minutes", "secretary"), Ref("official"), REQUIRED, ("Thư ký", "The secretary"), r#"{"title": "Công chức", "name": "Vì Thị Hoa"}"#),
    row(("minutes", "end"), Moment, REQUIRED, ("Thời gian kết thúc", "When it ended"), "\"2026-03-05T16:30\""),
    row(("public_letter", "subject"), Line, OPTIONAL, ("Trích yếu, nếu có", "What it is about, if it says so"), "\"Khen tập thể lớp 9A\""),
    row(("contract", "opening"), List(0, &Ref("block")), OPTIONAL, ("Phần mở đầu", "The opening"), r#"["Hôm nay, chúng tôi gồm:"]"#),
    row(("contract", "articles"), List(1, &Ref("titled_article")), REQUIRED, ("Các điều có tiêu đề", "Articles with titles"), r#"[{"title": "Nội dung hợp tác", "body": ["Hai bên phối hợp cải cách hành chính."]}]"#),
    row(("memorandum", "opening"), List(0, &Ref("block")), OPTIONAL, ("Phần mở đầu", "The opening"), r#"["Hôm nay, chúng tôi gồm:"]"#),
    row(("memorandum", "articles"), List(1, &Ref("titled_article")), REQUIRED, ("Các điều có tiêu đề", "Articles with titles"), r#"[{"title": "Nội dung hợp tác", "body": ["Hai bên phối hợp cải cách hành chính."]}]"#),
    row(("agreement", "opening"), List(0, &Ref("block")), OPTIONAL, ("Phần mở đầu", "The opening"), r#"["Hôm nay, chúng tôi gồm:"]"#),
    row(("agreement", "articles"), List(1, &Ref("titled_article")), REQUIRED, ("Các điều có tiêu đề", "Articles with titles"), r#"[{"title": "Nội dung hợp tác", "body": ["Hai bên phối hợp cải cách hành chính."]}]"#),
    row(("", "parties"), List(2, &Ref("party")), REQUIRED, ("Các bên", "The parties"), r#"[{"role": "Bên A", "name": "Ủy ban nhân dân xã Suối Mây", "signature": {"title": "Chủ tịch"}}, {"role": "Bên B", "name": "Hợp tác xã Nà Sang", "signature": {"title": "Giám đốc"}}]"#),

    row(("sender", "name"), Line, REQUIRED, ("Tên đầy đủ", "The full name"), "\"Ủy ban nhân dân xã Suối Mây\""),
    row(("sender", "superior"), Line, OPTIONAL, ("Cơ quan chủ quản trực tiếp", "The body directly above"), "\"UBND tỉnh Lâm Bình\""),
    row(("sender", "code"), Line, REQUIRED, ("Chữ viết tắt tên cơ quan trong ký hiệu", "The abbreviation of the body in symbols"), "\"UBND\""),
    row(("sender", "short_name"), Line, OPTIONAL, ("Tên gọi tắt trong văn bản", "The short name in texts"), "\"UBND xã\""),
    row(("sender", "letterhead"), Ref("letterhead"), OPTIONAL, ("Cách ngắt dòng tên cơ quan", "How the names break into lines"), r#"{"issuer": ["Ủy ban nhân dân", "xã Suối Mây"]}"#),
    row(("sender", "ranks_before_names"), Flag, OPTIONAL, ("Được ghi quân hàm, học hàm, học vị trước họ tên", "Whether ranks and degrees may stand before names"), "true"),
    row(("letterhead", "superior"), List(0, &Line), OPTIONAL, ("Các dòng tên cơ quan chủ quản", "The lines of the superior body"), r#"["UBND tỉnh Lâm Bình"]"#),
    row(("letterhead", "issuer"), List(0, &Line), OPTIONAL, ("Các dòng tên cơ quan ban hành", "The lines of the issuing body"), r#"["Ủy ban nhân dân", "xã Suối Mây"]"#),

    row(("citation", "id"), Line, REQUIRED, ("Mã dùng trong [@mã]", "The id that [@id] names"), "\"kh15\""),
    row(("citation", "kind"), Line, REQUIRED, ("Tên loại", "The type"), "\"Kế hoạch\""),
    row(("citation", "number"), Line, OPTIONAL, ("Số và ký hiệu; luật thì không có", "Number and symbol; a law has none"), "\"15/KH-UBND\""),
    row(("citation", "date"), Date, OPTIONAL, ("Ngày ban hành", "The date of issue"), "\"2026-01-19\""),
    row(("citation", "date_style"), Words(&["words", "slashes"]), OPTIONAL, ("Cách viết ngày", "How the date is written"), "\"slashes\""),
    row(("citation", "issuer"), Line, OPTIONAL, ("Cơ quan ban hành", "The issuing body"), "\"UBND tỉnh Lâm Bình\""),
    row(("citation", "name_issuer"), Flag, OPTIONAL, ("Có ghi cơ quan ban hành hay không", "Whether the issuing body is printed"), "false"),
    row(("citation", "subject"), Line, OPTIONAL, ("Trích yếu, hoặc tên luật", "The subject, or the name of a law"), "\"về cải cách hành chính năm 2026\""),

    row(("contact", "address"), Line, OPTIONAL, ("Địa chỉ", "The address"), "\"Thôn 2, xã Suối Mây\""),
    row(("contact", "email"), Line, OPTIONAL, ("Thư điện tử", "E-mail"), "\"vanthu@suoimay.example\""),
    row(("contact", "website"), Line, OPTIONAL, ("Trang thông tin điện tử", "Website"), "\"suoimay.example\""),
    row(("contact", "phone"), Line, OPTIONAL, ("Điện thoại", "Telephone"), "\"0200 3 800 100\""),
    row(("contact", "fax"), Line, OPTIONAL, ("Fax", "Fax"), "\"0200 3 800 101\""),
    row(("official", "title"), Line, REQUIRED, ("Chức vụ", "The title"), "\"Chủ tịch\""),
    row(("official", "name"), Line, OPTIONAL, ("Họ và tên; không có thì để trống", "The name; blank without"), "\"Lê Minh Tâm\""),
    row(("party", "role"), Line, REQUIRED, ("Tên gọi của bên", "What the party is called"), "\"Bên A\""),
    row(("party", "name"), Line, REQUIRED, ("Tên của bên", "The name"), "\"Ủy ban nhân dân xã Suối Mây\""),
    row(("party", "details"), List(0, &Line), OPTIONAL, ("Địa chỉ, tài khoản, người đại diện", "Address, account, representative"), r#"["Địa chỉ: Thôn 2, xã Suối Mây"]"#),
    row(("party", "signature"), Ref("signature"), REQUIRED, ("Người ký", "Who signs"), r#"{"title": "Chủ tịch"}"#),
    row(("person", "name"), Line, REQUIRED, ("Họ và tên", "The name"), "\"Vì Thị Hoa\""),
    row(("person", "title"), Line, REQUIRED, ("Chức vụ", "The title"), "\"Chuyên viên\""),
    row(("person", "unit"), Line, OPTIONAL, ("Đơn vị", "The unit"), "\"Phòng Kinh tế\""),
    row(("person", "honorific"), Line, OPTIONAL, ("“Ông” hoặc “Bà” thay cho “Ông (bà)”", "“Ông” or “Bà” in the place of “Ông (bà)”"), "\"Bà\""),

    row(("filing", "unit"), Line, OPTIONAL, ("Chữ viết tắt đơn vị soạn thảo", "The abbreviation of the drafting unit"), "\"VX\""),
    row(("filing", "copies"), Integer(1, MANY), OPTIONAL, ("Số bản lưu", "How many copies are kept"), "2"),
    row(("filing", "drafter"), Line, OPTIONAL, ("Ký hiệu người soạn thảo", "The mark of the drafter"), "\"Tâm\""),

    row(("signature", "collective"), Line, OPTIONAL, ("Ký thay mặt tập thể: TM.", "The collective that is signed for: TM."), "\"Ủy ban nhân dân\""),
    row(("signature", "by_order_of"), Line, OPTIONAL, ("Ký thừa lệnh: TL.", "By whose order: TL."), "\"Chủ tịch\""),
    row(("signature", "authorized_by"), Line, OPTIONAL, ("Ký thừa ủy quyền: TUQ.", "By whose authorization: TUQ."), "\"Chủ tịch\""),
    row(("signature", "deputy_for"), Line, OPTIONAL, ("Ký thay: KT.", "The head that a deputy signs for: KT."), "\"Chủ tịch\""),
    row(("signature", "acting"), Flag, OPTIONAL, ("Quyền cấp trưởng: Q.", "Whether the head is an acting one: Q."), "true"),
    row(("signature", "title"), Line, OPTIONAL, ("Chức vụ của người ký; chỉ cá nhân là một bên của hợp đồng thì không có", "The title of the signer; only a person who is a party of a contract has none"), "\"Phó Chủ tịch\""),
    row(("signature", "second_title"), Line, OPTIONAL, ("Chức vụ khác, ghi trên họ tên", "Another title, above the name"), "\"Phó Chủ tịch UBND tỉnh\""),
    row(("signature", "name"), Line, OPTIONAL, ("Họ và tên; không có thì để trống", "The name; blank without"), "\"Lê Minh Tâm\""),

    row(("section", "level"), Words(&["I", "1", "1.1", "a"]), REQUIRED, ("Cấp của mục", "The level"), "\"I\""),
    row(("section", "heading"), Ref("text"), OPTIONAL, ("Tiêu đề, không kể số", "The heading without its number"), "\"Kết quả đạt được\""),
    row(("section", "start"), Integer(1, MANY), OPTIONAL, ("Số của mục này, nếu không theo thứ tự", "Its number, if it does not follow"), "2"),
    row(("section", "body"), List(0, &Ref("block")), OPTIONAL, ("Nội dung của mục", "What stands in it"), r#"["Đã giải quyết 312 hồ sơ đúng hạn."]"#),
    row(("long_item", "text"), Ref("text"), REQUIRED, ("Nội dung sau dấu gạch", "The text behind the dash"), "\"Đã tập huấn cho:\""),
    row(("long_item", "items"), List(0, &Ref("text")), OPTIONAL, ("Các ý sau dấu cộng", "Items behind plus signs"), r#"["12 cán bộ;", "30 công chức."]"#),

    row(("style", "vanban_style"), Version, REQUIRED, ("Phiên bản của quy ước", "Version of the contract"), "1"),
    row(("style", "preset"), Words(&["L", "S"]), OPTIONAL, ("Bộ cỡ chữ lớn hoặc nhỏ", "The larger or the smaller sizes"), "\"S\""),
    row(("style", "margins_mm"), Ref("margins"), OPTIONAL, ("Lề trang, mm", "Margins, in mm"), r#"{"left": 30, "right": 15}"#),
    row(("style", "first_line_indent_mm"), Numbers(&[10.0, 12.7]), OPTIONAL, ("Thụt đầu dòng, mm", "First-line indent, in mm"), "12.7"),
    row(("style", "paragraph_gap_pt"), Number(6.0, 24.0), OPTIONAL, ("Khoảng cách giữa các đoạn, pt", "Distance between paragraphs, in pt"), "6"),
    row(("style", "line_spacing"), Number(1.0, 1.5), OPTIONAL, ("Giãn dòng", "Line spacing"), "1.2"),
    row(("style", "addressee"), Words(&["centred", "indented"]), OPTIONAL, ("Vị trí “Kính gửi” một nơi", "Where “Kính gửi” with one addressee stands"), "\"indented\""),
    row(("style", "numbers"), Words(&["text", "word"]), OPTIONAL, ("Số thứ tự là chữ hay do Word đánh", "Numbers as text or counted by Word"), "\"word\""),
    row(("margins", "top"), Number(20.0, 25.0), OPTIONAL, ("Lề trên", "The top margin"), "20"),
    row(("margins", "bottom"), Number(20.0, 25.0), OPTIONAL, ("Lề dưới", "The bottom margin"), "20"),
    row(("margins", "left"), Number(30.0, 35.0), OPTIONAL, ("Lề trái", "The left margin"), "30"),
    row(("margins", "right"), Number(15.0, 20.0), OPTIONAL, ("Lề phải", "The right margin"), "15"),
];

const fn definition(
    name: &'static str,
    structure: Structure,
    (vietnamese, english): (&'static str, &'static str),
) -> Definition {
    Definition {
        name,
        structure,
        vietnamese,
        english,
    }
}

use Structure::{Attachment, Keyed, Markup, Object, OneOf};

#[rustfmt::skip]
pub(super) static DEFINITIONS: &[Definition] = &[
    definition("text", Markup, ("Một đoạn; *nghiêng*, **đậm**, [@mã viện dẫn]", "A paragraph; *italic*, **bold**, [@id of a citation]")),
    definition("sender", Object(fields_of::<Sender>), ("Cơ quan, tổ chức ban hành", "The issuing body")),
    definition("letterhead", Object(fields_of::<Letterhead>), ("Cách ngắt dòng tên cơ quan", "How names break into lines")),
    definition("citation", Object(fields_of::<Citation>), ("Văn bản được viện dẫn", "A cited document")),
    definition("block", Keyed(Some(Ref("text")), &[("section", Ref("section")), ("items", List(1, &Ref("item")))]), ("Đoạn, mục hoặc các ý gạch đầu dòng", "A paragraph, a section or dash items")),
    definition("section", Object(fields_of::<Section>), ("Mục I., 1., 1.1. hoặc điểm a)", "A section I., 1., 1.1. or a point a)")),
    definition("item", OneOf(&[Ref("text"), Ref("long_item")]), ("Một ý gạch đầu dòng", "A dash item")),
    definition("long_item", Object(fields_of::<LongItem>), ("Một ý có các ý dấu cộng", "A dash item with plus items")),
    definition("article", OneOf(&[Ref("text"), Ref("long_article")]), ("Một điều không có tiêu đề", "An article without title")),
    definition("long_article", Object(fields_of::<LongArticle>), ("Một điều có nhiều đoạn", "An article of several blocks")),
    definition("provision", Keyed(None, &[("part", Ref("division")), ("chapter", Ref("division")), ("section", Ref("division")), ("subsection", Ref("division")), ("article", Ref("titled_article"))]), ("Phần, chương, mục, tiểu mục hoặc điều", "A part, chapter, section, subsection or article")),
    definition("division", Object(fields_of::<Division>), ("Phần, chương, mục hoặc tiểu mục", "A part, chapter, section or subsection")),
    definition("titled_article", Object(fields_of::<TitledArticle>), ("Một điều có tiêu đề", "An article with its title")),
    definition("attachment", Attachment, ("Văn bản kèm theo, dưới tên loại của nó", "An attached text, under the key of its type")),
    definition("attached_document", Object(|| &["subject", "body"]), ("Văn bản kèm theo", "An attached text")),
    definition("attached_regulation", Object(|| &["subject", "body"]), ("Quy chế, quy định kèm theo", "An attached regulation")),
    definition("filing", Object(fields_of::<Filing>), ("Bản lưu", "The copies that are kept")),
    definition("contact", Object(fields_of::<Contact>), ("Thông tin liên hệ", "Contact data")),
    definition("person", Object(fields_of::<Person>), ("Người được nêu trong văn bản", "A person")),
    definition("official", Object(fields_of::<Official>), ("Người chủ trì, thư ký", "One who chairs or writes")),
    definition("party", Object(fields_of::<Party>), ("Một bên", "A party")),
    definition("signature", Object(fields_of::<Signature>), ("Quyền hạn, chức vụ, họ và tên người ký", "Authority, title and name of the signer")),
    definition("margins", Object(fields_of::<MarginsMm>), ("Lề trang, mm", "Margins, in mm")),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decree::DocumentKind;
    use crate::model::document::Document;
    use crate::model::house_style::HouseStyleBuilder;

    /// What serde reads has a row, in every object of the contract.
    #[test]
    fn every_key_is_described() {
        let documents = DocumentKind::all().map(|kind| (kind.rule().key, Document::fields(kind)));
        let definitions = DEFINITIONS.iter().filter_map(|definition| {
            let Object(fields) = definition.structure else {
                return None;
            };
            Some((definition.name, fields()))
        });
        let style = [("style", fields_of::<HouseStyleBuilder>())];
        for (owner, fields) in documents.chain(definitions).chain(style) {
            assert!(!fields.is_empty(), "{owner}");
            for field in fields {
                let row = Property::of(owner, field);
                assert!(row.is_some(), "{owner}.{field} has no row");
            }
        }
    }

    #[test]
    fn every_row_has_an_example() {
        for row in PROPERTIES {
            let example = serde_json::from_str::<serde_json::Value>(row.example);
            assert!(example.is_ok(), "{}.{}", row.owner, row.name);
        }
    }
}
