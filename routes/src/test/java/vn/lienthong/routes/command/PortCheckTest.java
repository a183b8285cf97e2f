package vn.lienthong.routes.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.Ports;

class PortCheckTest {
  @TempDir private Path folder;

  @Test
  void takenPort_isNamed_withTheFileToChange() throws Exception {
    HubHome home = HubHome.of(folder.resolve("data"), folder.resolve("config"));
    int port = home.ports().of(Ports.HUB);
    try (var other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      assertThat(other.isBound()).isTrue();
      assertThatThrownBy(() -> PortCheck.free(home, List.of(Ports.HUB, Ports.OPERATORS)))
          .isInstanceOf(CommandRefused.class)
          .hasMessageContaining("hub=" + port)
          .hasMessageNotContaining("operators=")
          .extracting(refused -> ((CommandRefused) refused).vietnamese())
          .asString()
          .contains("ports.properties");
    }
    PortCheck.free(home, List.of(Ports.HUB, Ports.OPERATORS));
  }
}
