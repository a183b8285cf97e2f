package vn.lienthong.routes.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.connectors.api.DurableMap;

class MemberDiskTest {
  @TempDir private Path folder;

  @Test
  void values_areThere_afterReopen() {
    try (MemberDisk disk = MemberDisk.open(file())) {
      DurableMap map = disk.map("a");
      map.put("k", bytes("1"));
      map.put("k", bytes("2"));
      map.put("gone", bytes("x"));
      map.remove("gone");
      assertThat(map.putIfAbsent("k", bytes("3"))).isEqualTo(bytes("2"));
      assertThat(map.putIfAbsent("new", bytes("4"))).isEqualTo(bytes("4"));
    }
    try (MemberDisk disk = MemberDisk.open(file())) {
      assertThat(disk.map("a").entries()).containsOnlyKeys("k", "new");
      assertThat(disk.map("a").get("k")).contains(bytes("2"));
      assertThat(disk.map("b").entries()).isEmpty();
    }
  }

  @Test
  void openDisk_cannotBeOpenedAgain() {
    try (MemberDisk disk = MemberDisk.open(file())) {
      assertThat(disk.map("a").entries()).isEmpty();
      assertThatThrownBy(() -> MemberDisk.open(file())).isInstanceOf(RuntimeException.class);
    }
  }

  @Test
  void manyThreads_writeAll_andOneWinsAKey() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(16);
    List<Callable<byte[]>> writes = new ArrayList<>();
    try (MemberDisk disk = MemberDisk.open(file())) {
      DurableMap map = disk.map("a");
      for (int i = 0; i < 160; i++) {
        int number = i;
        writes.add(
            () -> {
              map.put("own-" + number, bytes("x"));
              return map.putIfAbsent("shared", bytes("" + number));
            });
      }
      List<byte[]> standing = new ArrayList<>();
      for (var result : threads.invokeAll(writes)) {
        standing.add(result.get());
      }
      assertThat(map.entries()).hasSize(161);
      assertThat(standing).allSatisfy(value -> assertThat(map.get("shared")).contains(value));
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void everyWriteThatReturned_isThere_afterTheProcessIsKilled() throws Exception {
    Path said = folder.resolve("said");
    Process writer = writer(said);
    await().until(() -> Files.readAllLines(said).size() > 50);
    writer.destroyForcibly().waitFor();

    // What was said of a write before the kill may have lost its end.
    String text = Files.readString(said);
    List<String> returned = text.substring(0, text.lastIndexOf('\n')).lines().toList();
    try (MemberDisk disk = MemberDisk.open(file())) {
      assertThat(returned).hasSizeGreaterThan(49);
      assertThat(disk.map("a").entries().keySet()).containsAll(returned);
    }
  }

  private Process writer(Path said) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "-cp",
            System.getProperty("java.class.path"),
            DiskWriter.class.getName(),
            file().toString())
        .redirectOutput(said.toFile())
        .start();
  }

  private Path file() {
    return folder.resolve("simulators").resolve("a.mv");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
