//! `vanban` for C: one call, and views of what it gives back.
//!
//! The functions hand bytes on to [`vanban::embed::call`] and know nothing of documents. `vanban.h`
//! is written from them by a test.

#[cfg(target_arch = "wasm32")]
mod memory;

use std::ffi::{c_char, c_int};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::ptr;
use std::slice;

use vanban::embed;

/// What a call gives back, until `vanban_free`.
pub struct VanbanAnswer {
    is_done: bool,
    /// With a NUL at its end.
    json: Vec<u8>,
    files: Vec<Vec<u8>>,
}

impl VanbanAnswer {
    fn new(answer: embed::Answer) -> Self {
        let is_done = answer.is_done();
        let (json, files) = answer.into_parts();
        let mut json = json.into_bytes();
        json.push(0);
        Self {
            is_done,
            json,
            files,
        }
    }
}

/// The bytes that a caller points to, which live until the caller's function ends; nothing if there
/// are more than can be.
///
/// # Safety
///
/// `bytes` is `NULL`, or points to `len` bytes that do not change.
unsafe fn given<'a>(bytes: *const u8, len: usize) -> Option<&'a [u8]> {
    if bytes.is_null() || len == 0 {
        return Some(&[]);
    }
    isize::try_from(len).ok()?;
    // SAFETY: not null, and no longer than a slice may be; the caller vouches for the rest.
    Some(unsafe { slice::from_raw_parts(bytes, len) })
}

/// A view of bytes, whose length is written where it is wanted.
///
/// # Safety
///
/// `len` is `NULL`, or points to a place for a length.
unsafe fn view(bytes: Option<&[u8]>, len: *mut usize) -> *const u8 {
    if !len.is_null() {
        // SAFETY: not null; the caller vouches for the place.
        unsafe { len.write(bytes.map_or(0, <[u8]>::len)) };
    }
    bytes.map_or(ptr::null(), <[u8]>::as_ptr)
}

/// The answer of a call, or `NULL` where the library fails: a panic goes no further.
fn guarded(call: impl FnOnce() -> embed::Answer) -> *mut VanbanAnswer {
    // Nothing that a call has touched outlives it.
    let answer = catch_unwind(AssertUnwindSafe(|| VanbanAnswer::new(call())));
    answer.map_or(ptr::null_mut(), |answer| Box::into_raw(Box::new(answer)))
}

/// Does what a request asks for, with data of a document where it needs them.
///
/// `request` is JSON, such as `{"action": "check", "format": "yaml"}`; without any bytes it asks to
/// build a document from JSON. Neither text needs a NUL at its end. `NULL` is an empty text,
/// whatever its length. Both are read during the call alone, and may be freed afterwards.
///
/// Gives an answer, to be freed by `vanban_free`: of data that are refused too, with the problems
/// in its JSON. Gives `NULL` only if the library fails, by a fault of its own, or if a length is
/// greater than `PTRDIFF_MAX`. Any thread may call at any time.
///
/// # Safety
///
/// Each pointer is `NULL`, or points to as many bytes as its length says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vanban_call(
    request: *const u8,
    request_len: usize,
    data: *const u8,
    data_len: usize,
) -> *mut VanbanAnswer {
    // SAFETY: the caller vouches for the pointer and its length.
    let request = unsafe { given(request, request_len) };
    // SAFETY: as above.
    let data = unsafe { given(data, data_len) };
    match request.zip(data) {
        Some((request, data)) => guarded(|| embed::call(request, data)),
        None => ptr::null_mut(),
    }
}

/// 1 if nothing kept the request from being done; 0 if there are errors, or for `NULL`.
///
/// # Safety
///
/// `answer` is `NULL`, or came from `vanban_call` and is not freed yet.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vanban_is_done(answer: *const VanbanAnswer) -> c_int {
    // SAFETY: the caller vouches for the pointer.
    let answer = unsafe { answer.as_ref() };
    answer.is_some_and(|answer| answer.is_done).into()
}

/// The account as JSON in UTF-8, with a NUL at its end that `len` does not count. It lives as long
/// as its answer. `len` may be `NULL`. Gives `NULL` for `NULL`.
///
/// # Safety
///
/// `answer` is `NULL`, or came from `vanban_call` and is not freed yet; `len` is `NULL`, or points
/// to a place for a length.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vanban_json(
    answer: *const VanbanAnswer,
    len: *mut usize,
) -> *const c_char {
    // SAFETY: the caller vouches for the pointer.
    let answer = unsafe { answer.as_ref() };
    let json = answer.and_then(|answer| answer.json.split_last());
    // SAFETY: the caller vouches for the place of the length. Behind the view stands the NUL.
    unsafe { view(json.map(|(_, json)| json), len) }.cast()
}

/// The number of files, whose names and hashes stand in the JSON under `files`; 0 for `NULL`.
///
/// # Safety
///
/// `answer` is `NULL`, or came from `vanban_call` and is not freed yet.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vanban_file_count(answer: *const VanbanAnswer) -> usize {
    // SAFETY: the caller vouches for the pointer.
    let answer = unsafe { answer.as_ref() };
    answer.map_or(0, |answer| answer.files.len())
}

/// The bytes of a file, counted from 0. They live as long as their answer. `len` may be `NULL`.
/// Gives `NULL`, and a length of 0, for a file that is not there and for `NULL`.
///
/// # Safety
///
/// `answer` is `NULL`, or came from `vanban_call` and is not freed yet; `len` is `NULL`, or points
/// to a place for a length.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vanban_file(
    answer: *const VanbanAnswer,
    index: usize,
    len: *mut usize,
) -> *const u8 {
    // SAFETY: the caller vouches for the pointer.
    let answer = unsafe { answer.as_ref() };
    let file = answer.and_then(|answer| answer.files.get(index));
    // SAFETY: the caller vouches for the place of the length.
    unsafe { view(file.map(Vec::as_slice), len) }
}

/// Frees an answer with its JSON and its files. `NULL` is nothing to free.
///
/// # Safety
///
/// `answer` is `NULL`, or came from `vanban_call` and is not freed yet.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vanban_free(answer: *mut VanbanAnswer) {
    if !answer.is_null() {
        // SAFETY: it was a box once, and the caller vouches that nobody else frees it.
        drop(unsafe { Box::from_raw(answer) });
    }
}

/// The version of the library, such as `0.1.0`, with a NUL at its end. It is never freed.
#[unsafe(no_mangle)]
pub extern "C" fn vanban_version() -> *const c_char {
    concat!(env!("CARGO_PKG_VERSION"), "\0").as_ptr().cast()
}

#[cfg(test)]
#[allow(
    clippy::multiple_unsafe_ops_per_block,
    clippy::undocumented_unsafe_blocks,
    reason = "tests call the functions as their docs allow"
)]
mod tests {
    use std::ffi::CStr;

    use super::*;

    const PLAN: &[u8] = include_bytes!("../../../../fixtures/minimal-plan.json");

    fn call(request: &[u8], data: &[u8]) -> *mut VanbanAnswer {
        unsafe { vanban_call(request.as_ptr(), request.len(), data.as_ptr(), data.len()) }
    }

    #[test]
    fn a_call_gives_views() {
        let answer = call(b"", PLAN);
        let known = embed::call(b"", PLAN);
        let mut len = 0;
        unsafe {
            assert_eq!(vanban_is_done(answer), 1);
            let json = CStr::from_ptr(vanban_json(answer, &raw mut len));
            assert_eq!(json.to_str(), Ok(known.json()));
            assert_eq!(len, known.json().len());
            assert_eq!(vanban_file_count(answer), 1);
            let file = vanban_file(answer, 0, &raw mut len);
            assert!(known.files().eq([slice::from_raw_parts(file, len)]));
            assert_eq!(vanban_file(answer, 0, ptr::null_mut()), file);
            assert!(vanban_file(answer, 1, &raw mut len).is_null());
            assert_eq!(len, 0);
            vanban_free(answer);
        }
    }

    #[test]
    fn refused_data_have_an_answer() {
        let answer = call(b"{}", b"{}");
        unsafe {
            assert_eq!(vanban_is_done(answer), 0);
            assert_eq!(vanban_file_count(answer), 0);
            let json = CStr::from_ptr(vanban_json(answer, ptr::null_mut()));
            assert!(json.to_str().unwrap().contains("\"key.missing\""));
            vanban_free(answer);
        }
    }

    #[test]
    fn null_is_nothing() {
        let mut len = 7;
        unsafe {
            // Without data, problems are told.
            let answer = vanban_call(ptr::null(), 5, ptr::null(), 5);
            assert!(!answer.is_null());
            assert_eq!(vanban_is_done(answer), 0);
            vanban_free(answer);

            let nothing = ptr::null_mut();
            assert_eq!(vanban_is_done(nothing), 0);
            assert_eq!(vanban_file_count(nothing), 0);
            assert!(vanban_json(nothing, &raw mut len).is_null());
            assert_eq!(len, 0);
            assert!(vanban_file(nothing, 0, ptr::null_mut()).is_null());
            vanban_free(nothing);
        }
    }

    #[test]
    fn a_length_that_cannot_be_is_refused() {
        let answer = unsafe { vanban_call(PLAN.as_ptr(), usize::MAX, ptr::null(), 0) };
        assert!(answer.is_null());
    }

    #[test]
    fn a_panic_goes_no_further() {
        assert!(guarded(|| panic!("a fault of the library")).is_null());
    }

    #[test]
    fn the_version_is_that_of_the_library() {
        let version = unsafe { CStr::from_ptr(vanban_version()) };
        assert_eq!(version.to_str(), Ok(env!("CARGO_PKG_VERSION")));
    }
}
