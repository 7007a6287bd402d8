import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.LongByReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** vanban for Java: one call of the library for C, by JNA (Debian: libjna-java). For 64-bit machines. */
public final class Vanban {
    /** What a call gives back: the account as JSON, and the bytes of its files in their order. */
    public record Answer(boolean done, String json, List<byte[]> files) {}

    private interface Functions extends Library {
        Pointer vanban_call(byte[] request, long requestLength, byte[] data, long dataLength);

        int vanban_is_done(Pointer answer);

        Pointer vanban_json(Pointer answer, LongByReference length);

        long vanban_file_count(Pointer answer);

        Pointer vanban_file(Pointer answer, long index, LongByReference length);

        void vanban_free(Pointer answer);
    }

    private static final Functions VANBAN = Native.load("vanban_c", Functions.class);

    private Vanban() {}

    /** Does what a request asks for, such as {@code {"action": "check"}}, with the data of a document. */
    public static Answer call(String request, byte[] data) {
        byte[] asked = request.getBytes(StandardCharsets.UTF_8);
        Pointer answer = VANBAN.vanban_call(asked, asked.length, data, data.length);
        if (answer == null) {
            throw new IllegalStateException("vanban has failed");
        }
        try {
            LongByReference length = new LongByReference();
            byte[] json = bytes(VANBAN.vanban_json(answer, length), length);
            List<byte[]> files = new ArrayList<>();
            for (long index = 0; index < VANBAN.vanban_file_count(answer); index++) {
                files.add(bytes(VANBAN.vanban_file(answer, index, length), length));
            }
            boolean done = VANBAN.vanban_is_done(answer) == 1;
            return new Answer(done, new String(json, StandardCharsets.UTF_8), files);
        } finally {
            VANBAN.vanban_free(answer);
        }
    }

    private static byte[] bytes(Pointer start, LongByReference length) {
        return start.getByteArray(0, Math.toIntExact(length.getValue()));
    }
}
