package vn.lienthong.routes.procedure.definition;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.lienthong.routes.registry.ConfigurationFile;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.Member;

/** Reads {@code config/procedures/*.yaml}; a wrong file is refused with its line and reason. */
public final class ProcedureFiles {
  private ProcedureFiles() {}

  /**
   * Reads and checks all procedures of an installation; none where it has no such folder.
   *
   * @throws vn.lienthong.routes.registry.ConfigurationFileException with file, line and reason;
   *     further ones are suppressed in it
   */
  public static List<ProcedureDefinition> read(HubHome home) {
    if (!Files.isDirectory(home.procedures())) {
      return List.of();
    }
    List<ProcedureDefinition> all = new ArrayList<>();
    Set<String> services = new HashSet<>();
    for (ConfigurationFile file : ConfigurationFile.in(home.procedures(), home)) {
      ProcedureDefinition one = checked(file);
      if (!services.add(one.service())) {
        throw file.refused("/service", "another file defines " + one.service() + " already");
      }
      all.add(one);
    }
    return List.copyOf(all);
  }

  /** Reads and checks one file, and whether these members do all of its steps. */
  public static ProcedureDefinition read(Path path, HubHome home, Collection<Member> members) {
    ConfigurationFile file = ConfigurationFile.read(path, home);
    ProcedureDefinition definition = checked(file);
    ProviderRules.check(definition, file, members);
    return definition;
  }

  /** Reads and checks one file. */
  public static ProcedureDefinition read(Path file, HubHome home) {
    return checked(ConfigurationFile.read(file, home));
  }

  /** Reads a definition that was taken over once and kept. */
  public static ProcedureDefinition kept(String name, String text) {
    ConfigurationFile file = ConfigurationFile.of(Path.of(name), text);
    return file.as(ProcedureContent.class).toDefinition(file);
  }

  private static ProcedureDefinition checked(ConfigurationFile file) {
    ProcedureDefinition definition = file.as(ProcedureContent.class).toDefinition(file);
    DefinitionRules.check(definition, file);
    return definition;
  }
}
