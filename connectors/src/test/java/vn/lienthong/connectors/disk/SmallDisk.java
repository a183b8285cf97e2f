package vn.lienthong.connectors.disk;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import vn.lienthong.connectors.evidence.TestDatabase;

/** A real file system of a few megabytes, which a test may fill; needs the right to mount one. */
public final class SmallDisk implements AutoCloseable {
  private static final int BLOCK = 64 << 10;

  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /** Mounts one; the test is skipped, with the reason, where that is not possible. */
  public static SmallDisk ofMegabytes(int size) throws IOException, InterruptedException {
    Path folder = TestDatabase.newDirectory("disk").toRealPath();
    boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=" + size + "m", "lienthong", folder);
    assumeTrue(mounted, "a small file system cannot be mounted here: that needs root");
    return new SmallDisk(folder);
  }

  /** Where it is mounted. */
  public Path folder() {
    return folder;
  }

  /** Leaves not one block free; what others free meanwhile is taken too. */
  public void fill() throws IOException {
    Path filler = filler();
    byte[] block = new byte[BLOCK];
    try (var out = Files.newOutputStream(filler)) {
      while (true) {
        out.write(block);
      }
    } catch (IOException full) {
      // as it should be
    }
  }

  /** Leaves so many bytes free. */
  public void fillBut(long bytes) throws IOException {
    byte[] block = new byte[BLOCK];
    try (var out = Files.newOutputStream(filler())) {
      while (Files.getFileStore(folder).getUsableSpace() > bytes) {
        out.write(block);
      }
    }
  }

  /** Gives the room back. */
  public void free() throws IOException {
    Files.deleteIfExists(filler());
  }

  private Path filler() {
    return folder.resolve("filler");
  }

  @Override
  public void close() throws IOException, InterruptedException {
    run("umount", "-l", folder);
  }

  private static boolean run(Object... command) throws IOException, InterruptedException {
    String[] words = new String[command.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = command[i].toString();
    }
    try {
      Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException noSuchProgram) {
      return false;
    }
  }
}
