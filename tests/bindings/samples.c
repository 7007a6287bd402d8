/* samples REQUESTS OUT SEED: see ./run. */
#define _POSIX_C_SOURCE 200809L
#include "vanban.h"

#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { CALLS = 200 };

static uint8_t *load(const char *path, size_t *len) {
    FILE *file = fopen(path, "rb");
    if (file == NULL || fseek(file, 0, SEEK_END) != 0) {
        perror(path);
        exit(1);
    }
    *len = (size_t)ftell(file);
    rewind(file);
    uint8_t *bytes = malloc(*len);
    if (bytes == NULL || fread(bytes, 1, *len, file) != *len) {
        perror(path);
        exit(1);
    }
    fclose(file);
    return bytes;
}

static vanban_answer *call(const char *request_path, const char *data_path) {
    size_t request_len, data_len;
    uint8_t *request = load(request_path, &request_len);
    uint8_t *data = load(data_path, &data_len);
    vanban_answer *answer = vanban_call(request, request_len, data, data_len);
    free(request);
    free(data);
    if (answer == NULL || !vanban_is_done(answer)) {
        fprintf(stderr, "%s: %s\n", data_path, vanban_json(answer, NULL));
        exit(1);
    }
    return answer;
}

static int order(const void *one, const void *other) {
    double a = *(const double *)one, b = *(const double *)other;
    return (a > b) - (a < b);
}

int main(int argc, char **argv) {
    char path[4096];
    glob_t found;
    if (argc != 4) {
        return 2;
    }
    snprintf(path, sizeof path, "%s/*.request", argv[1]);
    if (glob(path, 0, NULL, &found) != 0) {
        return 1;
    }
    for (size_t at = 0; at < found.gl_pathc; at++) {
        const char *request = found.gl_pathv[at];
        char *name = strdup(strrchr(request, '/') + 1);
        *strrchr(name, '.') = '\0';
        snprintf(path, sizeof path, "%s/%s.data", argv[1], name);
        vanban_answer *answer = call(request, path);
        for (size_t index = 0; index < vanban_file_count(answer); index++) {
            size_t len;
            const uint8_t *bytes = vanban_file(answer, index, &len);
            snprintf(path, sizeof path, "%s/%s-%zu.docx", argv[2], name, index);
            FILE *file = fopen(path, "wb");
            if (file == NULL || fwrite(bytes, 1, len, file) != len || fclose(file) != 0) {
                perror(path);
                return 1;
            }
        }
        vanban_free(answer);
        free(name);
    }
    globfree(&found);

    size_t len;
    uint8_t *seed = load(argv[3], &len);
    double times[CALLS];
    for (int turn = 0; turn < CALLS; turn++) {
        struct timespec start, end;
        clock_gettime(CLOCK_MONOTONIC, &start);
        vanban_free(vanban_call(NULL, 0, seed, len));
        clock_gettime(CLOCK_MONOTONIC, &end);
        times[turn] = (end.tv_sec - start.tv_sec) * 1e3 + (end.tv_nsec - start.tv_nsec) / 1e6;
    }
    free(seed);
    qsort(times, CALLS, sizeof *times, order);
    printf("%.2f\n", times[CALLS / 2]);
    return 0;
}
