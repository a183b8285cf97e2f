package vn.lienthong.connectors.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.security.content.ContentCipher;
import vn.lienthong.connectors.security.content.ContentKeySettings;
import vn.lienthong.connectors.security.content.ContentKeys;

/** One real embedded PostgreSQL for a test JVM, stopped and removed at its end. */
public final class TestDatabase {
  private static final AtomicInteger COUNTER = new AtomicInteger();
  private static @Nullable EmbeddedPostgresServer server;
  private static @Nullable HubDatabase shared;
  private static @Nullable ContentKeys keys;

  private TestDatabase() {}

  /** The migrated database that all tests share; do not close it. */
  public static synchronized HubDatabase shared() {
    HubDatabase database = shared;
    if (database == null) {
      database = HubDatabase.open(settings(EmbeddedPostgresServer.ROLE)).withContent(cipher());
      shared = database;
    }
    return database;
  }

  /** An empty, migrated database of its own on the same server; close it when done. */
  public static HubDatabase fresh() {
    return HubDatabase.open(settings(createDatabase())).withContent(cipher());
  }

  /** The content keys of all tests of a JVM. */
  public static synchronized ContentKeys keys() {
    ContentKeys held = keys;
    if (held == null) {
      held = ContentKeys.open(ContentKeySettings.trial(newDirectory("keys")));
      keys = held;
    }
    return held;
  }

  /** Encrypts with them. */
  public static ContentCipher cipher() {
    return new ContentCipher(keys());
  }

  /** An empty database of its own on the same server, without a table. */
  public static DatabaseSettings empty() {
    return settings(createDatabase());
  }

  /** A new folder under {@code target}, removed at the end of the JVM. */
  public static Path newDirectory(String name) {
    try {
      Path parent = Files.createDirectories(Path.of("target", "test-data")).toAbsolutePath();
      Path directory = Files.createTempDirectory(parent, name);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory)));
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static synchronized EmbeddedPostgresServer server() {
    EmbeddedPostgresServer running = server;
    if (running == null) {
      unpackOnce();
      Path directory;
      try {
        directory = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "pg");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      EmbeddedPostgresServer started = EmbeddedPostgresServer.start(directory, 0);
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    started.close();
                    delete(directory);
                  }));
      server = started;
      running = started;
    }
    return running;
  }

  static DatabaseSettings settings(String database) {
    EmbeddedPostgresServer running = server();
    return new DatabaseSettings(
        running.jdbcUrl(database),
        EmbeddedPostgresServer.ROLE,
        running.password(),
        Path.of("unused"));
  }

  static String createDatabase() {
    String name = "fresh_" + COUNTER.incrementAndGet();
    Jdbi.create(server().administration())
        .useHandle(
            handle ->
                handle.execute(
                    "CREATE DATABASE " + name + " OWNER " + EmbeddedPostgresServer.ROLE));
    return name;
  }

  /** All test JVMs of a module share the unpacked programs. */
  static void unpackOnce() {
    if (System.getProperty("ot.epg.working-dir") == null) {
      System.setProperty(
          "ot.epg.working-dir", Path.of("target", "postgres-programs").toAbsolutePath().toString());
    }
  }

  private static void delete(Path directory) {
    try (Stream<Path> tree = Files.walk(directory)) {
      for (Path file : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      // What is left stands under target, for "clean".
    }
  }
}
