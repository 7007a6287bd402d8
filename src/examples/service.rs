//! A service that makes Word files: `cargo run --release --example service [ADDRESS]`.
//!
//! ```sh
//! curl --data-binary @bao-cao.json http://127.0.0.1:8030/word -o bao-cao.docx
//! curl --data-binary @bao-cao.json http://127.0.0.1:8030/account
//! ```
//!
//! `/word` gives the Word file of a document, `/account` all that comes of its data as JSON, files in
//! base64. Data that are refused are 422 with the list of problems, too many bytes 413; what takes too
//! long is 503, and so is what finds every processor busy for as long.

use std::sync::Arc;
use std::thread::available_parallelism;
use std::time::Duration;

use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Json, Response};
use axum::routing::post;
use axum::{Router, serve};
use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;
use tokio::time::timeout;
use vanban::account::{self, Account, Options};
use vanban::{Format, Limits};

/// The greatest request: a hundred pages are less.
const MOST_BYTES: usize = 1 << 20;

/// The longest time for a request, its body on the way included.
const MOST_TIME: Duration = Duration::from_secs(10);

const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// As many documents at once as there are processors.
type Turns = Arc<Semaphore>;

/// Builds a document where it keeps no other request waiting. The data are read here and not by
/// `Json<Document>`, whose error is one text: an account has every problem with its place.
async fn build(turns: Turns, data: Bytes) -> Result<Account, Response> {
    let busy = || StatusCode::SERVICE_UNAVAILABLE.into_response();
    let turn = turns.acquire_owned().await.map_err(|_| busy())?;
    let limits = Limits {
        bytes: MOST_BYTES,
        ..Limits::default()
    };
    let work = spawn_blocking(move || {
        // The turn is over when the work is, though nobody waits any more.
        let _turn = turn;
        account::build(Format::Json, &data, &Options::default().limits(limits))
    });
    let account = work
        .await
        .map_err(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())?;
    if account.is_done() {
        return Ok(account);
    }
    Err((StatusCode::UNPROCESSABLE_ENTITY, Json(account.problems)).into_response())
}

async fn account(State(turns): State<Turns>, data: Bytes) -> Response {
    build(turns, data)
        .await
        .map_or_else(|refused| refused, |account| Json(account).into_response())
}

async fn word(State(turns): State<Turns>, data: Bytes) -> Response {
    let account = match build(turns, data).await {
        Ok(account) => account,
        Err(refused) => return refused,
    };
    // A text that has a file of its own comes by `/account`.
    match account
        .files
        .first()
        .and_then(|file| Some((&file.name, file.bytes()?)))
    {
        Some((name, bytes)) => {
            let name = format!("attachment; filename=\"{name}\"");
            let headers = [(CONTENT_TYPE, WORD), (CONTENT_DISPOSITION, &name)];
            (headers, bytes.to_vec()).into_response()
        }
        None => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

async fn in_time(request: Request, next: Next) -> Response {
    let answer = timeout(MOST_TIME, next.run(request)).await;
    answer.unwrap_or_else(|_| StatusCode::SERVICE_UNAVAILABLE.into_response())
}

fn router() -> Router {
    let processors = available_parallelism().map_or(1, usize::from);
    Router::new()
        .route("/word", post(word))
        .route("/account", post(account))
        .layer(DefaultBodyLimit::max(MOST_BYTES))
        .layer(from_fn(in_time))
        .with_state(Arc::new(Semaphore::new(processors)))
}

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let address = std::env::args().nth(1);
    let address = address.unwrap_or_else(|| "127.0.0.1:8030".to_owned());
    serve(TcpListener::bind(address).await?, router()).await
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;

    use axum::body::{Body, to_bytes};
    use futures_util::stream::pending;
    use serde_json::Value;
    use tower::ServiceExt as _;

    use super::*;

    async fn ask(path: &str, data: Vec<u8>) -> (StatusCode, Response) {
        let request = Request::post(path).body(Body::from(data)).unwrap();
        let answer = router().oneshot(request).await.unwrap();
        (answer.status(), answer)
    }

    async fn body(answer: Response) -> Bytes {
        to_bytes(answer.into_body(), MOST_BYTES).await.unwrap()
    }

    const MINIMAL: &[u8] = include_bytes!("../../fixtures/minimal.json");

    #[tokio::test]
    async fn a_document_is_a_word_file() {
        let (status, answer) = ask("/word", MINIMAL.to_vec()).await;
        assert_eq!(
            (status, &answer.headers()[CONTENT_TYPE]),
            (StatusCode::OK, &WORD.parse().unwrap())
        );
        let name = answer.headers()[CONTENT_DISPOSITION].to_str().unwrap();
        assert!(
            name.contains("bao-cao-ket-qua-trong-cay-dau-nam-2026.docx"),
            "{name}"
        );
        assert!(body(answer).await.starts_with(b"PK"));
    }

    #[tokio::test]
    async fn an_account_has_everything() {
        let (status, answer) = ask("/account", MINIMAL.to_vec()).await;
        let account: Value = serde_json::from_slice(&body(answer).await).unwrap();
        assert_eq!((status, &account["pages"]), (StatusCode::OK, &1.into()));
        assert!(
            account["files"][0]["bytes"]
                .as_str()
                .is_some_and(|bytes| bytes.starts_with("UEsD"))
        );
    }

    #[tokio::test]
    async fn refused_data_are_told_of() {
        for path in ["/word", "/account"] {
            let (status, answer) =
                ask(path, b"{\"vanban\": 1,\n \"type\": \"circular\"}".to_vec()).await;
            let problems: Value = serde_json::from_slice(&body(answer).await).unwrap();
            assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
            assert_eq!(
                (&problems[0]["code"], &problems[0]["line"]),
                (&"type.foreign".into(), &2.into())
            );
        }
    }

    #[tokio::test]
    async fn too_many_bytes_are_refused() {
        let (status, _) = ask("/word", vec![b' '; MOST_BYTES + 1]).await;
        assert_eq!(status, StatusCode::PAYLOAD_TOO_LARGE);
    }

    #[tokio::test(start_paused = true)]
    async fn a_body_that_never_comes_is_given_up() {
        let endless = Body::from_stream(pending::<Result<Bytes, Infallible>>());
        let request = Request::post("/word").body(endless).unwrap();
        let answer = router().oneshot(request).await.unwrap();
        assert_eq!(answer.status(), StatusCode::SERVICE_UNAVAILABLE);
    }
}
