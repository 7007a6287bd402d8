//! The types of documents as Rust has them: what each can say, and how it is begun.

use std::ops::Deref;

use super::builder::Builder;
use super::document::{Document, deserialized};
use crate::contract::{Draft, Input, Limits, readers};
use crate::decree::{ContractKind, DocumentKind, NamedKind, RegulationKind};
use crate::problem::Problems;
use crate::tree::Format;

mod sealed {
    pub trait Sealed {}
}

/// A document of which Rust knows the type: what generic code over builders asks for.
///
/// ```
/// use vanban::traits::Typed;
/// use vanban::{Builder, Problems, Report};
///
/// fn issued<T: Typed>(draft: Builder<T>) -> Result<T, Problems> {
///     draft.recipient("Lưu trữ lịch sử tỉnh").build()
/// }
/// assert!(issued(Report::builder()).is_err());
/// ```
pub trait Typed: sealed::Sealed + Into<Document> + AsRef<Document> {
    /// The document as this type; it is of one of the type's kinds.
    #[doc(hidden)]
    fn of(document: Document) -> Self;
}

/// Writes a trait that says what a type can say.
macro_rules! says {
    ($($(#[$meta:meta])* $name:ident;)+) => {
        $(
            $(#[$meta])*
            pub trait $name: Typed {}

            impl $name for Document {}
        )+
    };
}

says! {
    /// Types that carry a number and a symbol.
    ///
    /// ```
    /// use vanban::traits::Numbered;
    /// use vanban::{Builder, Report};
    ///
    /// fn drafted<T: Numbered>(draft: Builder<T>) -> Builder<T> {
    ///     draft.number(7)
    /// }
    /// assert_eq!(drafted(Report::builder()), Report::builder().number(7));
    /// ```
    Numbered;
    /// Types with a line of place and date.
    ///
    /// ```
    /// use vanban::traits::Placed;
    /// use vanban::{Builder, Report};
    ///
    /// fn drafted<T: Placed>(draft: Builder<T>) -> Builder<T> {
    ///     draft.place("Suối Mây")
    /// }
    /// assert_eq!(drafted(Report::builder()), Report::builder().place("Suối Mây"));
    /// ```
    Placed;
    /// Types that one signs for the sender, or several for the bodies that issue them jointly.
    ///
    /// ```
    /// use vanban::traits::Signed;
    /// use vanban::{Builder, Report};
    ///
    /// fn drafted<T: Signed>(draft: Builder<T>) -> Builder<T> {
    ///     draft.signer_name("Lê Minh Tâm")
    /// }
    /// assert_eq!(drafted(Report::builder()), Report::builder().signer_name("Lê Minh Tâm"));
    /// ```
    Signed;
    /// Types with a subject, and texts that cite.
    ///
    /// ```
    /// use vanban::traits::Subjected;
    /// use vanban::{Builder, Report};
    ///
    /// fn drafted<T: Subjected>(draft: Builder<T>) -> Builder<T> {
    ///     draft.subject("Kết quả quý I")
    /// }
    /// assert_eq!(drafted(Report::builder()), Report::builder().subject("Kết quả quý I"));
    /// ```
    Subjected;
    /// Types whose body is in paragraphs and sections.
    ///
    /// ```
    /// use vanban::traits::InSections;
    /// use vanban::{Builder, Report};
    ///
    /// fn drafted<T: InSections>(draft: Builder<T>) -> Builder<T> {
    ///     draft.paragraph("Kính báo cáo.")
    /// }
    /// assert_eq!(drafted(Report::builder()), Report::builder().paragraph("Kính báo cáo."));
    /// ```
    InSections;
    /// Types whose body is in articles.
    ///
    /// ```
    /// use vanban::traits::InArticles;
    /// use vanban::{Builder, Decision};
    ///
    /// fn drafted<T: InArticles>(draft: Builder<T>) -> Builder<T> {
    ///     draft.article("Thành lập Tổ công tác.")
    /// }
    /// let draft = Decision::builder().article("Thành lập Tổ công tác.");
    /// assert_eq!(drafted(Decision::builder()), draft);
    /// ```
    InArticles;
    /// Types by which an authority decides.
    ///
    /// ```
    /// use vanban::traits::Deciding;
    /// use vanban::{Builder, Decision};
    ///
    /// fn drafted<T: Deciding>(draft: Builder<T>) -> Builder<T> {
    ///     draft.executed_in_article(3)
    /// }
    /// assert_eq!(drafted(Decision::builder()), Decision::builder().executed_in_article(3));
    /// ```
    Deciding;
    /// Types about one person.
    ///
    /// ```
    /// use vanban::traits::AboutPerson;
    /// use vanban::{Builder, LeaveGrant, Person};
    ///
    /// fn drafted<T: AboutPerson>(draft: Builder<T>) -> Builder<T> {
    ///     draft.person(Person::new("Vì Thị Hoa", "Chuyên viên"))
    /// }
    /// assert_ne!(drafted(LeaveGrant::builder()), LeaveGrant::builder());
    /// ```
    AboutPerson;
    /// Types about a meeting.
    ///
    /// ```
    /// use vanban::traits::Convened;
    /// use vanban::{Builder, Minutes};
    ///
    /// fn drafted<T: Convened>(draft: Builder<T>) -> Builder<T> {
    ///     draft.venue("Hội trường tầng 2")
    /// }
    /// assert_eq!(drafted(Minutes::builder()), Minutes::builder().venue("Hội trường tầng 2"));
    /// ```
    Convened;
}

/// Writes the types: a row gives the docs, the name, the kinds and what the type can say.
macro_rules! documents {
    ($(
        $(#[$meta:meta])*
        $name:ident = $how:ident $kind:path, $($says:ident)+;
    )+) => {
        $(
            $(#[$meta])*
            #[derive(Clone, Debug, PartialEq)]
            pub struct $name(Document);

            impl sealed::Sealed for $name {}

            impl Typed for $name {
                fn of(document: Document) -> Self {
                    Self(document)
                }
            }

            $(impl $says for $name {})+

            /// A document of a known type is a document.
            impl Deref for $name {
                type Target = Document;

                fn deref(&self) -> &Document {
                    &self.0
                }
            }

            impl AsRef<Document> for $name {
                fn as_ref(&self) -> &Document {
                    &self.0
                }
            }

            impl From<$name> for Document {
                fn from(document: $name) -> Self {
                    document.0
                }
            }

            /// The document back, where it is of another type.
            impl TryFrom<Document> for $name {
                type Error = Document;

                fn try_from(document: Document) -> Result<Self, Document> {
                    if Self::kinds().contains(&document.kind()) {
                        Ok(Self(document))
                    } else {
                        Err(document)
                    }
                }
            }

            impl serde::Serialize for $name {
                fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    self.0.serialize(serializer)
                }
            }

            impl<'de> serde::Deserialize<'de> for $name {
                fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    deserialized(Self::kinds(), deserializer).map(Self)
                }
            }

            impl $name {
                documents!(@$how $kind);

                /// The builder that the document was made of, to take a draft on to its issue.
                #[must_use]
                pub fn to_builder(&self) -> Builder<Self> {
                    Builder::of(self.0.to_draft())
                }

                /// Reads a document of this type: see [`Document::read`].
                ///
                /// # Errors
                ///
                /// As [`Document::read`]; another type is a problem too.
                ///
                /// ```
                #[doc = concat!("use vanban::{Format, Limits, ", stringify!($name), "};")]
                ///
                #[doc = concat!("let read = ", stringify!($name), "::read;")]
                /// let problems = read(Format::Json, b"{}", &Limits::default()).unwrap_err();
                /// assert!(problems.has_error());
                /// ```
                pub fn read(format: Format, bytes: &[u8], limits: &Limits) -> Result<Self, Problems> {
                    Self::read_input(format, Input::Bytes(bytes), limits)
                }

                fn read_input(format: Format, data: Input<'_>, limits: &Limits) -> Result<Self, Problems> {
                    Document::read_of(Self::kinds(), format, data, limits).map(Self)
                }

                readers!("a document of this type", $name);
            }
        )+
    };
    (@by $group:path) => {
        /// A builder of which only the type is said yet.
        #[must_use]
        pub fn builder(kind: $group) -> Builder<Self> {
            Builder::of(Draft::new(kind.into()))
        }

        fn kinds() -> &'static [DocumentKind] {
            <$group>::KINDS
        }
    };
    (@named $kind:path) => {
        /// A builder of which only the name of the type is said yet, such as *Phiếu trình*.
        #[must_use]
        pub fn builder(type_name: impl Into<String>) -> Builder<Self> {
            let mut draft = Draft::new($kind);
            draft.data.type_name = Some(type_name.into());
            Builder::of(draft)
        }

        fn kinds() -> &'static [DocumentKind] {
            &[$kind]
        }
    };
    (@one $kind:path) => {
        /// A builder of which only the type is said yet.
        #[must_use]
        pub fn builder() -> Builder<Self> {
            Builder::of(Draft::new($kind))
        }

        fn kinds() -> &'static [DocumentKind] {
            &[$kind]
        }
    };
}

impl sealed::Sealed for Document {}

impl Typed for Document {
    fn of(document: Document) -> Self {
        document
    }
}

impl AsRef<Document> for Document {
    fn as_ref(&self) -> &Document {
        self
    }
}

documents! {
    /// An administrative report (*báo cáo*) that keeps every rule of the decree: Annex III,
    /// Section II, template 1.4.
    ///
    /// It is made by [`Report::builder`] or read from data, and holds nothing that `build()` has
    /// not checked. Two reports are equal if they are made of the same data.
    ///
    /// ```
    /// # use vanban::value::BlankKind;
    /// # use vanban::{Leader, Report, Sender, Signature};
    /// let draft = Report::builder()
    ///     .sender(Sender::new("Sở Nội vụ", "SNV"))
    ///     .place("Lâm Bình")
    ///     .subject("Kết quả cải cách hành chính quý I")
    ///     .paragraph("Sở đã hoàn thành kế hoạch.")
    ///     .signature(Signature::new(Leader::head("Giám đốc")))
    ///     .build()?;
    /// assert!(draft.blanks().iter().any(|blank| blank.kind() == BlankKind::Number));
    ///
    /// let issued = draft
    ///     .to_builder()
    ///     .number(9)
    ///     .date((2026, 3, 30))
    ///     .signer_name("Trần Minh Khang")
    ///     .build()?;
    /// assert!(issued.blanks().is_empty());
    /// assert_eq!(issued.file_name(), "bao-cao-09-bc-snv-ket-qua-cai-cach-hanh-chinh.docx");
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    ///
    /// Data that cannot be read are refused with the place:
    ///
    /// ```
    /// use vanban::Report;
    ///
    /// let problems = Report::from_json("{\n  \"vanban\": 1,\n  \"type\": report\n}").unwrap_err();
    /// let first = problems.iter().find(|problem| problem.code().starts_with("syntax."));
    /// let first = first.ok_or("no fault of syntax")?;
    /// assert_eq!(first.code(), "syntax.unquoted_text");
    /// assert_eq!(first.position().map(|place| (place.line, place.column)), Some((3, 11)));
    /// # Ok::<(), &str>(())
    /// ```
    Report = one DocumentKind::Report, Numbered Placed Signed Subjected InSections;

    /// A submission (*tờ trình*) from a lower to a higher body: Annex III, Section II, template
    /// 1.4.
    ///
    /// ```
    /// use vanban::{Leader, Sender, Signature, Submission};
    ///
    /// let submission = Submission::builder()
    ///     .sender(Sender::new("Ủy ban nhân dân xã Suối Mây", "UBND"))
    ///     .place("Suối Mây")
    ///     .subject("Về việc bổ sung kinh phí phòng cháy rừng")
    ///     .to("Ủy ban nhân dân tỉnh Lâm Bình")
    ///     .paragraph("Kính đề nghị Ủy ban nhân dân tỉnh xem xét, quyết định.")
    ///     .signature(Signature::new(Leader::head("Chủ tịch")))
    ///     .build()?;
    /// assert_eq!(submission.symbol().map(|symbol| symbol.as_str()), Some("TTr-UBND"));
    /// assert!(submission.layout().to_string().contains("Kính gửi: Ủy ban nhân dân tỉnh Lâm Bình"));
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    Submission = one DocumentKind::Submission, Numbered Placed Signed Subjected InSections;

    /// A document of a named type without addressees (*kế hoạch, thông báo, chỉ thị, …*): Annex
    /// III, Section II, template 1.4.
    ///
    /// “Kính gửi” is for reports, submissions and letters: Annex I, Part I, Section II, item 9.
    ///
    /// ```
    /// use vanban::decree::NamedKind;
    /// use vanban::{Leader, NamedDocument, Sender, Signature};
    ///
    /// let plan = NamedDocument::builder(NamedKind::Plan)
    ///     .sender(Sender::new("Ủy ban nhân dân xã Suối Mây", "UBND"))
    ///     .place("Suối Mây")
    ///     .subject("Cải cách hành chính năm 2026")
    ///     .paragraph("Ủy ban nhân dân xã ban hành Kế hoạch cải cách hành chính năm 2026.")
    ///     .signature(Signature::new(Leader::head("Chủ tịch")))
    ///     .build()?;
    /// assert_eq!(plan.kind(), NamedKind::Plan.into());
    /// assert_eq!(plan.symbol().map(|symbol| symbol.as_str()), Some("KH-UBND"));
    /// assert_eq!(plan.file_name(), "ke-hoach-cai-cach-hanh-chinh-nam-2026.docx");
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    NamedDocument = by NamedKind, Numbered Placed Signed Subjected InSections;

    /// An official letter (*công văn*), which has no type name: its subject stands under the
    /// number. Annex III, Section II, template 1.5.
    ///
    /// ```
    /// use vanban::{Leader, OfficialLetter, Sender, Signature};
    ///
    /// let letter = OfficialLetter::builder()
    ///     .sender(Sender::new("Ủy ban nhân dân xã Suối Mây", "UBND"))
    ///     .number(7)
    ///     .unit("KT")
    ///     .place("Suối Mây")
    ///     .subject("rà soát quy hoạch")
    ///     .to("Sở Xây dựng")
    ///     .paragraph("Ủy ban nhân dân xã đề nghị Sở Xây dựng cho ý kiến.")
    ///     .signature(Signature::new(Leader::head("Chủ tịch")))
    ///     .build()?;
    /// let text = letter.layout().to_string();
    /// for line in ["Số: 07/UBND-KT", "V/v rà soát quy hoạch", "Kính gửi: Sở Xây dựng", "- Như trên;"] {
    ///     assert!(text.contains(line), "{line}");
    /// }
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    OfficialLetter = one DocumentKind::OfficialLetter, Numbered Placed Signed Subjected InSections;

    /// A telegram (*công điện*): Annex III, Section II, template 1.6.
    ///
    /// It has no “Kính gửi”: those who get it stand under “… điện:”.
    ///
    /// ```
    /// use vanban::{Leader, Sender, Signature, Telegram};
    ///
    /// let telegram = Telegram::builder()
    ///     .sender(Sender::new("Ủy ban nhân dân xã Suối Mây", "UBND"))
    ///     .place("Suối Mây")
    ///     .subject("Về việc ứng phó mưa lũ")
    ///     .telegraphing("Chủ tịch Ủy ban nhân dân xã Suối Mây")
    ///     .to("Các thôn")
    ///     .to("Công an xã")
    ///     .paragraph("Trực ban 24/24 giờ.")
    ///     .signature(Signature::new(Leader::head("Chủ tịch")))
    ///     .build()?;
    /// let text = telegram.layout().to_string();
    /// for line in ["Chủ tịch Ủy ban nhân dân xã Suối Mây điện:", "- Các thôn;", "- Công an xã."] {
    ///     assert!(text.contains(line), "{line}");
    /// }
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    Telegram = one DocumentKind::Telegram, Numbered Placed Signed Subjected InSections;

    /// An invitation (*giấy mời*): Annex III, Section II, template 1.7.
    ///
    /// With a body it may do without the event, the time and the venue, and with addressees without
    /// invitees, as offices write it.
    ///
    /// ```
    /// use vanban::{Invitation, Leader, Sender, Signature};
    ///
    /// let invitation = Invitation::builder()
    ///     .sender(Sender::new("Ủy ban nhân dân xã Suối Mây", "UBND"))
    ///     .place("Suối Mây")
    ///     .subject("Họp giao ban tháng 3")
    ///     .invitee("Trạm Y tế xã")
    ///     .event("họp giao ban tháng 3 năm 2026")
    ///     .chair("Chủ tịch Ủy ban nhân dân xã")
    ///     .time("14 giờ 00, ngày 10 tháng 3 năm 2026")
    ///     .venue("Hội trường tầng 2")
    ///     .signature(Signature::new(Leader::head("Chủ tịch")))
    ///     .build()?;
    /// let text = invitation.layout().to_string();
    /// assert!(text.contains("Ủy ban nhân dân xã Suối Mây trân trọng kính mời: Trạm Y tế xã"));
    /// assert!(text.contains("Địa điểm: Hội trường tầng 2./."));
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    Invitation = one DocumentKind::Invitation, Numbered Placed Signed Subjected InSections Convened;

    /// An introduction letter (*giấy giới thiệu*), which has no subject: Annex III, Section II,
    /// template 1.8.
    ///
    /// ```
    /// use vanban::{IntroductionLetter, Leader, Person, Sender, Signature};
    ///
    /// let letter = IntroductionLetter::builder()
    ///     .sender(Sender::new("Ủy ban nhân dân xã Suối Mây", "UBND"))
    ///     .place("Suối Mây")
    ///     .person(Person::new("Vì Thị Hoa", "Chuyên viên").unit("Phòng Kinh tế"))
    ///     .sent_to("Sở Nội vụ tỉnh Lâm Bình")
    ///     .purpose("nhận hồ sơ cán bộ")
    ///     .valid_until((2026, 3, 31))
    ///     .signature(Signature::new(Leader::head("Chủ tịch")))
    ///     .build()?;
    /// assert_eq!(letter.file_name(), "giay-gioi-thieu-vi-thi-hoa.docx");
    /// let text = letter.layout().to_string();
    /// assert!(text.contains("Ông (bà) Vì Thị Hoa"));
    /// assert!(text.contains("Giấy này có giá trị đến hết ngày 31 tháng 3 năm 2026./."));
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    IntroductionLetter = one DocumentKind::IntroductionLetter, Numbered Placed Signed AboutPerson;

    /// A grant of leave (*giấy nghỉ phép*), which has no subject: Annex III, Section II, template
    /// 1.10.
    ///
    /// ```
    /// use vanban::{Leader, LeaveGrant, Person, Sender, Signature};
    ///
    /// let grant = LeaveGrant::builder()
    ///     .sender(Sender::new("Ủy ban nhân dân xã Suối Mây", "UBND"))
    ///     .place("Suối Mây")
    ///     .request_date((2026, 3, 2))
    ///     .person(Person::new("Vì Thị Hoa", "Chuyên viên").unit("Phòng Kinh tế"))
    ///     .duration("05 ngày")
    ///     .period((2026, 3, 9), (2026, 3, 13))
    ///     .leave_place("tỉnh Lâm Bình")
    ///     .counted_as("nghỉ hằng năm có lương")
    ///     .signature(Signature::new(Leader::head("Chủ tịch")))
    ///     .build()?;
    /// let text = grant.layout().to_string();
    /// assert!(text.contains("Xét Đơn đề nghị nghỉ phép ngày 02 tháng 3 năm 2026 của ông (bà)"));
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    LeaveGrant = one DocumentKind::LeaveGrant, Numbered Placed Signed AboutPerson;

    /// A decision on a matter (*quyết định cá biệt*): Annex III, Section II, templates 1.2 and 1.3.
    ///
    /// ```
    /// use vanban::{Decision, Leader, Sender, Signature};
    ///
    /// let decision = Decision::builder()
    ///     .sender(Sender::new("Ủy ban nhân dân xã Suối Mây", "UBND"))
    ///     .place("Suối Mây")
    ///     .subject("Về việc thành lập Tổ công tác")
    ///     .issuing_authority("Chủ tịch Ủy ban nhân dân xã Suối Mây")
    ///     .basis("Theo đề nghị của Chánh Văn phòng")
    ///     .article("Thành lập Tổ công tác gồm 07 thành viên.")
    ///     .article("Chánh Văn phòng chịu trách nhiệm thi hành Quyết định này.")
    ///     .signature(Signature::new(Leader::head("Chủ tịch")))
    ///     .build()?;
    /// assert_eq!(decision.symbol().map(|symbol| symbol.as_str()), Some("QĐ-UBND"));
    /// let text = decision.layout().to_string();
    /// assert!(text.contains("QUYẾT ĐỊNH:") && text.contains("- Như Điều 2;"));
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    ///
    /// The text that it issues or approves is its attachment, which stands behind it:
    ///
    /// ```
    /// use vanban::decree::RegulationKind;
    /// use vanban::{Article, Attachment, Decision, Leader, Sender, Signature};
    ///
    /// let scope = Article::titled("Phạm vi điều chỉnh").paragraph("Quy chế áp dụng tại xã.");
    /// let regulation =
    ///     Attachment::new(RegulationKind::Regulation, "Tiếp công dân").article(scope);
    /// let decision = Decision::builder()
    ///     .sender(Sender::new("Ủy ban nhân dân xã Suối Mây", "UBND"))
    ///     .number(12)
    ///     .place("Suối Mây")
    ///     .date((2026, 3, 5))
    ///     .subject("Ban hành Quy chế tiếp công dân")
    ///     .issuing_authority("Ủy ban nhân dân xã Suối Mây")
    ///     .article("Ban hành kèm theo Quyết định này Quy chế tiếp công dân.")
    ///     .attachment(regulation)
    ///     .signature(Signature::new(Leader::head("Chủ tịch")))
    ///     .build()?;
    /// let text = decision.layout().to_string();
    /// assert!(text.contains("(Kèm theo Quyết định số 12/QĐ-UBND ngày 05 tháng 3 năm 2026"));
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    Decision = one DocumentKind::Decision, Numbered Placed Signed Subjected InArticles Deciding;

    /// A resolution on a matter (*nghị quyết cá biệt*): Annex III, Section II, template 1.1.
    ///
    /// ```
    /// use vanban::{Leader, Resolution, Sender, Signature};
    ///
    /// let resolution = Resolution::builder()
    ///     .sender(Sender::new("Hội đồng nhân dân xã Khe Sim", "HĐND"))
    ///     .place("Khe Sim")
    ///     .subject("Về việc điều chỉnh kế hoạch đầu tư công năm 2026")
    ///     .issuing_authority("Hội đồng nhân dân xã Khe Sim")
    ///     .article("Điều chỉnh kế hoạch đầu tư công năm 2026.")
    ///     .article("Ủy ban nhân dân xã chịu trách nhiệm thi hành Nghị quyết này.")
    ///     .article("Nghị quyết này có hiệu lực kể từ ngày ký.")
    ///     .executed_in_article(2)
    ///     .signature(Signature::new(Leader::head("Chủ tịch")))
    ///     .build()?;
    /// assert_eq!(resolution.symbol().map(|symbol| symbol.as_str()), Some("NQ-HĐND"));
    /// let text = resolution.layout().to_string();
    /// assert!(text.contains("QUYẾT NGHỊ:") && text.contains("- Như Điều 2;"));
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    Resolution = one DocumentKind::Resolution, Numbered Placed Signed Subjected InArticles Deciding;

    /// A regulation or rules (*quy chế, quy định*), in articles with titles: Annex III, Section II,
    /// template 1.4.
    ///
    /// One that a decision issues is an [`Attachment`](crate::Attachment).
    ///
    /// ```
    /// use vanban::decree::RegulationKind;
    /// use vanban::{Article, Division, Leader, Regulation, Section, Sender, Signature};
    ///
    /// let regulation = Regulation::builder(RegulationKind::Regulation)
    ///     .sender(Sender::new("Ủy ban nhân dân phường Đồng Vàng", "UBND"))
    ///     .place("Đồng Vàng")
    ///     .subject("Tiếp công dân tại phường Đồng Vàng")
    ///     .division(Division::chapter("Quy định chung").article(
    ///         Article::titled("Đối tượng áp dụng")
    ///             .section(Section::arabic().paragraph("Công chức của phường."))
    ///             .section(Section::arabic().paragraph("Công dân đến kiến nghị, phản ánh.")),
    ///     ))
    ///     .signature(Signature::new(Leader::head("Chủ tịch")))
    ///     .build()?;
    /// assert_eq!(regulation.symbol().map(|symbol| symbol.as_str()), Some("QC-UBND"));
    /// let layout = regulation.layout();
    /// let lines: Vec<_> = layout.paragraphs().map(|line| line.text()).collect();
    /// let chapter = lines.iter().position(|line| line == "Chương I").unwrap_or_default();
    /// assert_eq!(lines[chapter + 1], "Quy định chung");
    /// assert_eq!(lines[chapter + 2], "Điều 1. Đối tượng áp dụng");
    /// assert_eq!(lines[chapter + 3], "1. Công chức của phường.");
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    Regulation = by RegulationKind, Numbered Placed Signed Subjected InArticles;

    /// A contract, a memorandum or an agreement (*hợp đồng, bản ghi nhớ, bản thỏa thuận*).
    ///
    /// The decree has no template for them. They are written in articles with titles; each party
    /// signs, and none gets a copy by a list of recipients.
    ///
    /// ```
    /// use vanban::decree::ContractKind;
    /// use vanban::{Article, Contract, Leader, Party, Sender, Signature};
    ///
    /// let contract = Contract::builder(ContractKind::Contract)
    ///     .sender(Sender::new("Trung tâm Văn hóa", "TTVH"))
    ///     .place("Lâm Bình")
    ///     .subject("Thuê hội trường")
    ///     .opening("Hôm nay, tại Trung tâm Văn hóa, chúng tôi gồm:")
    ///     .party(
    ///         Party::new("Bên A", "Trung tâm Văn hóa (bên cho thuê)")
    ///             .signature(Signature::new(Leader::head("Giám đốc")).name("Lương Thế Phong")),
    ///     )
    ///     .party(
    ///         Party::new("Bên B", "Sở Công Thương (bên thuê)")
    ///             .signature(Signature::new(Leader::deputy("Giám đốc", "Phó Giám đốc"))),
    ///     )
    ///     .article(Article::titled("Nội dung").paragraph("Bên A cho Bên B thuê hội trường."))
    ///     .build()?;
    /// assert_eq!(contract.symbol().map(|symbol| symbol.as_str()), Some("HĐ-TTVH"));
    /// let text = contract.layout().to_string();
    /// assert!(text.contains("Điều 1. Nội dung") && text.contains("ĐẠI DIỆN BÊN B"));
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    Contract = by ContractKind, Numbered Placed Subjected InArticles;

    /// The minutes of a meeting (*biên bản*): Annex III, Section II, template 1.9.
    ///
    /// The minutes of a meeting have no line of place and date; the secretary and the chair sign. Those
    /// of an inspection, a handover or other work, which offices write without a template, say who
    /// takes part by delegations, and all sides sign: [`Builder::signatory`].
    ///
    /// ```
    /// use vanban::value::Moment;
    /// use vanban::{Minutes, Official, Sender};
    ///
    /// let minutes = Minutes::builder()
    ///     .sender(Sender::new("Ủy ban nhân dân xã Suối Mây", "UBND"))
    ///     .subject("Họp giao ban tháng 3 năm 2026")
    ///     .start(Moment::new((2026, 3, 5), (14, 0)).ok_or("start")?)
    ///     .venue("Phòng họp số 1")
    ///     .attendee("Lãnh đạo Ủy ban nhân dân xã")
    ///     .chair(Official::new("Chủ tịch").name("Lò Văn Thịnh"))
    ///     .secretary(Official::new("Công chức Văn phòng"))
    ///     .paragraph("Chủ tịch kết luận cuộc họp.")
    ///     .end(Moment::new((2026, 3, 5), (16, 30)).ok_or("end")?)
    ///     .build()?;
    /// let blanks = minutes.blanks();
    /// let paths: Vec<_> = blanks.iter().map(|blank| blank.path()).collect();
    /// assert_eq!(paths, ["number", "secretary.name"]);
    /// let text = minutes.layout().to_string();
    /// assert!(text.contains("Cuộc họp kết thúc vào 16 giờ 30, ngày 05 tháng 3 năm 2026./."));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    Minutes = one DocumentKind::Minutes, Numbered Placed Subjected InSections Convened;

    /// A public letter (*thư công*), by which a leader congratulates, thanks or calls upon people.
    ///
    /// The decree has no template for it. It carries neither number nor symbol, may do without a
    /// subject, and may have a name of its own, such as *Thư khen*.
    ///
    /// ```
    /// use vanban::{Leader, PublicLetter, Sender, Signature};
    ///
    /// let letter = PublicLetter::builder()
    ///     .type_name("Thư chúc mừng")
    ///     .sender(Sender::new("Chủ tịch Ủy ban nhân dân tỉnh Lâm Bình", "CTUBND"))
    ///     .place("Lâm Bình")
    ///     .date((2026, 9, 5))
    ///     .paragraph("Thân ái gửi các thầy giáo, cô giáo và các em học sinh!")
    ///     .paragraph("Chúc các em có một năm học mới nhiều niềm vui.")
    ///     .signature(Signature::new(Leader::head("Chủ tịch")).name("Phạm Khắc Tuân"))
    ///     .build()?;
    /// assert_eq!(letter.subject(), None);
    /// assert_eq!(letter.file_name(), "thu-chuc-mung.docx");
    /// assert!(letter.blanks().is_empty());
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    PublicLetter = one DocumentKind::PublicLetter, Placed Signed Subjected InSections;

    /// A document of a type outside Article 7 (*phiếu trình, giấy xác nhận, …*), in the general form of
    /// the decree.
    ///
    /// That it is none of the 29 types is a warning, which can be silenced. It may do without a
    /// subject, and may have addressees. Legal normative documents and those of the Party are refused.
    ///
    /// ```
    /// use vanban::{Leader, OtherDocument, Sender};
    ///
    /// let slip = OtherDocument::builder("Phiếu trình")
    ///     .type_code("PTr")
    ///     .sender(Sender::new("Phòng Kinh tế", "PKT").superior("UBND xã Suối Mây"))
    ///     .place("Suối Mây")
    ///     .subject("Giải quyết công việc")
    ///     .to("Chủ tịch Ủy ban nhân dân xã")
    ///     .paragraph("Phòng Kinh tế kính trình Chủ tịch xem xét, ký ban hành.")
    ///     .signature(Leader::head("Trưởng phòng"))
    ///     .silence("type.outside")
    ///     .build()?;
    /// assert_eq!(slip.symbol().map(|symbol| symbol.as_str()), Some("PTr-PKT"));
    /// assert_eq!(slip.type_name(), "Phiếu trình");
    /// assert_eq!(slip.file_name(), "phieu-trinh-giai-quyet-cong-viec.docx");
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    OtherDocument = named DocumentKind::Other, Numbered Placed Signed Subjected InSections;
}
