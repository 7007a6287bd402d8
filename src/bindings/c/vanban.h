/* vanban: Vietnamese administrative documents as Word files.
 *
 * Written from src/lib.rs; VANBAN_UPDATE_HEADER=1 cargo test -p vanban-c writes it anew.
 */

#ifndef VANBAN_H
#define VANBAN_H

#include <stddef.h>
#include <stdint.h>

/*
 What a call gives back, until `vanban_free`.
 */
typedef struct vanban_answer vanban_answer;

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

/*
 Does what a request asks for, with data of a document where it needs them.

 `request` is JSON, such as `{"action": "check", "format": "yaml"}`; without any bytes it asks to
 build a document from JSON. Neither text needs a NUL at its end. `NULL` is an empty text,
 whatever its length. Both are read during the call alone, and may be freed afterwards.

 Gives an answer, to be freed by `vanban_free`: of data that are refused too, with the problems
 in its JSON. Gives `NULL` only if the library fails, by a fault of its own, or if a length is
 greater than `PTRDIFF_MAX`. Any thread may call at any time.

 # Safety

 Each pointer is `NULL`, or points to as many bytes as its length says.
 */
vanban_answer *vanban_call(const uint8_t *request,
                           size_t request_len,
                           const uint8_t *data,
                           size_t data_len);

/*
 1 if nothing kept the request from being done; 0 if there are errors, or for `NULL`.

 # Safety

 `answer` is `NULL`, or came from `vanban_call` and is not freed yet.
 */
int vanban_is_done(const vanban_answer *answer);

/*
 The account as JSON in UTF-8, with a NUL at its end that `len` does not count. It lives as long
 as its answer. `len` may be `NULL`. Gives `NULL` for `NULL`.

 # Safety

 `answer` is `NULL`, or came from `vanban_call` and is not freed yet; `len` is `NULL`, or points
 to a place for a length.
 */
const char *vanban_json(const vanban_answer *answer, size_t *len);

/*
 The number of files, whose names and hashes stand in the JSON under `files`; 0 for `NULL`.

 # Safety

 `answer` is `NULL`, or came from `vanban_call` and is not freed yet.
 */
size_t vanban_file_count(const vanban_answer *answer);

/*
 The bytes of a file, counted from 0. They live as long as their answer. `len` may be `NULL`.
 Gives `NULL`, and a length of 0, for a file that is not there and for `NULL`.

 # Safety

 `answer` is `NULL`, or came from `vanban_call` and is not freed yet; `len` is `NULL`, or points
 to a place for a length.
 */
const uint8_t *vanban_file(const vanban_answer *answer, size_t index, size_t *len);

/*
 Frees an answer with its JSON and its files. `NULL` is nothing to free.

 # Safety

 `answer` is `NULL`, or came from `vanban_call` and is not freed yet.
 */
void vanban_free(vanban_answer *answer);

/*
 The version of the library, such as `0.1.0`, with a NUL at its end. It is never freed.
 */
const char *vanban_version(void);

#if defined(__wasm32__)
/*
 Room for the bytes of a text; `NULL` if there is none, or for a length of 0.
 */
uint8_t *vanban_alloc(size_t len);
#endif

#if defined(__wasm32__)
/*
 Gives room back.

 # Safety

 `room` is `NULL`, or came from `vanban_alloc` with this length and is not given back yet.
 */
void vanban_dealloc(uint8_t *room, size_t len);
#endif

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

#endif  /* VANBAN_H */
