//! Small values of the model: numbers, dates, levels, stretches of text.

pub use crate::model::{
    AttachedKind, Blank, BlankKind, Circulation, ColumnAlign, ColumnWidth, DateStyle, Decimal,
    DivisionLevel, Emphasis, Height, Inline, JointKind, Letterhead, Level, MaybeString, Meeting,
    Moment, Number, PartialDate, Phrase, Symbol, Urgency,
};
