package vn.lienthong.connectors.security.certificate;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Tells a list file that was written anew: a revocation must count within seconds. */
final class FileStamps {
  private final Map<URI, Stamp> stamps = new ConcurrentHashMap<>();

  private record Stamp(FileTime written, long size) {}

  /** Whether a file differs from what it was at the last call; false for any other source. */
  boolean changed(URI source) {
    if (!"file".equals(source.getScheme())) {
      return false;
    }
    Stamp stamp = stamp(Path.of(source));
    return stamp != null && !stamp.equals(stamps.put(source, stamp));
  }

  private static @Nullable Stamp stamp(Path file) {
    try {
      var attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return new Stamp(attributes.lastModifiedTime(), attributes.size());
    } catch (IOException e) {
      return null; // it is not there: the round asks for it again
    }
  }
}
