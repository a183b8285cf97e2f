package vn.lienthong.connectors.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** A process of its own that opens the embedded database, writes, and is killed. */
final class KilledHub {
  private KilledHub() {}

  /** Writes one row and waits to be killed. Arguments: data directory, dossier code. */
  public static void main(String[] arguments) throws IOException {
    HubDatabase database =
        HubDatabase.open(DatabaseSettings.embedded(Path.of(arguments[0])))
            .withContent(TestDatabase.cipher());
    EvidenceJournal journal = new EvidenceJournal(database);
    database
        .jdbi()
        .useTransaction(
            tx -> journal.append(tx, Samples.evidence(UUID.randomUUID(), arguments[1], "kept")));
    Files.createFile(Path.of(arguments[0], "written"));
    while (System.in.read() >= 0) {
      // until it is killed
    }
  }

  /** Runs it, and kills it as soon as its row is committed. */
  static void runAndKill(Path directory, String dossierCode) throws Exception {
    Process hub =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    KilledHub.class.getName(),
                    directory.toString(),
                    dossierCode))
            .redirectErrorStream(true)
            .start();
    Path written = directory.resolve("written");
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
    while (!Files.exists(written) && hub.isAlive() && System.nanoTime() < end) {
      hub.waitFor(50, TimeUnit.MILLISECONDS);
    }
    hub.destroyForcibly().waitFor();
    if (!Files.deleteIfExists(written)) {
      try (InputStream output = hub.getInputStream()) {
        throw new IllegalStateException(new String(output.readAllBytes(), UTF_8));
      }
    }
  }
}
