package vn.lienthong.routes.procedure.definition;

import java.util.ArrayList;
import java.util.List;
import vn.lienthong.routes.registry.ConfigurationFile;
import vn.lienthong.routes.registry.ConfigurationFileException;

/** What is wrong with a file, each with line and reason, so that all of it is told at once. */
final class Problems {
  private final ConfigurationFile file;
  private final List<ConfigurationFileException> found = new ArrayList<>();

  Problems(ConfigurationFile file) {
    this.file = file;
  }

  void require(boolean right, String pointer, String rule) {
    if (!right) {
      found.add(file.refused(pointer, rule));
    }
  }

  void add(String pointer, String rule) {
    require(false, pointer, rule);
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** The first one, the others with it. */
  void throwFirst() {
    if (!found.isEmpty()) {
      ConfigurationFileException first = found.get(0);
      found.subList(1, found.size()).forEach(first::addSuppressed);
      throw first;
    }
  }
}
