package vn.lienthong.routes.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.security.certificate.OfficerTrust;

/**
 * Reads {@code config/trust/papers.yaml}: whose officers may sign electronic papers. Without the
 * file nobody may; a wrong one is refused with its line.
 */
public final class OfficerTrustFiles {
  private OfficerTrustFiles() {}

  /** What stands in the file. */
  private record Content(
      @Nullable List<String> roots,
      @Nullable List<String> intermediates,
      @Nullable List<String> revocationLists) {
    List<String> files() {
      return Stream.of(roots, intermediates, revocationLists)
          .filter(Objects::nonNull)
          .flatMap(List::stream)
          .toList();
    }
  }

  /** Where the settings of an installation stand. */
  public static Path file(HubHome home) {
    return home.config().resolve("trust").resolve("papers.yaml");
  }

  /** Whom the installation trusts; the files it names must be there already. */
  public static OfficerTrust read(HubHome home) {
    if (!Files.exists(file(home))) {
      return new OfficerTrust(List.of(), List.of(), List.of());
    }
    ConfigurationFile file = ConfigurationFile.read(file(home), home);
    Content content = file.as(Content.class);
    return new OfficerTrust(
        file.required("/roots", content.roots(), TrustFiles::read),
        file.required("/intermediates", orNone(content.intermediates()), TrustFiles::read),
        file.required(
            "/revocationLists", orNone(content.revocationLists()), OfficerTrustFiles::lists));
  }

  /** The file and all that it names, whether they are there or not. */
  public static Set<Path> named(HubHome home) {
    Set<Path> files = new LinkedHashSet<>();
    files.add(file(home));
    if (Files.exists(file(home))) {
      Content content = ConfigurationFile.read(file(home), home).as(Content.class);
      content.files().forEach(one -> files.add(Path.of(one)));
    }
    return files;
  }

  private static List<String> orNone(@Nullable List<String> list) {
    return list == null ? List.of() : list;
  }

  private static List<byte[]> lists(List<String> files) {
    List<byte[]> lists = new ArrayList<>();
    for (String file : files) {
      try {
        lists.add(Files.readAllBytes(Path.of(file)));
      } catch (IOException e) {
        throw new IllegalArgumentException(file + " cannot be read", e);
      }
    }
    return lists;
  }
}
