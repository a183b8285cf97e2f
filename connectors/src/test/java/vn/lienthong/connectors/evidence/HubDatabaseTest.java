package vn.lienthong.connectors.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;

/** What the hub refuses of a database, and what it proves of its own. */
class HubDatabaseTest {
  private static final Path UNUSED = Path.of("unused");

  @Test
  void settings_areOn_onTheEmbeddedServer() {
    Jdbi jdbi = TestDatabase.shared().jdbi();
    for (String name : DurableSettings.NEEDED) {
      assertThat(show(jdbi, name)).as(name).isEqualTo("on");
    }
    assertThat(show(jdbi, "listen_addresses")).isEqualTo("127.0.0.1");
    Jdbi administrator = Jdbi.create(TestDatabase.server().administration());
    assertThat(show(administrator, "unix_socket_directories")).isEmpty();
  }

  @Test
  void open_refuses_whatTheLibraryStartsByDefault() throws Exception {
    TestDatabase.unpackOnce();
    try (EmbeddedPostgres careless =
        EmbeddedPostgres.builder().setServerConfig("full_page_writes", "off").start()) {
      String url = careless.getJdbcUrl("postgres", "postgres");

      assertThatThrownBy(
              () -> HubDatabase.open(new DatabaseSettings(url, "postgres", null, UNUSED)))
          .isInstanceOfSatisfying(
              HubException.class,
              e -> {
                assertThat(e.fault().code()).isEqualTo(HubErrorCode.STORE_UNAVAILABLE);
                assertThat(e.fault().place())
                    .isEqualTo("fsync, synchronous_commit, full_page_writes");
              });
      int tables =
          Jdbi.create(careless.getPostgresDatabase())
              .withHandle(
                  handle ->
                      handle
                          .createQuery("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")
                          .mapTo(Integer.class)
                          .one());
      assertThat(tables).isZero();
    }
  }

  @Test
  void open_refuses_aDatabaseWhoseOwnSettingIsOff() {
    String name = TestDatabase.createDatabase();
    Jdbi.create(TestDatabase.server().administration())
        .useHandle(
            handle -> handle.execute("ALTER DATABASE " + name + " SET synchronous_commit = off"));

    assertThatThrownBy(() -> HubDatabase.open(TestDatabase.settings(name)))
        .isInstanceOfSatisfying(
            HubException.class, e -> assertThat(e.fault().place()).isEqualTo("synchronous_commit"));
  }

  @Test
  void open_refuses_whatIsSetForItsRole_orForItsRoleInThisDatabase() {
    String name = TestDatabase.createDatabase();
    for (String setting : List.of("synchronous_commit = off", "zero_damaged_pages = on")) {
      administer("ALTER ROLE lienthong IN DATABASE " + name + " SET " + setting);
      refusal(TestDatabase.settings(name)).hasMessageContaining(setting);
      administer("ALTER ROLE lienthong IN DATABASE " + name + " RESET ALL");
    }
    HubDatabase.open(TestDatabase.settings(name)).close();
  }

  @Test
  void settings_thatChangeUnderARunningHub_areNamed() {
    String name = TestDatabase.createDatabase();
    try (HubDatabase database = HubDatabase.open(TestDatabase.settings(name))) {
      assertThat(database.settings())
          .contains("fsync on", "synchronous_commit on", "wal_sync_method", "data_checksums");
      administer("ALTER DATABASE " + name + " SET synchronous_commit = off");
      database.jdbi().useHandle(handle -> handle.execute("ALTER TABLE refusal SET UNLOGGED"));

      assertThatThrownBy(() -> DurableSettings.require(database.jdbi()))
          .hasMessageContaining("synchronous_commit = off")
          .hasMessageContaining("refusal = UNLOGGED");
    }
  }

  @Test
  void local_isWeak_onlyWhereThereAreStandbys() {
    assertThat(DurableSettings.isWeak("synchronous_commit", "local", "")).isFalse();
    assertThat(DurableSettings.isWeak("synchronous_commit", "local", "a, b")).isTrue();
    assertThat(DurableSettings.isWeak("synchronous_commit", "remote_apply", "a, b")).isFalse();
  }

  private static void administer(String statement) {
    Jdbi.create(TestDatabase.server().administration())
        .useHandle(handle -> handle.execute(statement));
  }

  @Test
  void open_needsThePassword() {
    TestDatabase.shared();
    String url = TestDatabase.server().jdbcUrl();
    for (String wrong : new String[] {"guess", null}) {
      for (String role : new String[] {"lienthong", "postgres"}) {
        refusal(new DatabaseSettings(url, role, wrong, UNUSED)).hasMessageContaining("password");
      }
    }
  }

  @Test
  void open_hidesTheUrl_thatItCannotRead() {
    refusal(new DatabaseSettings("jdbc:mysql://h/d?password=s3cret", null, null, UNUSED))
        .hasMessageContaining("jdbc:postgresql")
        .hasMessageNotContaining("s3cret");
  }

  @Test
  void fresh_isMigratedAndEmpty() {
    try (HubDatabase database = TestDatabase.fresh()) {
      assertThat(database.embedded()).isFalse();
      assertThat(new HandOvers(database).countsByState().values()).containsOnly(0L);
    }
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> refusal(
      DatabaseSettings settings) {
    return assertThatThrownBy(() -> HubDatabase.open(settings))
        .isInstanceOfSatisfying(
            HubException.class,
            e -> assertThat(e.fault().code()).isEqualTo(HubErrorCode.STORE_UNAVAILABLE));
  }

  private static String show(Jdbi jdbi, String name) {
    return jdbi.withHandle(h -> h.createQuery("SHOW " + name).mapTo(String.class).one());
  }
}
