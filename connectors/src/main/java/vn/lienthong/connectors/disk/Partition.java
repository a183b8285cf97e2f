package vn.lienthong.connectors.disk;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The file system under a folder that the hub writes to.
 *
 * @param name what is kept there, e.g. {@code broker}
 * @param folder the folder; it may not exist yet
 */
public record Partition(String name, Path folder) {
  private static final long MEGABYTE = 1 << 20;

  /** What does not outlive the machine, or the container. */
  private static final Set<String> VOLATILE =
      Set.of("tmpfs", "ramfs", "overlay", "overlayfs", "aufs");

  /**
   * Bytes that the hub may still write there.
   *
   * @throws IOException if that cannot be told, e.g. because the disk is gone
   */
  public long usable() throws IOException {
    return store().getUsableSpace();
  }

  /**
   * Its size in bytes.
   *
   * @throws IOException if that cannot be told
   */
  public long total() throws IOException {
    return store().getTotalSpace();
  }

  /**
   * The kind of its file system as the system names it, e.g. {@code ext4}.
   *
   * @throws IOException if that cannot be told
   */
  public String type() throws IOException {
    return store().type();
  }

  /**
   * Whether what is written there is gone with the machine's memory or with the container.
   *
   * @throws IOException if that cannot be told
   */
  public boolean isVolatile() throws IOException {
    return VOLATILE.contains(type().toLowerCase(Locale.ROOT));
  }

  /** Where it is, on what, and how much room it has: for operators. */
  public String describe() {
    try {
      return "%s in %s on %s, %d of %d MB free%s"
          .formatted(
              name,
              folder,
              type(),
              usable() / MEGABYTE,
              total() / MEGABYTE,
              isVolatile() ? ", WHICH IS NO LASTING DISK" : "");
    } catch (IOException e) {
      return name + " in " + folder + ", which cannot be read: " + e.getMessage();
    }
  }

  private FileStore store() throws IOException {
    return Files.getFileStore(existing());
  }

  private Path existing() throws IOException {
    Path absolute = folder.toAbsolutePath();
    for (@Nullable Path path = absolute; path != null; path = path.getParent()) {
      if (Files.exists(path)) {
        return path;
      }
    }
    throw new IOException("no part of " + absolute + " exists");
  }
}
