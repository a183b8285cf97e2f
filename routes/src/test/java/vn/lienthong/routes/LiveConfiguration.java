package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.stream.Stream;
import vn.lienthong.routes.agreement.AgreementFiles;
import vn.lienthong.routes.agreement.AgreementRegistry;
import vn.lienthong.routes.registry.ChangedFiles;
import vn.lienthong.routes.registry.ConfigurationWatch;
import vn.lienthong.routes.registry.MemberRegistry;

/** The files of {@link RunningHub}, which tests change and put back. */
final class LiveConfiguration {
  private static final Path SAMPLES = Path.of("..", "config");
  private static final Path OWN = RunningHub.home().config();

  private LiveConfiguration() {}

  /** Writes as an editor does it: beside, then renamed. */
  static void write(String file, String text) throws IOException {
    Path beside = OWN.resolve(file + ".tmp");
    Files.writeString(beside, text);
    Files.move(
        beside,
        OWN.resolve(file),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** Changes a sample and waits until the hub took it over. */
  static void change(String file, String from, String to) throws IOException {
    String text = Files.readString(OWN.resolve(file));
    assertThat(text).contains(from);
    writeAndWait(file, text.replace(from, to));
  }

  /** Changes what a pattern finds in a sample, and waits until the hub took it over. */
  static void replace(String file, String pattern, String to) throws IOException {
    String text = Files.readString(OWN.resolve(file));
    assertThat(text).containsPattern(pattern);
    writeAndWait(file, text.replaceFirst(pattern, to));
  }

  private static void writeAndWait(String file, String text) throws IOException {
    var before = RunningHub.bean(AgreementRegistry.class).current();
    write(file, text);
    ChangedFiles.takeOver(RunningHub.bean(ConfigurationWatch.class));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> !RunningHub.bean(AgreementRegistry.class).current().equals(before));
  }

  static void restore(String file) throws IOException {
    write(file, Files.readString(SAMPLES.resolve(file)));
  }

  /** Puts all samples back, removes the rest, and waits until the hub works by them again. */
  static void restoreAll() throws IOException {
    for (String folder : new String[] {"members", "agreements"}) {
      try (Stream<Path> files = Files.list(OWN.resolve(folder))) {
        for (Path file : files.toList()) {
          Path sample = SAMPLES.resolve(folder).resolve(file.getFileName());
          if (!Files.exists(sample)) {
            Files.delete(file);
          }
        }
      }
      try (Stream<Path> samples = Files.list(SAMPLES.resolve(folder))) {
        for (Path sample : samples.toList()) {
          String name = folder + "/" + sample.getFileName();
          if (!Files.exists(OWN.resolve(name)) || Files.mismatch(sample, OWN.resolve(name)) >= 0) {
            restore(name);
          }
        }
      }
    }
    ChangedFiles.takeOver(RunningHub.bean(ConfigurationWatch.class));
    await()
        .atMost(Duration.ofSeconds(20))
        .ignoreExceptions()
        .untilAsserted(
            () -> {
              assertThat(RunningHub.bean(ConfigurationWatch.class).check()).contains("members");
              assertThat(RunningHub.bean(MemberRegistry.class).partners())
                  .hasSize(TestHome.samples("members") - 1);
              assertThat(agreements()).isEqualTo(samples());
            });
  }

  private static String agreements() {
    return RunningHub.bean(AgreementRegistry.class).current().all().toString();
  }

  private static String samples() {
    return AgreementFiles.read(RunningHub.home(), RunningHub.bean(MemberRegistry.class).all())
        .all()
        .toString();
  }
}
