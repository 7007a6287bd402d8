import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Samples REQUESTS OUT SEED: see ./run. */
public final class Samples {
    private static final int CALLS = 200;

    public static void main(String[] args) throws IOException {
        Path requests = Path.of(args[0]);
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(requests, "*.request")) {
            for (Path path : paths) {
                String name = path.getFileName().toString().replace(".request", "");
                byte[] data = Files.readAllBytes(requests.resolve(name + ".data"));
                Vanban.Answer answer = Vanban.call(Files.readString(path), data);
                if (!answer.done()) {
                    throw new IllegalStateException(answer.json());
                }
                List<byte[]> files = answer.files();
                for (int index = 0; index < files.size(); index++) {
                    Files.write(Path.of(args[1], name + "-" + index + ".docx"), files.get(index));
                }
            }
        }
        Vanban.Answer refused = Vanban.call("{\"action\": \"check\"}", new byte[0]);
        if (refused.done() || !refused.json().contains("\"code\":")) {
            throw new IllegalStateException(refused.json());
        }

        byte[] seed = Files.readAllBytes(Path.of(args[2]));
        double[] times = new double[CALLS];
        for (int turn = 0; turn < CALLS; turn++) {
            long start = System.nanoTime();
            Vanban.call("", seed);
            times[turn] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        System.out.printf(Locale.ROOT, "%.2f%n", times[CALLS / 2]);
    }
}
