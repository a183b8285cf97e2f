package vn.lienthong.routes.registry;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** A part of the hub that is made of files and can be made anew while the hub runs. */
public interface ConfigurationPart {
  /** Its name in log and health. */
  String name();

  /**
   * The files it is made of at present, and the folders whose {@code .yaml} files it is made of.
   */
  Set<Path> sources();

  /**
   * Reads all of it anew, checks it as a whole, and only then takes it over.
   *
   * @return what is in force now, in words; empty where nothing changed
   * @throws RuntimeException when it cannot be used, its message naming file, line and rule; what
   *     was in force before is in force still
   */
  Optional<String> takeOver();
}
