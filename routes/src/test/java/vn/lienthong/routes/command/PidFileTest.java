package vn.lienthong.routes.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.routes.registry.HubHome;

class PidFileTest {
  private static final String PROCESS = "hub";

  @TempDir private Path folder;

  private HubHome home;

  @BeforeEach
  void home() {
    home = HubHome.of(folder.resolve("data"), folder.resolve("config"));
  }

  @Test
  void file_holdsTheLivingProcess_untilClosed() throws Exception {
    try (PidFile place = PidFile.claim(home.data(), PROCESS).orElseThrow()) {
      assertThat(Files.readString(home.data().resolve("hub.pid")).trim())
          .isEqualTo("" + ProcessHandle.current().pid());
      assertThat(PidFile.living(home.data(), PROCESS)).contains(ProcessHandle.current());
    }

    assertThat(PidFile.living(home.data(), PROCESS)).isEmpty();
    assertThat(home.data().resolve("hub.pid")).doesNotExist();
  }

  @Test
  void place_isTakenOver_afterAProcessThatDied() throws Exception {
    Process shortLived = new ProcessBuilder("true").start();
    shortLived.waitFor();
    Files.writeString(home.data().resolve("hub.pid"), shortLived.pid() + "\n");

    assertThat(PidFile.living(home.data(), PROCESS)).isEmpty();
    Optional<PidFile> place = PidFile.claim(home.data(), PROCESS);
    assertThat(place).isPresent();
    place.orElseThrow().close();
  }

  @Test
  void process_isNotTheWriter_whenItStartedAfterTheFile() throws Exception {
    Path file = home.data().resolve("hub.pid");
    Files.writeString(file, ProcessHandle.current().pid() + "\n");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));

    assertThat(PidFile.living(home.data(), PROCESS)).isEmpty();
  }

  @Test
  void file_isIgnored_whenItIsNotANumber() throws Exception {
    Files.writeString(home.data().resolve("hub.pid"), "nonsense");

    assertThat(PidFile.living(home.data(), PROCESS)).isEmpty();
  }

  @Test
  void temporaryFiles_areNotLeft_byAClaim() throws Exception {
    try (PidFile place = PidFile.claim(home.data(), PROCESS).orElseThrow();
        var files = Files.list(home.data())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("hub.lock", "hub.pid", "ports.properties");
    }
  }
}
