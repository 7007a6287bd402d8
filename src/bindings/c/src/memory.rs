//! Room in the memory of WebAssembly, where a caller cannot make its own.

use std::alloc::{Layout, alloc, dealloc};
use std::ptr;

/// Room for the bytes of a text; `NULL` if there is none, or for a length of 0.
#[unsafe(no_mangle)]
pub(crate) extern "C" fn vanban_alloc(len: usize) -> *mut u8 {
    match Layout::array::<u8>(len) {
        // SAFETY: the length is not 0.
        Ok(layout) if len > 0 => unsafe { alloc(layout) },
        _ => ptr::null_mut(),
    }
}

/// Gives room back.
///
/// # Safety
///
/// `room` is `NULL`, or came from `vanban_alloc` with this length and is not given back yet.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn vanban_dealloc(room: *mut u8, len: usize) {
    if let (false, Ok(layout)) = (room.is_null(), Layout::array::<u8>(len)) {
        // SAFETY: the caller vouches that the room was given with this layout.
        unsafe { dealloc(room, layout) };
    }
}
