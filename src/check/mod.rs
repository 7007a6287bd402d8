//! The check that makes a document of a draft: it tidies, validates and establishes facts; every
//! problem comes at once, each with its place.

mod annexes;
mod citations;
mod ending;
mod fields;
mod ids;
mod language;
mod marks;
mod mentions;
mod minutes;
mod notes;
mod numbering;
mod office;
mod people;
mod placeholders;
mod recipients;
mod said;
mod sender;
mod signer;
mod strings;
mod subject;
mod symbol;
mod table;
mod type_name;
mod walk;

use crate::contract::{Data, Datum, Draft, Record, Row, Slot};
use crate::decree::{Clause, DRAFT, DocumentKind, Need, Part, Template};
use crate::language::Words;
use crate::model::{AttachedKind, Block, Content, Drafted, Family, Node, Passage};
use crate::problem::{Fault, Found, Path};
use citations::Citations;
use ending::{OwnEnding, own_ending};
use fields::Wanted;
pub use language::text_warnings;
use mentions::Mentions;
use numbering::Numbering;
pub(crate) use recipients::{are_printed, is_same};
pub(crate) use said::is_printed;

/// The name of the type of a joint document whose kind is said.
fn joint_type_name(kind: DocumentKind, data: &Data) -> Option<String> {
    let (words, _) = data.joint_kind?.names();
    let own = data.type_name.as_deref();
    Some(format!("{} {words}", own.unwrap_or(kind.rule().name.vi)))
}

/// Tidies and checks everything, in the order of the page. `None` only with an error. `may_bring` says
/// if texts may bring citations and footnotes along.
pub(crate) fn check(draft: Draft, may_bring: bool, found: &mut Found) -> Option<Content> {
    let root = Path::root();
    let Draft {
        kind,
        data: mut own,
    } = draft;
    let template = kind.template();
    let data = &mut own;

    let needs_code = symbol::needs_code(template, data);
    sender::check(found, &root.field("sender"), &mut data.sender, needs_code);
    for (index, joint) in data.joint_senders.iter_mut().enumerate() {
        sender::check(
            found,
            &root.field("joint_senders").index(index),
            joint,
            needs_code,
        );
    }
    let alone = data.joint_senders.is_empty() && found.has_read(&root.field("joint_senders"));
    if alone && data.joint_kind.is_some() {
        found.push(&root.field("joint_kind"), Fault::JointAlone);
    }
    let symbol = symbol::check(found, &root, kind, data);
    if template.need("place") == Need::Required || data.place.is_some() || !data.date.is_empty() {
        subject::place(found, &root.field("place"), &mut data.place);
        fields::date(found, &root.field("date"), data.date);
        subject::beside_number(found, &root.field("place"), symbol.as_ref(), data);
    }
    subject::check(found, &root.field("subject"), kind, data);
    subject::lines(found, &root.field("subject_lines"), data);
    outside(found, template, kind, data);
    own_fields(found, template, kind, data);
    fields::period(found, &root, data);

    if template.has("issuing_authority") && data.bases.is_empty() {
        found.push(&root.field("bases"), Fault::BasesMissing);
    }
    let mut citations = citations::collect(found, &root, may_bring, data);
    table::declare(found, &root, &mut citations, data);
    annexes::declare(found, &root, &mut citations, data);
    let addressees = notes::addressees(found, &root.field("to"), &mut citations, &data.to);
    let bases = numbering::bases(found, &root.field("bases"), &mut citations, &mut data.bases);
    let mut text = Text::default();
    for part in template.parts {
        text.part(found, &root, part, template, &mut citations, data);
    }
    recipients::check(found, &root, template, data);
    if let Drafted::Round(round) = &mut data.draft {
        let wanted = Wanted {
            required: true,
            labels: (DRAFT, ""),
            ..Wanted::of(row("draft"))
        };
        fields::slot(found, &root.field("draft"), Slot::Words(round), &wanted);
    }
    let signers = signer::all(found, &root, kind, data);
    let (attached, attached_annexes) = attached(found, &root, &mut citations, data);
    let at = root.field("annexes");
    let annexes = annexes::check(found, &at, &mut citations, &mut data.annexes);
    let mut mentions = Mentions::of(data);
    language::check(found, &root, &mut mentions, data);
    mentions.tell(found, &root, &citations, data);
    office::check(found, &root, kind, data);
    let notes = citations.finish(found, &root);
    let executed_in = executed_in(found, &root, &text, data);
    let closes_itself = ending::closes_itself(found, template, data, &text.body, &text.last_path);
    silence(found, &root.field("silence"), &mut data.silence);

    let sound = signers.filter(|_| !found.has_error()).zip(Some(symbol));
    sound.map(|(signers, symbol)| Content {
        kind,
        joint_type_name: joint_type_name(kind, &own),
        data: own,
        symbol,
        addressees,
        bases,
        opening: text.opening,
        body: text.body,
        attached,
        attached_annexes,
        annexes,
        executed_in,
        signers,
        closes_itself,
        notes,
    })
}

/// Says which fields offices print although the template does not have them.
fn outside(found: &mut Found, template: &Template, kind: DocumentKind, data: &Data) {
    // Minutes that others sign than chair and secretary have no template.
    let root = Path::root();
    let signatures = root.field("signatures");
    let of_template = data.signatures.is_empty() && found.has_read(&signatures);
    let given = [
        ("to", !data.to.is_empty()),
        ("bases", !data.bases.is_empty() && of_template),
        ("place", data.place.is_some() && of_template),
    ];
    for (key, given) in given {
        if given && template.need(key) == Need::Outside {
            let row = row(key);
            let fault = Fault::OutsideTemplate {
                what: row.name(),
                kind: kind.rule().name.vi,
                clause: row.clause,
            };
            found.push(&root.field(key), fault);
        }
    }
}

/// The row of a key.
fn row(key: &str) -> &'static Row {
    Data::row(key).unwrap_or(NO_ROW)
}

/// Stands for a key that no row knows; a test of the forms holds that there is none.
const NO_ROW: &Row = &Row {
    key: "",
    required: false,
    words: Words::new("", ""),
    clause: Clause::DataFormat,
    example: "",
    most: usize::MAX,
    shape: <String as Datum>::shape,
};

/// Tidies and checks the fields that only some types have.
fn own_fields(found: &mut Found, template: &Template, kind: DocumentKind, data: &mut Data) {
    let root = Path::root();
    let clause = match kind.rule().template {
        Clause::Practice => None,
        clause => Some(clause),
    };
    let addressees = [("to", template.need("to"))].into_iter();
    for (key, need) in addressees.chain(template.own_fields()) {
        let Some(index) = Data::index(key) else {
            continue;
        };
        let row = row(key);
        let wanted = Wanted {
            row,
            required: said::is_required(found, data, need),
            clause: clause.unwrap_or(row.clause),
            labels: template.labels(key),
        };
        let path = root.field(key);
        match key {
            "person" => people::person(found, &path, template, &mut data.person),
            "chair" | "secretary" => {
                let ranks = data.sender.ranks_before_names;
                let official = if key == "chair" {
                    &mut data.chair
                } else {
                    &mut data.secretary
                };
                people::official(found, &path, official, &wanted, ranks);
                if !template.has("secretary") {
                    minutes::signs_not(found, &path, official);
                }
            }
            "co_chairs" => {
                // Whoever stands in the list is somebody.
                let wanted = Wanted {
                    required: true,
                    ..wanted
                };
                for (index, official) in data.co_chairs.iter_mut().enumerate() {
                    let path = path.index(index);
                    people::official(found, &path, official, &wanted, true);
                    minutes::signs_not(found, &path, official);
                }
            }
            "venue" => fields::lines(found, &path, &mut data.venue.0, &wanted),
            "delegations" => minutes::delegations(found, &path, data),
            "copies" => minutes::copies(found, &path, data.copies),
            "issuing_authority" => {
                subject::authority(found, &path, &mut data.issuing_authority, &wanted);
            }
            "type_name" => type_name::check(found, &path, kind, data, &wanted),
            // They belong to the symbol.
            "unit" | "type_code" => {}
            _ => fields::slot(found, &path, data.slot_of(index), &wanted),
        }
    }
    if let Some(contact) = &mut data.contact {
        people::contact(found, &root.field("contact"), contact);
    }
}

/// The body of the document, and what is known of its articles.
#[derive(Default)]
struct Text {
    opening: Vec<Node>,
    body: Vec<Node>,
    last_path: String,
    articles: numbering::Articles,
}

impl Text {
    /// Checks the texts of a part of the page.
    fn part(
        &mut self,
        found: &mut Found,
        root: &Path<'_>,
        part: &Part,
        template: &Template,
        citations: &mut Citations,
        data: &mut Data,
    ) {
        let key = match part {
            Part::Blocks(key) => *key,
            Part::Articles => "articles",
            Part::Parties => {
                people::parties(found, &root.field("parties"), data);
                return;
            }
            _ => return,
        };
        let path = root.field(key);
        let last = said::last_printed(template, data);
        let is_last = last.is_some_and(|last| std::ptr::eq(last, part));
        let of_articles = key == "articles";
        let (articles, blocks) = match key {
            "articles" => (data.articles.as_mut_slice(), &mut [][..]),
            "notes" => (&mut [][..], data.notes.as_mut_slice()),
            "opening" => (&mut [][..], data.opening.as_mut_slice()),
            _ => (&mut [][..], data.body.as_mut_slice()),
        };
        if articles.is_empty() && blocks.is_empty() {
            if template.need(key) == Need::Required {
                found.push(&path, Wanted::of(row(key)).missing());
            }
            return;
        }
        let family = Family::of(template.in_articles || of_articles);
        let mut numbering = Numbering::new(found, citations, family, template.in_articles);
        numbering.titled = template.in_articles || template.has("parties");
        walk::articles(&mut numbering, &path, articles);
        walk::blocks(&mut numbering, &path, blocks);
        let (mut nodes, numbers) = numbering.finish();
        if key == "opening" {
            self.opening = nodes;
            return;
        }
        if is_last {
            let last = || {
                if of_articles {
                    walk::last_of_articles(&path, articles)
                } else {
                    walk::last_path(&path, blocks)
                }
            };
            self.last_path = ending::close(found, &mut nodes, last);
        }
        self.body.extend(nodes);
        self.articles = numbers;
    }
}

/// Tidies and checks a text that is attached, and its annexes.
fn attached(
    found: &mut Found,
    root: &Path<'_>,
    citations: &mut Citations,
    data: &mut Data,
) -> (Passage, Vec<Passage>) {
    let Some(attachment) = &mut data.attachment else {
        return Default::default();
    };
    citations.begin_text();
    let kind = attachment.kind();
    let path = root.field("attachment");
    let path = path.field(kind.rule().key);
    let in_articles = matches!(attachment.kind, AttachedKind::Regulation(_));
    let text = &mut attachment.text;
    let name = kind.rule().name.vi;
    subject::under_type(found, &path.field("subject"), name, &mut text.subject);
    let body = passage(
        found,
        &path.field("body"),
        citations,
        &mut text.body,
        (Family::of(in_articles), false),
    );
    let at = path.field("annexes");
    (
        body,
        annexes::check(found, &at, citations, &mut text.annexes),
    )
}

/// Tidies and checks the body of a text behind the document, on pages that stand or lie across.
fn passage(
    found: &mut Found,
    at: &Path<'_>,
    citations: &mut Citations,
    blocks: &mut [Block],
    (family, landscape): (Family, bool),
) -> Passage {
    if blocks.is_empty() {
        found.push(at, Wanted::of(row("body")).missing());
    }
    let in_articles = family == Family::Articles;
    let mut numbering = Numbering::new(found, citations, family, in_articles);
    numbering.titled = in_articles;
    numbering.room = numbering::room(landscape);
    walk::blocks(&mut numbering, at, blocks);
    let (mut nodes, _) = numbering.finish();
    let last = ending::close(found, &mut nodes, || walk::last_path(at, blocks));
    let ending = if last.is_empty() {
        None
    } else {
        own_ending(&nodes)
    };
    if ending == Some(OwnEnding::Call) {
        found.push_path(last, Fault::EndsWithCall);
    }
    Passage {
        nodes,
        closes_itself: ending.is_some(),
    }
}

/// The number of the article that says who carries the document out: the one that is given, or else
/// the one with the words for it, or the last.
fn executed_in(found: &mut Found, root: &Path<'_>, text: &Text, data: &Data) -> Option<u32> {
    let given = data.executed_in_article;
    let articles = &text.articles;
    let is_unknown = |number: &u32| !articles.numbers.contains(number);
    let is_unread = found.is_unread("articles");
    if given == Some(0) {
        found.push(&root.field("executed_in_article"), Fault::ArticleZero);
    } else if let Some(number) = given.filter(is_unknown).filter(|_| !is_unread) {
        let path = root.field("executed_in_article");
        found.push(&path, Fault::ArticleUnknown { number });
    }
    given
        .or(articles.executed_in)
        .or(articles.numbers.last().copied())
}

/// Takes out the warnings that the document does not want to be told.
fn silence(found: &mut Found, path: &Path<'_>, codes: &mut [String]) {
    use crate::problem::{Problem, Severity};

    let mut faults = Vec::new();
    for (index, code) in codes.iter().enumerate() {
        let known = Problem::codes().find(|known| known.code == code);
        let fault = match known {
            None => {
                let meant =
                    crate::contract::similar(code, Problem::codes().map(|known| known.code));
                Fault::SilenceUnknown {
                    found: crate::contract::shortened(code),
                    help: meant.unwrap_or_default().to_owned(),
                }
            }
            Some(known) if known.severity == Severity::Error => Fault::SilenceError {
                found: code.clone(),
            },
            Some(_) => continue,
        };
        faults.push((index, fault));
    }
    if found.has_read_all(path) {
        found.silence(codes);
    } else {
        found.silence_all();
    }
    for (index, fault) in faults {
        found.push(&path.index(index), fault);
    }
}
