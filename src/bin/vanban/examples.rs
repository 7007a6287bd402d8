//! A file for every code that data can give.

/// A file that gives a problem.
pub(crate) struct Example {
    pub(crate) code: &'static str,
    /// The path in `fixtures/bad`.
    pub(crate) path: &'static str,
    pub(crate) data: &'static [u8],
}

macro_rules! examples {
    ($($code:literal $path:literal;)+) => {
        &[$(Example {
            code: $code,
            path: $path,
            data: include_bytes!(concat!("../../../fixtures/bad/", $path)),
        }),+]
    };
}

#[rustfmt::skip]
pub(crate) const EXAMPLES: &[Example] = examples! {
    "key.unknown" "shape/public-letter-with-number.json";
    "key.repeated" "shape/key-twice.json";
    "key.missing" "shape/type-missing.json";
    "key.one" "shape/block-with-two-keys.json";
    "value.type" "shape/array-of-the-fields.json";
    "value.text" "shape/phone-without-quotes.json";
    "value.list" "shape/recipients-as-text.json";
    "value.number" "shape/number-with-its-symbol.json";
    "value.date" "shape/date-day-first.json";
    "value.moment" "shape/minutes-starting-at-24.toml";
    "value.choice" "shape/level-in-a-small-letter.json";
    "value.block" "shape/number-as-paragraph.json";
    "version.unknown" "shape/version-2.json";
    "type.unknown" "shape/type-unknown.json";
    "type.foreign" "shape/type-of-another-regime.json";
    "syntax.utf8" "syntax/not-utf8.json";
    "template.outside" "addressees/addressee-of-a-plan.json";
    "body.exclamation" "body/exclamation-at-the-end.json";
    "filing.text" "filing/filing-words-and-unit.json";
    "annex.mark" "annex/title-with-full-stop.json";
    "annex.not_named" "annex/not-named.json";
    "annex.absent" "annex/named-and-absent.json";
    "silence.unknown" "silence/unknown-code.json";
    "silence.error" "silence/code-of-an-error.json";
    "required" "subject/subject-of-spaces.json";
    "text.empty" "text/last-paragraph-empty.json";
    "text.character" "text/bell-in-subject.json";
    "text.line_break" "text/line-break-in-paragraph.json";
    "text.spaces" "text/two-spaces.json";
    "text.long" "text/title-long.json";
    "text.too_long" "text/title-too-long.json";
    "markup.emphasis" "markup/bold-not-closed.json";
    "markup.star" "markup/star-without-its-pair.json";
    "text.citation" "citation/citation-in-subject.json";
    "text.note" "note/note-in-subject.json";
    "markup.stars" "markup/row-of-stars.json";
    "markup.citation" "markup/citation-not-closed.json";
    "sender.letterhead" "sender/superior-lines-without-superior.json";
    "sender.abbreviated" "sender/name-abbreviated.json";
    "sender.code" "sender/code-in-words.json";
    "number.range" "number/number-zero.json";
    "symbol.form" "symbol/symbol-with-spaces.json";
    "symbol.type" "symbol/symbol-of-another-type.json";
    "symbol.year" "symbol/symbol-with-year.json";
    "place.form" "place/place-abbreviated.json";
    "date.calendar" "date/29-february-2026.json";
    "subject.capitals" "subject/subject-in-capitals.json";
    "subject.title_case" "subject/subject-in-title-case.json";
    "subject.initial" "subject/subject-in-a-small-letter.json";
    "subject.beginning" "subject/subject-with-vv-under-the-type.json";
    "subject.mark" "subject/subject-with-full-stop.json";
    "citation.id" "citation/citation-id-with-marks.json";
    "citation.repeated" "citation/citation-declared-twice.json";
    "citation.incomplete" "citation/cited-date-without-day.json";
    "citation.undeclared" "citation/citation-not-declared.json";
    "citation.unused" "citation/citation-never-used.json";
    "citation.law" "citation/law-with-number.json";
    "citation.number" "citation/cited-number-with-so.json";
    "note.id" "note/note-id-with-marks.json";
    "note.repeated" "note/note-declared-twice.json";
    "note.undeclared" "note/note-not-declared.json";
    "note.unused" "note/note-never-used.json";
    "note.twice" "note/note-used-twice.json";
    "note.nested" "note/note-inside-note.json";
    "section.level" "sections/decision-capital-section-in-article.json";
    "section.parent" "sections/section-1-1-under-i.json";
    "section.number" "sections/section-0-around-1-1.json";
    "section.start" "sections/sections-counted-backwards.json";
    "section.lead" "sections/heading-and-lead.json";
    "section.empty" "sections/section-with-nothing.json";
    "section.heading_alone" "sections/heading-alone.json";
    "items.empty" "items/list-without-items.json";
    "table.number" "table/number-too-long.json";
    "table.columns" "table/too-many-columns.json";
    "table.header" "table/header-too-high.json";
    "table.count" "table/two-columns-that-count.json";
    "table.group_count" "table/number-of-a-group-without-column.json";
    "table.group_column" "table/settings-of-a-group.json";
    "table.key" "table/key-twice.json";
    "table.range" "table/size-and-decimals.json";
    "table.cells" "table/row-too-short.json";
    "table.overlap" "table/cells-overlap.json";
    "table.down" "table/cell-below-the-last-row.json";
    "table.total" "table/total-that-does-not-add-up.json";
    "table.decimals" "table/more-decimals.json";
    "table.width" "table/wider-than-the-page.json";
    "table.narrow" "table/column-too-narrow.json";
    "body.closing_mark" "body/ellipsis-at-the-end.json";
    "entry.mark" "recipients/recipient-with-dash.json";
    "items.mark" "bases/basis-with-dash.json";
    "section.label" "sections/heading-with-its-number.json";
    "section.typed" "sections/numbers-typed-by-hand.json";
    "label.repeated" "telegram/telegram-with-its-label.json";
    "recipient.reserved" "recipients/recipient-luu-vt.json";
    "filing.unit" "filing/filing-unit-in-words.json";
    "filing.copies" "filing/filing-no-copies.json";
    "signature.stack" "signature/signature-tm-and-tl.json";
    "signature.prefix" "signature/title-with-kt.json";
    "signature.degree" "signature/degree-before-name.json";
    "signature.deputy" "signature/deputy-without-kt.json";
    "signature.name" "signature/short-signer-in-capitals.json";
    "style.heading" "style/heading-of-level-1-in-italics.json";
    "style.margin" "style/outside-every-range.yaml";
    "style.indent" "style/narrow.toml";
    "style.gap" "style/outside-every-range.json";
    "style.line_spacing" "style/outside-every-range.yaml";
    "subject.lead" "letter/letter-subject-with-vv.json";
    "symbol.letter" "letter/letter-with-symbol-of-a-type.json";
    "symbol.no_unit" "letter/letter-without-unit.json";
    "symbol.unit" "letter/letter-with-unit-in-words.json";
    "date.period" "leave/leave-until-before-from.json";
    "authority.capitals" "decision/decision-authority-in-capitals.json";
    "bases.missing" "bases/decision-without-bases.json";
    "division.order" "articles/regulation-chapter-inside-section.json";
    "signers.count" "signature/plan-of-two-with-one-signature.json";
    "parties.count" "contract/contract-of-one-party.json";
    "division.title" "articles/regulation-article-without-title.json";
    "division.empty" "decision/attachment-with-problems.json";
    "article.start" "articles/decision-article-without-paragraph.json";
    "article.unknown" "articles/decision-executed-in-article-9.json";
    "syntax.empty" "syntax/empty.json";
    "syntax.cut_off" "syntax/truncated.json";
    "syntax.depth" "syntax/brackets-too-deep.json";
    "syntax.text_after" "syntax/two-reports.json";
    "syntax.trailing_comma" "syntax/comma-at-the-end.json";
    "syntax.missing_comma" "syntax/comma-missing.json";
    "syntax.decimal_comma" "style/decimal-comma.json";
    "syntax.missing_colon" "syntax/colon-missing.json";
    "syntax.separator" "syntax/equals-for-colon.json";
    "syntax.missing_value" "syntax/value-missing.json";
    "syntax.missing_key" "syntax/signature-without-its-key.json";
    "syntax.missing_quote" "syntax/quote-missing.toml";
    "syntax.inner_quote" "syntax/quotes-in-string.json";
    "syntax.quotes" "syntax/curly-quotes.json";
    "syntax.line_break" "syntax/line-break-unescaped.json";
    "syntax.control_character" "syntax/tab-in-string.json";
    "syntax.escape" "syntax/backslashes-of-a-folder.json";
    "syntax.unquoted_key" "syntax/key-without-quotes.json";
    "syntax.unquoted_text" "syntax/text-without-quotes.json";
    "syntax.word" "syntax/none-of-python.json";
    "syntax.number" "syntax/number-with-a-zero-before-it.json";
    "syntax.bracket" "syntax/bracket-of-another-kind.json";
    "syntax.no_comments" "syntax/comment.json";
    "syntax.space" "syntax/space-copied-from-word.json";
    "syntax.unexpected" "syntax/two-colons.json";
    "syntax.text_after_quote" "syntax/text-behind-quotes.yaml";
    "syntax.sign" "syntax/text-that-begins-with-an-at-sign.yaml";
    "syntax.colon" "syntax/colon-in-subject.yaml";
    "syntax.colon_space" "syntax/colon-without-space.yaml";
    "syntax.dash_space" "syntax/dash-without-space.yaml";
    "syntax.no_key" "syntax/line-without-key.yaml";
    "syntax.indentation" "syntax/indentation.yaml";
    "syntax.tab" "syntax/tab-as-indentation.yaml";
    "syntax.comment" "syntax/comment-in-text.yaml";
    "syntax.aliases" "syntax/alias-of-itself.yaml";
    "syntax.merge_key" "syntax/merge-key.yaml";
    "syntax.complex_key" "syntax/list-as-key.yaml";
    "syntax.documents" "syntax/two-documents.yaml";
    "syntax.character" "syntax/control-character.yaml";
    "syntax.missing_equals" "syntax/equals-sign-missing.toml";
    "syntax.foreign_comment" "syntax/comment-of-javascript.toml";
    "syntax.no_null" "syntax/null.toml";
    "syntax.date" "syntax/date-30-february.toml";
    "syntax.unreadable" "syntax/json-named-toml.toml";
};
