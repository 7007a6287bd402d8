//! The order that ISO 29500 wants children in, and what docx-rs writes against it.

use super::element::{Element, Node};
use crate::file::WriteError;

/// The namespaces that our parts use.
const NAMESPACES: &str = concat!(
    r#" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#,
    r#" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#,
);

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// Parent and children, in the order of the schema; parents that are not here keep theirs.
#[rustfmt::skip]
const ORDER: &[(&str, &[&str])] = &[
    ("w:pPr", &[
        "w:pStyle", "w:keepNext", "w:keepLines", "w:pageBreakBefore", "w:framePr", "w:widowControl", "w:numPr",
        "w:suppressLineNumbers", "w:pBdr", "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:kinsoku", "w:wordWrap",
        "w:overflowPunct", "w:topLinePunct", "w:autoSpaceDE", "w:autoSpaceDN", "w:bidi", "w:adjustRightInd",
        "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing", "w:mirrorIndents", "w:suppressOverlap", "w:jc",
        "w:textDirection", "w:textAlignment", "w:textboxTightWrap", "w:outlineLvl", "w:divId", "w:cnfStyle", "w:rPr",
        "w:sectPr", "w:pPrChange",
    ]),
    ("w:numPr", &["w:ilvl", "w:numId"]),
    ("w:lvl", &[
        "w:start", "w:numFmt", "w:lvlRestart", "w:pStyle", "w:isLgl", "w:suff", "w:lvlText", "w:lvlPicBulletId", "w:legacy",
        "w:lvlJc", "w:pPr", "w:rPr",
    ]),
    ("w:rPr", &[
        "w:rStyle", "w:rFonts", "w:b", "w:bCs", "w:i", "w:iCs", "w:caps", "w:smallCaps", "w:strike", "w:dstrike",
        "w:outline", "w:shadow", "w:emboss", "w:imprint", "w:noProof", "w:snapToGrid", "w:vanish", "w:webHidden",
        "w:color", "w:spacing", "w:w", "w:kern", "w:position", "w:sz", "w:szCs", "w:highlight", "w:u", "w:effect",
        "w:bdr", "w:shd", "w:fitText", "w:vertAlign", "w:rtl", "w:cs", "w:em", "w:lang", "w:eastAsianLayout",
        "w:specVanish", "w:oMath",
    ]),
    ("w:style", &[
        "w:name", "w:aliases", "w:basedOn", "w:next", "w:link", "w:autoRedefine", "w:hidden", "w:uiPriority",
        "w:semiHidden", "w:unhideWhenUsed", "w:qFormat", "w:locked", "w:personal", "w:personalCompose",
        "w:personalReply", "w:rsid", "w:pPr", "w:rPr", "w:tblPr", "w:trPr", "w:tcPr", "w:tblStylePr",
    ]),
    ("w:pBdr", &["w:top", "w:left", "w:bottom", "w:right", "w:between", "w:bar"]),
    ("w:tblPr", &[
        "w:tblStyle", "w:tblpPr", "w:tblOverlap", "w:bidiVisual", "w:tblStyleRowBandSize", "w:tblStyleColBandSize",
        "w:tblW", "w:jc", "w:tblCellSpacing", "w:tblInd", "w:tblBorders", "w:shd", "w:tblLayout", "w:tblCellMar",
        "w:tblLook", "w:tblCaption", "w:tblDescription",
    ]),
    ("w:tblBorders", &["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"]),
    ("w:tblCellMar", &["w:top", "w:left", "w:bottom", "w:right"]),
    ("w:tcPr", &[
        "w:cnfStyle", "w:tcW", "w:gridSpan", "w:hMerge", "w:vMerge", "w:tcBorders", "w:shd", "w:noWrap", "w:tcMar",
        "w:textDirection", "w:tcFitText", "w:vAlign", "w:hideMark",
    ]),
    ("w:sectPr", &[
        "w:headerReference", "w:footerReference", "w:footnotePr", "w:endnotePr", "w:type", "w:pgSz", "w:pgMar",
        "w:paperSrc", "w:pgBorders", "w:lnNumType", "w:pgNumType", "w:cols", "w:formProt", "w:vAlign", "w:noEndnote",
        "w:titlePg", "w:textDirection", "w:bidi", "w:rtlGutter", "w:docGrid", "w:printerSettings",
    ]),
];

/// Containers that docx-rs writes whether or not they hold anything.
const NEEDLESS_IF_EMPTY: &[&str] = &["w:rPr", "w:pPr", "w:tcPr", "w:trPr"];

/// Takes off the attributes that are not to stand: ids that depend on what the thread wrote
/// before, and one that the schema does not know.
fn strip_attributes(element: &mut Element<'_>) {
    match element.name {
        "w:p" => element.attributes = "".into(),
        "w:gridCol" => {
            if let Some((kept, _)) = element.attributes.split_once(" w:type=") {
                element.attributes = kept.to_owned().into();
            }
        }
        _ => {}
    }
}

/// Puts a part that docx-rs wrote in order, and lets `complete` add what docx-rs cannot say.
pub(super) fn part(
    written: Vec<u8>,
    complete: impl FnOnce(&mut Element<'_>) -> Result<(), WriteError>,
) -> Result<String, WriteError> {
    let xml = rewrite(written, |root| {
        root.attributes = NAMESPACES.into();
        complete(root)
    })?;
    Ok(format!("{DECLARATION}{xml}"))
}

/// A part with the given content, put in order already.
pub(super) fn root(name: &str, content: &str) -> String {
    format!("{DECLARATION}<{name}{NAMESPACES}>{content}</{name}>")
}

/// Puts an element that docx-rs wrote in order.
pub(super) fn fragment(written: Vec<u8>) -> Result<String, WriteError> {
    rewrite(written, |_| Ok(()))
}

/// As [`fragment`], of an element to which `complete` adds what docx-rs cannot say.
pub(super) fn completed(
    written: Vec<u8>,
    complete: impl FnOnce(&mut Element<'_>),
) -> Result<String, WriteError> {
    rewrite(written, |root| {
        complete(root);
        Ok(())
    })
}

fn rewrite(
    written: Vec<u8>,
    change: impl FnOnce(&mut Element<'_>) -> Result<(), WriteError>,
) -> Result<String, WriteError> {
    let source = String::from_utf8(written).map_err(WriteError::package)?;
    let mut root = Element::parse(&source).map_err(WriteError::package)?;
    change(&mut root)?;
    put_right(&mut root);
    let mut out = String::with_capacity(source.len());
    root.write(&mut out);
    Ok(out)
}

fn put_right(element: &mut Element<'_>) {
    strip_attributes(element);
    for child in &mut element.children {
        if let Node::Element(child) = child {
            put_right(child);
        }
    }
    element.children.retain(|child| match child {
        Node::Element(child) => {
            !(child.children.is_empty()
                && child.attributes.is_empty()
                && NEEDLESS_IF_EMPTY.contains(&child.name))
        }
        Node::Text(_) => true,
    });
    if let Some((_, order)) = ORDER.iter().find(|(parent, _)| *parent == element.name) {
        // The sort is stable: what may be repeated keeps its order.
        element.children.sort_by_key(|child| match child {
            Node::Element(child) => order.iter().position(|name| *name == child.name),
            Node::Text(_) => None,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn put_right(body: &str) -> String {
        let written = format!("<w:body>{body}</w:body>").into_bytes();
        let fragment = fragment(written).unwrap();
        let inside = fragment.strip_prefix("<w:body>").unwrap();
        inside.strip_suffix("</w:body>").unwrap().to_owned()
    }

    #[test]
    fn children_are_put_in_order() {
        assert_eq!(
            put_right(
                r#"<w:p w14:paraId="00000001"><w:pPr><w:rPr /><w:jc w:val="both" /><w:keepNext /><w:pStyle w:val="A" /></w:pPr></w:p>"#
            ),
            r#"<w:p><w:pPr><w:pStyle w:val="A"/><w:keepNext/><w:jc w:val="both"/></w:pPr></w:p>"#
        );
    }

    #[test]
    fn what_the_schema_does_not_know_is_dropped() {
        assert_eq!(
            put_right(
                r#"<w:tblGrid><w:gridCol w:w="100" w:type="dxa" /></w:tblGrid><w:tr><w:trPr /></w:tr>"#
            ),
            r#"<w:tblGrid><w:gridCol w:w="100"/></w:tblGrid><w:tr/>"#
        );
    }
}
