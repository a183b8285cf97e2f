package vn.lienthong.routes.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the heap of another Java process of the same user while something is measured, by the
 * JDK's own {@code jstat}: it disturbs the process less than any question to it.
 */
final class HeapWatch implements AutoCloseable {
  private static final String EVERY = "250";
  private static final long KILOBYTE = 1024;

  private final Process jstat;
  private final Thread reader;
  private volatile long peak;
  private volatile long peakSurviving;

  private HeapWatch(Process jstat) {
    this.jstat = jstat;
    this.reader = new Thread(this::read, "heap-watch");
    reader.setDaemon(true);
    reader.start();
  }

  static HeapWatch of(long pid) throws IOException {
    Path program = Path.of(System.getProperty("java.home"), "bin", "jstat");
    return new HeapWatch(
        new ProcessBuilder(List.of(program.toString(), "-gc", "" + pid, EVERY))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start());
  }

  /** The most bytes that were used, garbage included. */
  long peak() {
    return peak;
  }

  /** The most bytes that collections had left: survivors and the old generation. */
  long peakSurviving() {
    return peakSurviving;
  }

  private void read() {
    try (BufferedReader lines = jstat.inputReader(UTF_8)) {
      String[] names = words(lines.readLine());
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] values = words(line);
        Map<String, Double> one = new TreeMap<>();
        for (int i = 0; i < Math.min(names.length, values.length); i++) {
          if (values[i].matches("[0-9.]+")) {
            one.put(names[i], Double.valueOf(values[i]));
          }
        }
        look(one);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String[] words(@Nullable String line) {
    return line == null ? new String[0] : line.strip().split("\\s+", -1);
  }

  private void look(Map<String, Double> kilobytes) {
    double surviving = 0;
    for (String part : List.of("S0U", "S1U", "OU")) {
      surviving += kilobytes.getOrDefault(part, 0.0);
    }
    double all = surviving + kilobytes.getOrDefault("EU", 0.0);
    peakSurviving = Math.max(peakSurviving, (long) (surviving * KILOBYTE));
    peak = Math.max(peak, (long) (all * KILOBYTE));
  }

  @Override
  public void close() {
    jstat.destroy();
  }
}
