//! The keys of documents, each once, whatever the types that have it.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::limits::most;
use super::reader::{Reader, given, quoted, shortened};
use super::record::{Record, record};
use super::similar::similar;
use crate::decree::{Clause, DocumentKind, Foreign, Need, TYPES};
use crate::language::Words;
use crate::model::{
    Annex, Article, Attachment, Block, Circulation, Citation, Contact, Delegation, Drafted, Filing,
    Footnote, JointKind, Lines, Meeting, Moment, Number, Official, PartialDate, Party, Person,
    Sender, Signatory, Signature, Text, Urgency,
};
use crate::problem::{Fault, Path};
use crate::tree::{Entry, Node, Value};

const fn form(item: u8, point: &'static str) -> Clause {
    Clause::form("II", item, point)
}

const fn article_7(clause: u8) -> Clause {
    Clause::Article { article: 7, clause }
}

const fn article_8(clause: u8) -> Clause {
    Clause::Article { article: 8, clause }
}

const fn template(number: &'static str) -> Clause {
    Clause::Template(number)
}

record! {
    /// All that a document can say, whatever its type.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub(crate) struct Data = "data", "Dữ liệu của văn bản", "The data of a document" {
        pub(crate) type_name: Option<String> = required, article_7(1), "tên loại văn bản ngoài 29 loại; của thư công thì là “Thư khen”, “Thư chúc mừng”; của loại khác nếu dài hơn tên loại, như “Giấy mời họp”", "the name of a type outside the 29; of a public letter such as “Thư khen”; of another type if it says more, such as “Giấy mời họp”", "\"Phiếu trình\"", most most::KIND;
        pub(crate) type_code: Option<String> = optional, form(3, "b"), "chữ viết tắt tên loại; ở đầu ký hiệu, bắt buộc nếu không có symbol", "the abbreviation of the type; the symbol begins with it, required without a symbol", "\"PTr\"", most most::SYMBOL;
        pub(crate) sender: Sender = required, form(2, "a"), "cơ quan, tổ chức ban hành", "the issuing body", r#"{"name": "Ủy ban nhân dân xã Suối Mây", "code": "UBND"}"#;
        pub(crate) joint_senders: Vec<Sender> = optional, Clause::Practice, "các cơ quan cùng ban hành", "the bodies that issue it jointly", r#"[{"name": "Ủy ban Mặt trận Tổ quốc Việt Nam xã Suối Mây", "code": "MTTQ"}]"#;
        pub(crate) joint_kind: Option<JointKind> = optional, Clause::Practice, "văn bản liên tịch, liên ngành hay phối hợp; ghi sau tên loại và trong ký hiệu", "the kind of a joint document; behind its type and in its symbol", "\"joint\"";
        pub(crate) number: Option<Number> = optional, form(3, "a"), "số văn bản; cấp khi ban hành, không có thì để trống; chuỗi chữ số được in như đã ghi", "the number; given at issue, blank without; digits in quotes are printed as given", "7";
        pub(crate) unit: Option<String> = optional, form(3, "b"), "chữ viết tắt đơn vị soạn thảo hoặc lĩnh vực; ở cuối ký hiệu công văn, bắt buộc nếu không có symbol", "the abbreviation of the drafting unit or field; the symbol of an official letter ends with it, required without a symbol", "\"KT\"", most most::SYMBOL;
        pub(crate) symbol: Option<String> = optional, form(3, "b"), "ký hiệu; nếu không phải là chữ viết tắt tên loại và tên cơ quan", "the symbol; if it is not the abbreviations of type and body", "\"BC-UBND\"", most most::JOINT_SYMBOL;
        pub(crate) unnumbered: bool = optional, Clause::Practice, "không có dòng “Số:”; văn bản nội bộ", "no line of number and symbol; of an internal document", "true";
        pub(crate) place: Option<String> = required, form(4, "a"), "địa danh", "the place of issue", "\"Suối Mây\"", most most::BODY_NAME;
        pub(crate) date: PartialDate = optional, form(4, "b"), "ngày ban hành; phần nào thiếu thì để trống", "the date of issue; what is missing is blank", "\"2026-04-02\"";
        pub(crate) subject: Option<String> = required, form(5, "a"), "trích yếu nội dung; không có dấu kết thúc", "the subject; without a closing mark", "\"Kết quả cải cách hành chính Quý I năm 2026\"", most most::SUBJECT;
        pub(crate) subject_lines: Vec<String> = optional, form(5, "b"), "dòng của trích yếu; nếu không để chương trình ngắt", "the line of the subject; where the library is not to break it", r#"["Kết quả cải cách hành chính Quý I", "và nhiệm vụ Quý II năm 2026"]"#, most most::SUBJECT;
        pub(crate) telegraphing: Option<String> = required, template("1.6"), "cơ quan hoặc chức danh gửi điện", "the body or head that telegraphs", "\"Chủ tịch Ủy ban nhân dân xã Suối Mây\"", most most::SUBJECT;
        pub(crate) to: Vec<String> = optional, form(9, "b"), "nơi được kính gửi", "the addressee", r#"["Sở Nội vụ tỉnh Lâm Bình"]"#, most most::ENTRY;
        pub(crate) person: Person = required, template("1.8"), "người được nêu trong văn bản", "the person it is about", r#"{"name": "Vì Thị Hoa", "title": "Chuyên viên"}"#;
        pub(crate) sent_to: Option<String> = required, template("1.8"), "nơi được cử đến", "the body that the person is sent to", "\"Sở Nội vụ tỉnh Lâm Bình\"", most most::SUBJECT;
        pub(crate) purpose: Option<String> = required, template("1.8"), "mục đích giới thiệu", "the purpose", "\"nhận hồ sơ cán bộ\"", most most::SUBJECT;
        pub(crate) valid_until: PartialDate = required, template("1.8"), "ngày hết giá trị", "the last day of validity", "\"2026-03-31\"";
        pub(crate) request_date: PartialDate = required, template("1.10"), "ngày của đơn đề nghị nghỉ phép", "the date of the request", "\"2026-03-02\"";
        pub(crate) duration: Option<String> = required, template("1.10"), "thời gian nghỉ phép", "the duration of the leave", "\"05 ngày\"", most most::SUBJECT;
        pub(crate) from: PartialDate = required, template("1.10"), "ngày bắt đầu nghỉ phép", "the first day of the leave", "\"2026-03-09\"";
        pub(crate) until: PartialDate = required, template("1.10"), "ngày cuối nghỉ phép", "the last day of the leave", "\"2026-03-13\"";
        pub(crate) leave_place: Option<String> = required, template("1.10"), "nơi nghỉ phép", "the place of the leave", "\"tỉnh Lâm Bình\"", most most::SUBJECT;
        pub(crate) counted_as: Option<String> = required, template("1.10"), "loại thời gian nghỉ", "the kind of leave that the days count as", "\"nghỉ hằng năm có lương\"", most most::SUBJECT;
        pub(crate) confirmation: bool = optional, template("1.10"), "phần xác nhận của nơi nghỉ phép", "room for the place of leave to confirm", "true";
        pub(crate) meeting: Option<Meeting> = optional, template("1.9"), "cuộc họp, hội nghị hay hội thảo", "the kind of the meeting", "\"meeting\"";
        pub(crate) start: Option<Moment> = required, template("1.9"), "thời gian bắt đầu", "the time of the beginning", "\"2026-03-05T14:00\"";
        pub(crate) invitees: Vec<String> = required, template("1.7"), "người được mời", "the invitee", r#"["Phòng Kinh tế", "Trạm Y tế"]"#, most most::ENTRY;
        pub(crate) event: Option<String> = required, template("1.7"), "tên cuộc họp, hội nghị", "the event they are invited to", "\"họp giao ban tháng 3 năm 2026\"", most most::SUBJECT;
        pub(crate) time: Option<String> = required, template("1.7"), "thời gian", "the time", "\"14 giờ 00, ngày 10 tháng 3 năm 2026\"", most most::SUBJECT;
        pub(crate) venue: Lines = required, template("1.7"), "địa điểm; có nhiều thì mỗi nơi là một chuỗi", "the venue; a text, or one for each of several", "\"Hội trường tầng 2\"", most most::SUBJECT;
        pub(crate) attendees: Vec<String> = required, template("1.9"), "thành phần tham dự", "the attendee", r#"["Toàn thể công chức của phòng"]"#, most most::ENTRY;
        pub(crate) delegations: Vec<Delegation> = optional, Clause::Practice, "thành phần tham dự theo từng cơ quan, từng bên", "the delegations", r#"[{"name": "Đại diện Sở Công Thương", "people": [{"title": "Phó Giám đốc", "name": "Ông Lê Minh Tâm"}]}]"#;
        pub(crate) chair: Official = required, template("1.9"), "người chủ trì (chủ tọa)", "the chair", r#"{"title": "Chủ tịch", "name": "Lê Minh Tâm"}"#;
        pub(crate) co_chairs: Vec<Official> = optional, template("1.7"), "người đồng chủ trì", "the co-chairs", r#"[{"title": "Phó Chủ tịch", "name": "Hà Thị Lụa"}]"#;
        pub(crate) secretary: Official = required, template("1.9"), "thư ký (người ghi biên bản)", "the secretary", r#"{"title": "Công chức", "name": "Vì Thị Hoa"}"#;
        pub(crate) citations: Vec<Citation> = optional, form(6, "b"), "văn bản được viện dẫn; dùng trong văn bản bằng [@id]", "the cited documents; texts use them by [@id]", r#"[{"id": "luat", "kind": "Luật", "subject": "Tổ chức chính quyền địa phương"}]"#;
        pub(crate) footnotes: Vec<Footnote> = optional, Clause::Practice, "chú thích cuối trang; đặt trong văn bản bằng [^id]", "the footnotes; texts mark them by [^id]", r#"[{"id": "n1", "text": "Số liệu đến hết ngày 31/3/2026."}]"#;
        pub(crate) issuing_authority: Option<String> = required, template("1.2"), "thẩm quyền ban hành", "the issuing authority", "\"Chủ tịch Ủy ban nhân dân xã Suối Mây\"", most most::BODY_NAME;
        pub(crate) bases: Vec<Text> = optional, form(6, "a"), "căn cứ ban hành; không có dấu kết thúc", "the legal bases; without closing marks", r#"["Căn cứ [@luat]"]"#;
        pub(crate) opening: Vec<Block> = optional, Clause::Practice, "phần mở đầu", "the opening", r#"["Hôm nay, chúng tôi gồm:"]"#;
        pub(crate) parties: Vec<Party> = required, Clause::Practice, "các bên", "the parties", r#"[{"role": "Bên A", "name": "Ủy ban nhân dân xã Suối Mây", "signature": {"title": "Chủ tịch"}}, {"role": "Bên B", "name": "Hợp tác xã Nà Sang", "signature": {"title": "Giám đốc"}}]"#;
        pub(crate) articles: Vec<Article> = required, Clause::form("V", 6, "a"), "nội dung các điều", "the text in articles", r#"["Thành lập Tổ công tác cải cách hành chính."]"#;
        pub(crate) executed_in_article: Option<u32> = optional, template("1.2"), "điều nêu nơi thi hành; ghi ở “Như Điều …”, mặc định là điều có “chịu trách nhiệm thi hành”, không có thì điều cuối", "the article that names who carries it out; for “Như Điều …”, by default the one with “chịu trách nhiệm thi hành”, else the last one", "3";
        pub(crate) body: Vec<Block> = required, article_8(2), "nội dung văn bản", "the body", r#"["Ủy ban nhân dân xã báo cáo như sau:"]"#;
        pub(crate) notes: Vec<Block> = optional, template("1.7"), "lưu ý", "the notes for those who are invited", r#"["Đề nghị đến dự đúng thành phần."]"#;
        pub(crate) end: Option<Moment> = required, template("1.9"), "thời gian kết thúc", "the time of the end", "\"2026-03-05T16:30\"";
        pub(crate) copies: Option<u32> = optional, Clause::Practice, "số bản; in câu “Biên bản được lập thành … bản có giá trị như nhau”", "the number of copies, of which a sentence at the end tells", "3";
        pub(crate) recipients: Vec<String> = optional, form(9, "a"), "nơi nhận; không kể “Như trên” và “Lưu”", "the recipient; but for “Như trên” and “Lưu”", r#"["Các phòng thuộc xã"]"#, most most::ENTRY;
        pub(crate) filing: Filing = optional, form(9, "d"), "bản lưu", "the copies that are kept", r#"{"unit": "VX", "copies": 2}"#;
        pub(crate) signature: Signature = required, form(7, ""), "người ký", "the signature", r#"{"title": "Chủ tịch", "name": "Lê Minh Tâm"}"#;
        pub(crate) joint_signatures: Vec<Signature> = optional, form(7, ""), "chữ ký của các cơ quan cùng ban hành; theo thứ tự", "the signatures of the joint bodies; in their order", r#"[{"title": "Chủ tịch"}]"#;
        pub(crate) signatures: Vec<Signatory> = optional, Clause::Practice, "những người ký biên bản; thay cho thư ký và chủ tọa", "those who sign minutes; in the place of secretary and chair", r#"[{"heading": "Đại diện Sở Công Thương", "title": "Phó Giám đốc"}, {"heading": "Đại diện hộ kinh doanh"}]"#;
        pub(crate) contact: Option<Contact> = optional, article_8(3), "thông tin liên hệ; ở chân trang đầu", "the contact data; at the foot of the first page", r#"{"phone": "0200 3 800 100"}"#;
        pub(crate) attachment: Option<Attachment> = optional, template("1.3"), "văn bản được ban hành, phê duyệt kèm theo", "the text that is issued or approved with it", r#"{"plan": {"subject": "Cải cách hành chính năm 2026", "body": ["Nội dung kế hoạch."]}}"#;
        pub(crate) annexes: Vec<Annex> = optional, Clause::form("III", 1, "a"), "phụ lục", "the annexes", r#"[{"title": "Danh mục nhiệm vụ", "body": ["Nội dung phụ lục."]}]"#;
        pub(crate) urgency: Option<Urgency> = optional, Clause::form("III", 2, "b"), "mức độ khẩn", "the urgency", "\"urgent\"";
        pub(crate) circulation: Option<Circulation> = optional, Clause::form("III", 2, "c"), "chỉ dẫn phạm vi lưu hành", "the circulation", "\"internal\"";
        pub(crate) draft: Drafted = optional, Clause::Practice, "dấu dự thảo: true hoặc lần dự thảo", "the mark of a draft: true, or its round", "\"lần 2\"", most most::ROUND;
        pub(crate) silence: Vec<String> = optional, Clause::DataFormat, "mã của các cảnh báo được bỏ qua", "the codes of warnings that are not told", r#"["subject.title_case"]"#, most most::KIND;
        pub(crate) plain: bool = optional, Clause::DataFormat, "không có ký hiệu định dạng trong mọi đoạn", "no text of the document has markup", "true";
    }
}

impl Data {
    /// The bodies that issue the document, in a sentence.
    pub(crate) fn issuers<'a>(&'a self, name: impl Fn(&'a Sender) -> &'a str) -> String {
        let mut bodies = name(&self.sender).to_owned();
        for (index, joint) in self.joint_senders.iter().enumerate() {
            let is_last = index + 1 == self.joint_senders.len();
            bodies.push_str(if is_last { " và " } else { ", " });
            bodies.push_str(name(joint));
        }
        bodies
    }

    /// True if the fixed words of minutes name the meeting: it is said, or its chair signs.
    pub(crate) fn names_meeting(&self) -> bool {
        self.meeting.is_some() || self.signatures.is_empty()
    }
}

/// A document in the making: its type, and all that it says.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Draft {
    pub(crate) kind: DocumentKind,
    pub(crate) data: Data,
}

impl Draft {
    /// A draft of which only the type is said.
    pub(crate) fn new(kind: DocumentKind) -> Self {
        Self {
            kind,
            data: Data::default(),
        }
    }

    /// The version of the contract that is read and written.
    pub(crate) const VERSION: u32 = 1;

    /// The keys before those of the data. An editor finds the schema of a file by the last one.
    pub(crate) const KEYS: [&'static str; 3] = ["vanban", "type", "$schema"];

    /// Reads a document of one of these types, or of any where none is given.
    pub(crate) fn read(
        node: &Node<'_>,
        kinds: &[DocumentKind],
        reader: &mut Reader<'_>,
    ) -> Option<Self> {
        let root = Path::root();
        let Value::Object(entries) = &node.value else {
            return reader.wrong(node, &root, Words::new("đối tượng {…}", "an object"));
        };
        version(entries, "vanban", node, &root, reader);
        let kind = kind(entries, node, kinds, reader);
        // Of a document of no type, every key is known.
        let template = kind.map(DocumentKind::template);
        let allowed =
            |key: &str| template.is_none_or(|template| template.need(key) != Need::Absent);
        let is_true = |entry: &Entry<'_>| {
            entry.key == "plain" && matches!(entry.value.value, Value::Bool(true))
        };
        reader.plain = entries.iter().any(is_true);
        reader.in_articles = match template {
            Some(template) => template.in_articles,
            None => looks_like_articles(entries),
        };
        let mut data = Data::default();
        reader.fields(&mut data, entries, &root, &Self::KEYS, allowed);
        // A key that was told to stand elsewhere, as below a table of TOML, is not missing here.
        let is_absent = |key: &str| entries.iter().all(|entry| entry.key != key);
        for row in Data::ROWS.iter().filter(|row| is_absent(row.key)) {
            if reader.found.has_stray(row.key) {
                reader.found.unread(&root.field(row.key));
            }
        }
        // Its texts have been taken to the letter.
        data.plain = false;
        Some(Self { kind: kind?, data })
    }
}

/// Reads the version of the contract in an object.
pub(crate) fn version(
    entries: &[Entry<'_>],
    key: &'static str,
    node: &Node<'_>,
    object: &Path<'_>,
    reader: &mut Reader<'_>,
) {
    let at = object.field(key);
    let Some(entry) = entries.iter().find(|entry| entry.key == key) else {
        let help = format!("\"{key}\": {}", Draft::VERSION);
        return missing(node, entries, &at, key, help, reader);
    };
    let number = match &entry.value.value {
        Value::Number(text) => super::whole(text),
        _ => None,
    };
    if number != Some(Draft::VERSION) {
        let known = Draft::VERSION;
        let found = given(&entry.value);
        let fault = Fault::Version { found, known };
        reader.tell::<()>(&entry.value, &at, fault);
    }
}

/// Says that a key is missing, unless it is there by a misspelt name, which is told of.
pub(crate) fn missing(
    node: &Node<'_>,
    entries: &[Entry<'_>],
    at: &Path<'_>,
    key: &'static str,
    help: String,
    reader: &mut Reader<'_>,
) {
    if entries
        .iter()
        .any(|entry| similar(&entry.key, [key]).is_some())
    {
        return;
    }
    let mut span = node.span;
    span.end = span.end.min(span.start + 1);
    reader
        .found
        .push_at(at, span, Fault::KeyMissing { key, help });
}

/// Reads the type.
fn kind(
    entries: &[Entry<'_>],
    node: &Node<'_>,
    kinds: &[DocumentKind],
    reader: &mut Reader<'_>,
) -> Option<DocumentKind> {
    let root = Path::root();
    let at = root.field("type");
    let Some(entry) = entries.iter().find(|entry| entry.key == "type") else {
        let known = kinds.first().map_or("report", |kind| kind.rule().key);
        let help = format!("\"type\": \"{known}\"");
        missing(node, entries, &at, "type", help, reader);
        return None;
    };
    let Value::Text(key) = &entry.value.value else {
        let expected = Words::new("loại văn bản, như \"report\"", "a type such as \"report\"");
        return reader.wrong(&entry.value, &at, expected);
    };
    let keys = || {
        let all = DocumentKind::all();
        let all = all.filter(|kind| kinds.is_empty() || kinds.contains(kind));
        all.map(|kind| kind.rule().key)
    };
    let fault = match DocumentKind::from_key(key) {
        Some(kind) if kinds.is_empty() || kinds.contains(&kind) => return Some(kind),
        Some(_) => Fault::TypeOther {
            found: key.to_string(),
            all: keys().collect::<Vec<_>>().join(", "),
        },
        None => unknown_type(key, keys()),
    };
    reader.tell(&entry.value, &at, fault)
}

/// The fault of a type that is not there; one that has a Vietnamese name is told its key.
pub(crate) fn unknown_type<'a>(key: &str, keys: impl Iterator<Item = &'a str>) -> Fault {
    if let Some(foreign) = Foreign::from_key(key) {
        return Fault::TypeForeign {
            found: key.to_owned(),
            name: foreign.name,
            regime: foreign.regime(),
            rules: foreign.rules(),
        };
    }
    let keys: Vec<_> = keys.collect();
    let by_name = similar(key, TYPES.iter().map(|row| row.name.vi));
    let by_name = TYPES.iter().find(|row| Some(row.name.vi) == by_name);
    let meant = by_name.map_or_else(|| similar(key, keys.iter().copied()), |row| Some(row.key));
    Fault::TypeUnknown {
        found: shortened(key),
        all: keys.join(", "),
        help: meant.map_or_else(String::new, |meant| quoted(meant).into_owned()),
    }
}

/// True of a body that only a text in articles can have.
fn looks_like_articles(entries: &[Entry<'_>]) -> bool {
    let body = entries.iter().find(|entry| entry.key == "body");
    let Some(Value::List(blocks)) = body.map(|entry| &entry.value.value) else {
        return false;
    };
    blocks.iter().any(|block| match &block.value {
        Value::Object(entries) => entries
            .iter()
            .any(|entry| Block::is_of_articles(&entry.key)),
        _ => false,
    })
}

impl Serialize for Draft {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serialize(self.kind, &self.data, serializer)
    }
}

/// Writes a document of a type.
pub(crate) fn serialize<S: Serializer>(
    kind: DocumentKind,
    data: &Data,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(None)?;
    map.serialize_entry("vanban", &Draft::VERSION)?;
    map.serialize_entry("type", kind.rule().key)?;
    data.write_fields(&mut map)?;
    map.end()
}
