//! The templates of Annex III as data: which fields a type has, and the lines of its page.

use super::component::Component;
use super::component::Component as C;
use super::types::{DocumentKind, RegulationKind};
use super::words::FILING_OF_MINUTES;

/// The need of a type for a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Need {
    /// The document cannot be printed right without it.
    Required,
    /// The same, unless the data say it in another way that offices have: by one of these fields.
    Unless(&'static [&'static str]),
    Optional,
    /// The template does not have it, but offices print it all the same: a warning.
    Outside,
    /// It has no place on the page.
    Absent,
}

/// The template of a type, or what offices do where the decree has none.
pub(crate) struct Template {
    /// The fields that differ from [`COMMON`], in the order of the page.
    fields: &'static [(&'static str, Need)],
    pub(crate) title: TitleForm,
    /// The part between the title and the closing block.
    pub(crate) parts: &'static [Part],
    /// The recipients that stand for those whom the document names above.
    pub(crate) above: Above,
    pub(crate) filing: Filed,
    /// True of a text in parts, chapters and articles.
    pub(crate) in_articles: bool,
    /// True where the last sentence may call out, without `./.`.
    pub(crate) may_call_out: bool,
    /// True where a body without a code has no line of number and symbol.
    pub(crate) may_lack_number: bool,
}

/// The place of the subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TitleForm {
    /// The name of the type, and the subject below it, if there is one.
    UnderType,
    /// The subject under the number.
    UnderNumber,
    /// The name of the type alone; the document is known by the person it is about.
    TypeOnly,
}

/// A part of the page, from top to bottom.
pub(crate) enum Part {
    /// “Kính gửi”.
    Addressees,
    /// The authority that decides, above the bases.
    Authority,
    Bases,
    /// A line of the template: words, and fields in braces. Without its optional field it is not
    /// printed.
    Line(Component, &'static str),
    /// A line that is printed only where another field says something, or only where it does not.
    LineIf(&'static str, bool, Component, &'static str),
    /// A line that ends with a list: one entry goes on in the line, several stand below it.
    List(&'static str),
    /// Every entry of a list behind a dash.
    Entries(Component, &'static str),
    /// The blocks of a field.
    Blocks(&'static str),
    Articles,
    Parties,
    /// Those who take part, each delegation with its people.
    Delegations,
}

/// The first of the recipients, which the library sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Above {
    /// “Như trên”, where there are addressees.
    Addressees,
    /// “Như trên”, always.
    Always,
    /// “Như Điều …”.
    Article,
    /// The person it is about.
    Person,
    Nobody,
}

/// The copies that are kept, where the data do not say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Filed {
    /// “Lưu: VT.”
    Usual,
    /// These words.
    As(&'static str),
    /// Nothing, unless the data give recipients or copies: the parties keep theirs.
    IfGiven,
}

use Need::{Absent, Optional, Outside, Required, Unless};

/// The fields that every type has, unless its template says otherwise.
const COMMON: &[(&str, Need)] = &[
    ("sender", Required),
    ("joint_senders", Optional),
    ("joint_kind", Optional),
    ("number", Optional),
    ("symbol", Optional),
    ("unnumbered", Optional),
    ("place", Required),
    ("date", Optional),
    ("subject", Required),
    ("subject_lines", Optional),
    ("to", Outside),
    ("citations", Optional),
    ("footnotes", Optional),
    ("bases", Outside),
    ("recipients", Optional),
    ("filing", Optional),
    ("signature", Required),
    ("joint_signatures", Optional),
    ("contact", Optional),
    ("annexes", Optional),
    ("urgency", Optional),
    ("circulation", Optional),
    ("draft", Optional),
    ("silence", Optional),
    ("plain", Optional),
];

const ADDRESSED: &[Part] = &[Part::Addressees, Part::Bases, Part::Blocks("body")];

const fn template(fields: &'static [(&'static str, Need)], parts: &'static [Part]) -> Template {
    Template {
        fields,
        title: TitleForm::UnderType,
        parts,
        above: Above::Addressees,
        filing: Filed::Usual,
        in_articles: false,
        may_call_out: false,
        may_lack_number: false,
    }
}

/// Template 1.4.
static NAMED: Template = template(&[("bases", Optional), ("body", Required)], ADDRESSED);

/// Template 1.4, with addressees.
static REPORT: Template = template(
    &[
        ("type_name", Optional),
        ("to", Optional),
        ("bases", Optional),
        ("body", Required),
    ],
    ADDRESSED,
);

/// Template 1.4, to a higher body.
static SUBMISSION: Template = template(
    &[("to", Required), ("bases", Optional), ("body", Required)],
    ADDRESSED,
);

/// Template 1.4, in articles.
static REGULATION: Template = Template {
    in_articles: true,
    ..template(&[("bases", Optional), ("body", Required)], ADDRESSED)
};

/// Template 1.5.
static OFFICIAL_LETTER: Template = Template {
    title: TitleForm::UnderNumber,
    may_call_out: true,
    ..template(
        &[
            ("joint_kind", Absent),
            ("unit", Optional),
            ("to", Required),
            ("body", Required),
        ],
        ADDRESSED,
    )
};

/// Template 1.6.
static TELEGRAM: Template = Template {
    above: Above::Nobody,
    may_call_out: true,
    ..template(
        &[
            ("telegraphing", Required),
            ("to", Required),
            ("body", Required),
        ],
        &[
            Part::Line(C::TelegramSender, "{telegraphing} điện:"),
            Part::Entries(C::TelegramAddressee, "to"),
            Part::Bases,
            Part::Blocks("body"),
        ],
    )
};

/// Template 1.7.
static INVITATION: Template = Template {
    may_call_out: true,
    ..template(
        &[
            ("type_name", Optional),
            ("invitees", Unless(&["to"])),
            ("event", Unless(&["body"])),
            ("chair", Optional),
            ("co_chairs", Optional),
            ("time", Unless(&["body"])),
            ("venue", Unless(&["body"])),
            ("body", Optional),
            ("notes", Optional),
        ],
        &[
            Part::Addressees,
            Part::Bases,
            Part::List("{sender} trân trọng kính mời: {invitees}"),
            Part::LineIf("invitees", true, C::BodyText, "Tới dự {event}"),
            Part::LineIf(
                "invitees",
                false,
                C::BodyText,
                "{sender} trân trọng kính mời tới dự {event}",
            ),
            Part::Line(C::BodyText, "Chủ trì: {chair}"),
            Part::List("Đồng chủ trì: {co_chairs}"),
            Part::Line(C::BodyText, "Thời gian: {time}"),
            Part::List("Địa điểm: {venue}"),
            Part::Blocks("body"),
            Part::Blocks("notes"),
        ],
    )
};

/// Template 1.8.
static INTRODUCTION_LETTER: Template = Template {
    title: TitleForm::TypeOnly,
    above: Above::Always,
    ..template(
        &[
            ("subject", Absent),
            ("subject_lines", Absent),
            ("citations", Absent),
            ("bases", Absent),
            ("person", Required),
            ("sent_to", Required),
            ("purpose", Required),
            ("valid_until", Required),
        ],
        &[
            Part::Addressees,
            Part::Line(C::BodyText, "{sender} trân trọng giới thiệu:"),
            Part::Line(C::BodyText, "{Honorific} {person.name}"),
            Part::Line(C::BodyText, "Chức vụ: {person.title}"),
            Part::Line(C::BodyText, "Được cử đến: {sent_to}"),
            Part::Line(C::BodyText, "Về việc: {purpose}"),
            Part::Line(
                C::BodyText,
                "Đề nghị Quý cơ quan tạo điều kiện để {honorific} có tên ở trên hoàn thành nhiệm vụ.",
            ),
            Part::Line(C::BodyText, "Giấy này có giá trị đến hết {valid_until}"),
        ],
    )
};

/// Template 1.10.
static LEAVE_GRANT: Template = Template {
    title: TitleForm::TypeOnly,
    above: Above::Person,
    ..template(
        &[
            ("subject", Absent),
            ("subject_lines", Absent),
            ("citations", Absent),
            ("bases", Absent),
            ("request_date", Required),
            ("person", Required),
            ("duration", Required),
            ("from", Required),
            ("until", Required),
            ("leave_place", Required),
            ("counted_as", Required),
            ("confirmation", Optional),
        ],
        &[
            Part::Addressees,
            Part::Line(
                C::BodyText,
                "Xét Đơn đề nghị nghỉ phép {request_date} của {honorific} {person.name}",
            ),
            Part::Line(C::BodyText, "{sender} cấp cho:"),
            Part::Line(C::BodyText, "{Honorific}: {person.name}"),
            Part::Line(C::BodyText, "Chức vụ: {person.title}"),
            Part::Line(
                C::BodyText,
                "Được nghỉ phép trong thời gian {duration} kể từ {from} đến hết {until} tại {leave_place}.",
            ),
            Part::Line(
                C::BodyText,
                "Số ngày nghỉ phép nêu trên được tính vào thời gian {counted_as}",
            ),
        ],
    )
};

/// Templates 1.2 and 1.3.
static DECISION: Template = Template {
    above: Above::Article,
    ..template(
        &[
            ("issuing_authority", Required),
            ("bases", Optional),
            ("articles", Required),
            ("executed_in_article", Optional),
            ("attachment", Optional),
        ],
        &[
            Part::Addressees,
            Part::Authority,
            Part::Bases,
            Part::Line(C::OperativeWords, "QUYẾT ĐỊNH:"),
            Part::Articles,
        ],
    )
};

/// Template 1.1.
static RESOLUTION: Template = Template {
    above: Above::Article,
    ..template(
        &[
            ("issuing_authority", Required),
            ("bases", Optional),
            ("articles", Required),
            ("executed_in_article", Optional),
        ],
        &[
            Part::Addressees,
            Part::Authority,
            Part::Bases,
            Part::Line(C::OperativeWords, "QUYẾT NGHỊ:"),
            Part::Articles,
        ],
    )
};

/// No template: as offices write them.
static CONTRACT: Template = Template {
    filing: Filed::IfGiven,
    ..template(
        &[
            ("bases", Optional),
            ("opening", Optional),
            ("parties", Required),
            ("articles", Required),
            ("signature", Absent),
            ("joint_signatures", Absent),
        ],
        &[
            Part::Addressees,
            Part::Bases,
            Part::Blocks("opening"),
            Part::Parties,
            Part::Articles,
        ],
    )
};

/// Template 1.9, and the minutes that several sign as offices do.
static MINUTES: Template = Template {
    filing: Filed::As(FILING_OF_MINUTES),
    may_lack_number: true,
    ..template(
        &[
            ("type_name", Optional),
            ("place", Outside),
            ("signature", Absent),
            ("joint_signatures", Absent),
            ("meeting", Optional),
            ("start", Unless(&["signatures"])),
            ("venue", Unless(&["signatures"])),
            ("opening", Optional),
            ("attendees", Unless(&["signatures", "delegations"])),
            ("delegations", Optional),
            ("chair", Unless(&["signatures"])),
            ("secretary", Unless(&["signatures"])),
            ("body", Required),
            ("end", Unless(&["signatures"])),
            ("copies", Optional),
            ("signatures", Optional),
        ],
        &[
            Part::Addressees,
            Part::Bases,
            Part::Line(C::BodyText, "Thời gian bắt đầu: {start}"),
            Part::List("Địa điểm: {venue}"),
            Part::Blocks("opening"),
            Part::List("Thành phần tham dự: {attendees}"),
            Part::Delegations,
            Part::Line(C::BodyText, "Chủ trì (chủ tọa): {chair}"),
            Part::Line(C::BodyText, "Thư ký (người ghi biên bản): {secretary}"),
            Part::Line(C::BodyText, "Nội dung (theo diễn biến {meeting}):"),
            Part::Blocks("body"),
            Part::Line(
                C::BodyText,
                "Biên bản được lập thành {copies} bản có giá trị như nhau.",
            ),
            Part::Line(C::BodyText, "{Meeting} kết thúc vào {end}"),
        ],
    )
};

/// No template: as offices write it.
static PUBLIC_LETTER: Template = Template {
    may_call_out: true,
    ..template(
        &[
            ("number", Absent),
            ("symbol", Absent),
            ("unnumbered", Absent),
            ("type_name", Optional),
            ("subject", Optional),
            ("body", Required),
        ],
        ADDRESSED,
    )
};

/// No template: a general document of a type outside Article 7.
static OTHER: Template = template(
    &[
        ("type_name", Required),
        ("type_code", Unless(&["symbol", "unnumbered"])),
        ("subject", Optional),
        ("to", Optional),
        ("bases", Optional),
        ("body", Required),
    ],
    ADDRESSED,
);

impl DocumentKind {
    /// The template of the type.
    pub(crate) fn template(self) -> &'static Template {
        match self {
            Self::Named(_) => &NAMED,
            Self::Report => &REPORT,
            Self::Submission => &SUBMISSION,
            Self::Regulation(RegulationKind::Regulation | RegulationKind::Rules) => &REGULATION,
            Self::OfficialLetter => &OFFICIAL_LETTER,
            Self::Telegram => &TELEGRAM,
            Self::Invitation => &INVITATION,
            Self::IntroductionLetter => &INTRODUCTION_LETTER,
            Self::LeaveGrant => &LEAVE_GRANT,
            Self::Decision => &DECISION,
            Self::Resolution => &RESOLUTION,
            Self::Contract(_) => &CONTRACT,
            Self::Minutes => &MINUTES,
            Self::PublicLetter => &PUBLIC_LETTER,
            Self::Other => &OTHER,
        }
    }
}

impl Template {
    /// Its need for a field.
    pub(crate) fn need(&self, key: &str) -> Need {
        let find = |fields: &[(&str, Need)]| {
            let mut fields = fields.iter();
            fields.find(|(name, _)| *name == key).map(|(_, need)| *need)
        };
        find(self.fields).or_else(|| find(COMMON)).unwrap_or(Absent)
    }

    pub(crate) fn has(&self, key: &str) -> bool {
        self.need(key) != Absent
    }

    /// The fields that only some types have, in the order of the page.
    pub(crate) fn own_fields(&self) -> impl Iterator<Item = (&'static str, Need)> {
        let is_common = |key: &str| COMMON.iter().any(|(name, _)| *name == key);
        let fields = self.fields.iter().copied();
        fields.filter(move |(key, _)| !is_common(key))
    }

    /// The lines of the template.
    pub(crate) fn lines(&self) -> impl Iterator<Item = &'static str> {
        self.parts.iter().filter_map(|part| match part {
            Part::Line(_, line) | Part::LineIf(_, _, _, line) | Part::List(line) => Some(*line),
            _ => None,
        })
    }

    /// The words of the template before a field and behind it, which a caller must not type again.
    pub(crate) fn labels(&self, key: &str) -> (&'static str, &'static str) {
        if key == "to"
            && self
                .parts
                .iter()
                .any(|part| matches!(part, Part::Addressees))
        {
            return (super::ADDRESSED_TO, "");
        }
        let mut around = self.lines().filter_map(|line| labels(line, key));
        around.next().unwrap_or(("", ""))
    }
}

/// A piece of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    Words(&'static str),
    Field(&'static str),
}

/// The pieces of a line such as `Tới dự {event}`.
pub(crate) fn pieces(line: &'static str) -> impl Iterator<Item = Piece> {
    let parts = line.split(['{', '}']).enumerate();
    parts.filter_map(|(index, part)| match (index % 2, part) {
        (1, name) => Some(Piece::Field(name)),
        (_, "") => None,
        (_, words) => Some(Piece::Words(words)),
    })
}

/// The words before a field of a line and behind it, if the line has it.
fn labels(line: &'static str, key: &str) -> Option<(&'static str, &'static str)> {
    let pieces: Vec<_> = pieces(line).collect();
    let at = pieces
        .iter()
        .position(|piece| matches!(piece, Piece::Field(name) if *name == key))?;
    let words = |piece: Option<&Piece>| match piece {
        Some(Piece::Words(words)) => words.trim(),
        _ => "",
    };
    let before = at.checked_sub(1).and_then(|before| pieces.get(before));
    Some((words(before), words(pieces.get(at + 1))))
}

/// The fields of a line that was printed, read back.
#[cfg(test)]
pub(crate) fn read_back(line: &'static str, text: &str) -> Option<Vec<(&'static str, String)>> {
    let mut rest = text;
    let mut found = Vec::new();
    let mut open = None;
    for piece in pieces(line) {
        match piece {
            Piece::Field(name) => open = Some(name),
            Piece::Words(words) => {
                // The form of address that the template has is two words.
                let least = rest
                    .to_lowercase()
                    .starts_with(&super::HONORIFIC.to_lowercase());
                let is_honorific = open.is_some_and(|name| name.eq_ignore_ascii_case("honorific"));
                let least = if least && is_honorific {
                    super::HONORIFIC.len()
                } else {
                    0
                };
                let at = least + rest.get(least..)?.find(words)?;
                let (value, behind) = (rest.get(..at)?, rest.get(at + words.len()..)?);
                match open.take() {
                    Some(name) => found.push((name, value.to_owned())),
                    None if !value.is_empty() => return None,
                    None => {}
                }
                rest = behind;
            }
        }
    }
    match open {
        Some(name) => found.push((name, rest.to_owned())),
        None if !rest.is_empty() => return None,
        None => {}
    }
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINE: &str = "kể từ {from} đến hết {until} tại {leave_place}.";

    #[test]
    fn a_line_tells_its_labels() {
        assert_eq!(labels(LINE, "leave_place"), Some(("tại", ".")));
        assert_eq!(labels(LINE, "venue"), None);
        let (before, behind) = TELEGRAM.labels("telegraphing");
        assert_eq!((before, behind), ("", "điện:"));
        assert_eq!(REPORT.labels("to").0, "Kính gửi");
    }

    #[test]
    fn a_line_is_read_back() {
        let printed = "kể từ ngày 09 đến hết ngày 13 tại Lâm Bình.";
        let fields = read_back(LINE, printed).unwrap();
        let values: Vec<_> = fields.iter().map(|(_, value)| value.as_str()).collect();
        assert_eq!(values, ["ngày 09", "ngày 13", "Lâm Bình"]);
        assert_eq!(read_back(LINE, "kể từ ngày 09 tại Lâm Bình."), None);
        assert_eq!(read_back("QUYẾT ĐỊNH:", "QUYẾT ĐỊNH:"), Some(Vec::new()));
    }

    /// A key that no row knows would be a field that nobody can give.
    #[test]
    fn every_field_of_a_template_is_a_key() {
        use crate::contract::{Data, Record};

        for kind in DocumentKind::all() {
            let template = kind.template();
            for (key, _) in template.fields.iter().chain(COMMON) {
                assert!(Data::ROWS.iter().any(|row| row.key == *key), "{key}");
            }
        }
    }
}
