package vn.lienthong.routes.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.routes.registry.Ports;

class StartInProductionTest {
  @TempDir private Path folder;

  @Test
  void demonstration_isRefused_withAllReasons_andOpensNothing() throws Exception {
    Path data = folder.resolve("data");
    Process hub = start(data);

    assertThat(hub.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(hub.exitValue()).isEqualTo(1);
    assertThat(said())
        .contains("Không khởi động với --profile prod", "not safe for production")
        .contains("  lienthong.key.source\n", "  lienthong.database.url\n")
        .contains("  config/trust/certificates.yaml: roots\n")
        .contains("  config/members: G00.", "endpoint.url\n")
        .doesNotContain("Exception", "mật khẩu:");
    for (String name : List.of(Ports.HUB, Ports.OPERATORS)) {
      assertThatThrownBy(() -> connect(Ports.of(data).of(name)))
          .isInstanceOf(ConnectException.class);
    }
    try (Stream<Path> files = Files.list(data)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("ports.properties", "log", "hub.lock");
    }
  }

  private static void connect(int port) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write(0);
    }
  }

  private Process start(Path data) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            LienThong.class.getName(),
            "--data",
            data.toString(),
            "--config",
            Path.of("../config").toAbsolutePath().normalize().toString(),
            "start",
            "--profile",
            "prod")
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said").toFile())
        .start();
  }

  private String said() throws IOException {
    return Files.readString(folder.resolve("said"), StandardCharsets.UTF_8);
  }
}
