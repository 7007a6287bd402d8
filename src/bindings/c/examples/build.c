/* Builds the Word files of a document in JSON: build DATA.json
 *
 * cc build.c -I.. -lvanban_c -o build
 */
#include "vanban.h"

#include <stdio.h>
#include <stdlib.h>

/* The bytes of a file, to be freed; NULL if it cannot be read. */
static uint8_t *load(const char *path, size_t *len) {
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        return NULL;
    }
    uint8_t *bytes = NULL;
    size_t room = 0;
    *len = 0;
    while (!feof(file) && !ferror(file)) {
        if (*len == room) {
            room = room * 2 + 65536;
            uint8_t *more = realloc(bytes, room);
            if (more == NULL) {
                break;
            }
            bytes = more;
        }
        *len += fread(bytes + *len, 1, room - *len, file);
    }
    if (!feof(file)) {
        free(bytes);
        bytes = NULL;
    }
    fclose(file);
    return bytes;
}

int main(int argc, char **argv) {
    size_t len;
    uint8_t *data = argc == 2 ? load(argv[1], &len) : NULL;
    if (data == NULL) {
        fprintf(stderr, "build DATA.json\n");
        return 2;
    }
    static const char request[] = "{\"action\": \"build\"}";
    vanban_answer *answer = vanban_call((const uint8_t *)request, sizeof request - 1, data, len);
    free(data);
    if (answer == NULL) {
        fprintf(stderr, "vanban has failed\n");
        return 2;
    }
    /* Problems, names, blanks and text. */
    puts(vanban_json(answer, NULL));
    int status = vanban_is_done(answer) ? 0 : 1;
    for (size_t index = 0; index < vanban_file_count(answer); index++) {
        char name[64];
        snprintf(name, sizeof name, "document-%zu.docx", index + 1);
        const uint8_t *bytes = vanban_file(answer, index, &len);
        FILE *file = fopen(name, "wb");
        if (file == NULL || fwrite(bytes, 1, len, file) != len || fclose(file) != 0) {
            perror(name);
            status = 2;
        }
    }
    vanban_free(answer);
    return status;
}
