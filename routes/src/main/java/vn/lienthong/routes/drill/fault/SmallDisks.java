package vn.lienthong.routes.drill.fault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Small file systems of their own under a hub's stores, so that their disks can be filled. */
final class SmallDisks implements AutoCloseable {
  static final SmallDisks NONE = new SmallDisks(List.of());

  private static final Map<String, String> SIZES = Map.of("postgres", "600m", "broker", "200m");
  private static final int BLOCK = 1 << 16;
  private static final String FILLING = "filling";

  private final List<Path> mounted;

  private SmallDisks(List<Path> mounted) {
    this.mounted = mounted;
  }

  /**
   * Mounts them before the hub starts first.
   *
   * @throws DrillFailedException where this machine does not allow it
   */
  static SmallDisks under(Path data) throws IOException, InterruptedException {
    SmallDisks disks = new SmallDisks(new ArrayList<>());
    for (Map.Entry<String, String> size : SIZES.entrySet()) {
      Path folder = Files.createDirectories(data.resolve(size.getKey()));
      String options = "mode=700,size=" + size.getValue();
      int code = run("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder.toString());
      if (code != 0) {
        disks.close();
        throw new DrillFailedException(
            "disk-full: máy này không cho gắn hệ tệp nhỏ (cần quyền root hoặc chạy trong"
                + " 'unshare -Urm').",
            "disk-full: no small file system can be mounted here; be root, or run the whole drill"
                + " inside 'unshare -Urm'. Nothing was tried, so nothing is shown.");
      }
      disks.mounted.add(folder);
    }
    return disks;
  }

  /** Fills one of them to the last byte. */
  void fill(String name) throws IOException {
    Path disk = disk(name);
    ByteBuffer block = ByteBuffer.allocate(BLOCK);
    try (FileChannel file =
        FileChannel.open(
            disk.resolve(FILLING), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      file.position(file.size());
      while (disk.toFile().getUsableSpace() > 0) {
        block.clear();
        file.write(block);
      }
    } catch (IOException full) {
      // that is what it is for
    }
  }

  /** Gives the room back. */
  void free(String name) throws IOException {
    Files.deleteIfExists(disk(name).resolve(FILLING));
  }

  private Path disk(String name) {
    return mounted.stream()
        .filter(folder -> folder.endsWith(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No small disk " + name));
  }

  @Override
  public void close() {
    for (Path folder : mounted) {
      try {
        run("umount", "-l", folder.toString());
      } catch (IOException gone) {
        // it ends with the machine
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static int run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
