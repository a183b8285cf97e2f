package vn.lienthong.routes.procedure.reconciliation;

import java.nio.file.Files;
import java.nio.file.Path;
import vn.lienthong.routes.registry.ConfigurationFile;
import vn.lienthong.routes.registry.ConfigurationFileException;
import vn.lienthong.routes.registry.HubHome;

/** Reads {@code config/reconciliation.yaml}. */
public final class PlanFile {
  private PlanFile() {}

  static Path path(HubHome home) {
    return home.config().resolve("reconciliation.yaml");
  }

  /**
   * The plan of an installation; nothing is reconciled where it has no such file.
   *
   * @throws ConfigurationFileException with file, line and reason
   */
  public static ReconciliationPlan read(HubHome home) {
    Path path = path(home);
    if (!Files.exists(path)) {
      return ReconciliationPlan.NONE;
    }
    ConfigurationFile file = ConfigurationFile.read(path, home);
    return file.as(PlanContent.class).toPlan(file);
  }
}
