//! The contract with the caller's data: every key once, how data are read, their JSON Schema,
//! and data to begin from.

mod datum;
mod deserialize;
mod document;
mod limits;
pub(crate) mod need;
mod reader;
pub(crate) mod record;
mod schema;
mod shape;
mod similar;
mod starter;

pub(crate) use datum::{Optional, choice, chosen, whole};
pub(crate) use deserialize::{deserialize, node, value};
pub(crate) use document::{Data, Draft, missing, serialize, unknown_type, version};
pub(crate) use limits::most;
pub(crate) use reader::{Input, Reader, given, quoted, read, readers, shortened, span_of};
pub(crate) use record::{Datum, Record, Row, Slot, View, record};
pub(crate) use schema::{Json, of_documents, of_styles};
pub(crate) use shape::Shape;
pub(crate) use similar::similar;

pub use limits::Limits;
pub use schema::schema;
pub use starter::starter;
