package vn.lienthong.routes.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How files looked at one moment, without reading them: two of these are equal if, as far as the
 * file system tells, nobody wrote in between.
 */
record SourceState(Map<Path, String> files) {

  static SourceState of(Collection<Path> sources) {
    Map<Path, String> files = new TreeMap<>();
    for (Path source : sources) {
      if (Files.isDirectory(source)) {
        inFolder(source, files);
      } else {
        files.put(source, look(source));
      }
    }
    return new SourceState(files);
  }

  private static void inFolder(Path folder, Map<Path, String> files) {
    try (Stream<Path> found = Files.list(folder)) {
      found
          .filter(file -> file.toString().endsWith(".yaml"))
          .forEach(file -> files.put(file, look(file)));
    } catch (IOException e) {
      files.put(folder, String.valueOf(e.getMessage()));
    }
  }

  // The key tells a file that was renamed into place from the one before, whatever its time says.
  private static String look(Path file) {
    try {
      var attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return attributes.size() + " " + attributes.lastModifiedTime() + " " + attributes.fileKey();
    } catch (IOException e) {
      return "absent";
    }
  }
}
