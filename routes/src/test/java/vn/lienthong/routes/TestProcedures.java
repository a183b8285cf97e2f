package vn.lienthong.routes;

import org.jdbi.v3.core.Jdbi;

/** Definitions that only tests have. */
final class TestProcedures {
  private TestProcedures() {}

  /** What to set in a dossier's row so that nothing can be done with it: a fault of the hub's. */
  static String unreadable() {
    RunningHub.bean(Jdbi.class)
        .useHandle(
            handle ->
                handle.execute(
                    "INSERT INTO procedure_definition (service, version, text)"
                        + " VALUES ('Unknown', 1, 'service: Unknown') ON CONFLICT DO NOTHING"));
    return "procedure = 'Unknown'";
  }
}
