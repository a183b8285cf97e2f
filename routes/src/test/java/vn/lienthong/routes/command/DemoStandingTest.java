package vn.lienthong.routes.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.lienthong.routes.TestHome;
import vn.lienthong.routes.registry.HubHome;

/** A demonstration says that something runs only where it does. */
class DemoStandingTest {
  @Test
  void whatRuns_isNamed() {
    assertThat(standing(Optional.of(12L), true, true).lines())
        .anyMatch(line -> line.contains("đang chạy / runs, pid 12"))
        .noneMatch(line -> line.contains("ENDED"))
        .last()
        .asString()
        .contains("Ctrl-C");
  }

  @Test
  void hubThatEnded_isNamed_withWhatStartsItAgain() {
    assertThat(standing(Optional.empty(), false, true).lines())
        .anyMatch(line -> line.contains("HAS ENDED, start it again: ./lienthong start"))
        .anyMatch(line -> line.contains("simulated agencies: đang chạy / run"));
  }

  @Test
  void hubWithItsOwnFolders_isStartedAgainWithBoth() {
    HubHome home = TestHome.create();
    try (var processes = new DemoProcesses(home, Terminal.own(), null, false)) {
      assertThat(processes.startAgain())
          .isEqualTo(
              "./lienthong start --data \"%s\" --config \"%s\""
                  .formatted(home.data(), home.config()));
    }
  }

  @Test
  void hubInTheUsualFolders_isStartedAgainWithNeither() {
    Path usual = Path.of(System.getProperty("lienthong.home", "."));
    HubHome home =
        new HubHome(
            usual.resolve("data").toAbsolutePath().normalize(),
            usual.resolve("config").toAbsolutePath().normalize(),
            TestHome.create().ports());
    try (var processes = new DemoProcesses(home, Terminal.own(), null, false)) {
      assertThat(processes.startAgain()).isEqualTo("./lienthong start");
    }
  }

  @Test
  void hubOfSomebodyElse_isNotSaidToEndWithTheDemo() {
    assertThat(standing(Optional.of(13L), false, true).lines())
        .anyMatch(line -> line.contains("pid 13") && line.contains("Ctrl-C leaves it"));
  }

  @Test
  void simulatorsThatEnded_areNamed() {
    assertThat(standing(Optional.of(12L), true, false).lines())
        .anyMatch(line -> line.contains("HAVE ENDED"));
  }

  private static DemoStanding standing(Optional<Long> hub, boolean ownHub, boolean simulators) {
    return new DemoStanding(hub, ownHub, simulators, simulators, "./lienthong start");
  }
}
