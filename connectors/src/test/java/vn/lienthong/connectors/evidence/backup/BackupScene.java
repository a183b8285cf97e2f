package vn.lienthong.connectors.evidence.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.evidence.DatabaseSettings;
import vn.lienthong.connectors.evidence.Direction;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.connectors.evidence.EvidenceRecord;
import vn.lienthong.connectors.evidence.HandOvers;
import vn.lienthong.connectors.evidence.HubDatabase;
import vn.lienthong.connectors.evidence.KnownMessage;
import vn.lienthong.connectors.evidence.KnownMessages;
import vn.lienthong.connectors.evidence.NewHandOver;
import vn.lienthong.connectors.evidence.TestDatabase;
import vn.lienthong.connectors.security.TestMembers;
import vn.lienthong.connectors.security.signature.HubSignatures;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.ReceiptState;

/** An installation to save: a database that takes messages, a data and a configuration folder. */
final class BackupScene implements AutoCloseable {
  static final MemberCode SENDER = new MemberCode("G22.MOTCUA");
  static final MemberCode RECEIVER = new MemberCode("G01.CSDLDC");
  private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-21T12:00:00Z");

  final HubDatabase database = TestDatabase.fresh();
  final Path root;

  BackupScene(Path root) throws IOException {
    this.root = root;
    write("data/ports.properties", "hub=1");
    write("data/operators.properties", "SECRET-OPERATORS");
    write("data/pki/members/G00.LIENTHONG.p12", "SECRET-KEY");
    write("data/postgres/PG_VERSION", "17");
    write("config/members/hub.yaml", "code: G00.LIENTHONG");
    Files.createDirectories(root.resolve("to"));
    Files.createDirectories(root.resolve("safe"));
  }

  static HubDatabase open(DatabaseSettings settings) {
    return HubDatabase.open(settings).withContent(TestDatabase.cipher());
  }

  MadeBackup backup() throws IOException {
    return backup(root.resolve("safe"));
  }

  MadeBackup backup(@Nullable Path keysTo) throws IOException {
    var signer = HubSignatures.signer(TestMembers.key(TestMembers.HUB));
    return new HubBackup(database, signer, Clock.systemUTC(), (part, bytes) -> {})
        .make(
            new BackupPlan(
                root.resolve("data"),
                root.resolve("config"),
                root.resolve("to"),
                keysTo,
                List.of(),
                "test"));
  }

  RestoredBackup restore(Path from, @Nullable Path keys, DatabaseSettings into) throws IOException {
    return restore(from, keys, into, TestMembers.HUB);
  }

  RestoredBackup restore(Path from, @Nullable Path keys, DatabaseSettings into, MemberCode trusted)
      throws IOException {
    LabelTrust trust = new LabelTrust(List.of(TestMembers.key(trusted).certificate()));
    return new HubRestore(trust, (part, bytes) -> {})
        .restore(
            new RestorePlan(
                from,
                keys,
                root.resolve("new/data"),
                root.resolve("new/config"),
                () -> into,
                Duration.ofHours(73)));
  }

  /**
   * One accepted message, as the hub keeps it: evidence, known id, hand-over in one transaction.
   */
  UUID accept(@Nullable String dossier) {
    return accept(database, dossier);
  }

  static UUID accept(HubDatabase database, @Nullable String dossier) {
    UUID id = UUID.randomUUID();
    byte[] body = ("<m>" + id).getBytes(UTF_8);
    MessageHeader header =
        MessageHeader.of(id, "LienThongKhaiSinh", SENDER, RECEIVER, NOON).withDossierCode(dossier);
    EvidenceRecord item =
        new EvidenceRecord(
            Direction.NHAN, "http", header, body, Sha256.of(body), new byte[] {1}, null, Map.of());
    database
        .jdbi()
        .useTransaction(
            tx -> {
              long evidence = new EvidenceJournal(database).append(tx, item);
              new KnownMessages(database)
                  .register(
                      tx,
                      new KnownMessage(
                          SENDER,
                          id,
                          new byte[] {1},
                          evidence,
                          ReceiptState.DA_TIEP_NHAN,
                          NOON,
                          NOON,
                          ("<receipt>" + id).getBytes(UTF_8),
                          null));
              new HandOvers(database).add(tx, NewHandOver.of(evidence, RECEIVER));
            });
    return id;
  }

  static long number(HubDatabase database, String sql) {
    return database.jdbi().withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
  }

  private void write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
  }

  @Override
  public void close() {
    database.close();
  }
}
