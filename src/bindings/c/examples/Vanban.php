<?php
/** vanban for PHP: one call of the library for C. Needs the extension FFI (Debian: php-cli). */
final class Vanban
{
    private FFI $library;

    public function __construct(string $path = 'libvanban_c.so')
    {
        $this->library = FFI::cdef(
            'typedef struct vanban_answer vanban_answer;
            vanban_answer *vanban_call(const char *request, size_t request_len, const char *data, size_t data_len);
            int vanban_is_done(const vanban_answer *answer);
            const char *vanban_json(const vanban_answer *answer, size_t *len);
            size_t vanban_file_count(const vanban_answer *answer);
            const uint8_t *vanban_file(const vanban_answer *answer, size_t index, size_t *len);
            void vanban_free(vanban_answer *answer);',
            $path
        );
    }

    /** The account, with `done`, and with the `bytes` of each file. */
    public function call(array $request, string $data = ''): array
    {
        $vanban = $this->library;
        $request = json_encode((object) $request, JSON_THROW_ON_ERROR);
        $answer = $vanban->vanban_call($request, strlen($request), $data, strlen($data));
        if ($answer === null) {
            throw new RuntimeException('vanban has failed');
        }
        try {
            $account = json_decode($vanban->vanban_json($answer, null), true, 512, JSON_THROW_ON_ERROR);
            $account['done'] = $vanban->vanban_is_done($answer) === 1;
            $length = $vanban->new('size_t');
            foreach ($account['files'] as $index => &$file) {
                $bytes = $vanban->vanban_file($answer, $index, FFI::addr($length));
                $file['bytes'] = FFI::string($bytes, $length->cdata);
            }
            return $account;
        } finally {
            $vanban->vanban_free($answer);
        }
    }
}
