package vn.lienthong.connectors.evidence;

import java.nio.file.Path;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** One container for a test JVM; Testcontainers removes it at its end. */
final class PostgresContainer {
  private PostgresContainer() {}

  static HubDatabase database() {
    return Started.DATABASE;
  }

  private static final class Started {
    static final HubDatabase DATABASE = open();

    private static HubDatabase open() {
      PostgreSQLContainer container = new PostgreSQLContainer("postgres:17");
      container.start();
      return HubDatabase.open(
              new DatabaseSettings(
                  container.getJdbcUrl(),
                  container.getUsername(),
                  container.getPassword(),
                  Path.of("unused")))
          .withContent(TestDatabase.cipher());
    }
  }
}
