package vn.lienthong.connectors.evidence.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import vn.lienthong.connectors.evidence.ContentDepth;
import vn.lienthong.connectors.evidence.DatabaseSettings;
import vn.lienthong.connectors.evidence.Direction;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.connectors.evidence.EvidenceRecord;
import vn.lienthong.connectors.evidence.HubDatabase;
import vn.lienthong.connectors.evidence.TestDatabase;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.connectors.security.keys.KeyKind;
import vn.lienthong.connectors.security.keys.MemberKey;
import vn.lienthong.connectors.security.signature.HubSignatures;
import vn.lienthong.connectors.security.timestamp.LocalTimeStampAuthority;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.MessageHeader;

/** A store of its own with a hub that seals it. */
final class ChainScene implements AutoCloseable {
  static final MemberCode HUB = new MemberCode("G01.TRUC");
  static final MemberCode SENDER = new MemberCode("G22.MOTCUA");
  static final MemberCode STRANGER = new MemberCode("G99.LA");
  static final Duration LIMIT = Duration.ofMinutes(30);
  static final DevelopmentPki PKI =
      DevelopmentPki.ensure(
          TestDatabase.newDirectory("chain-pki"),
          Map.of(HUB, KeyKind.P_256, STRANGER, KeyKind.P_256));

  private final DatabaseSettings place = TestDatabase.empty();
  final HubDatabase database = connect();
  final EvidenceJournal journal = new EvidenceJournal(database);

  static HeadSigner signer(MemberKey key) {
    return signer(key, Clock.systemUTC());
  }

  static HeadSigner signer(MemberKey key, Clock clock) {
    return new HeadSigner(
        HubSignatures.signer(key),
        HubSignatures.evidenceSigner(
            key, new LocalTimeStampAuthority(PKI.timeStampKey(), clock), clock));
  }

  static HeadVerifier verifier() {
    return verifier(Clock.systemUTC());
  }

  static HeadVerifier verifier(Clock clock) {
    return new HeadVerifier(
        HeadTrust.of(Set.of(PKI.key(HUB).certificate(), PKI.timeStampKey().certificate())), clock);
  }

  static SealerSettings settings(int rows) {
    return new SealerSettings(Duration.ofSeconds(1), rows, Duration.ofMinutes(10), LIMIT);
  }

  EvidenceSealer sealer(int rows) {
    return sealer(database, rows);
  }

  /** Of this hub, or of another one on the same database. */
  static EvidenceSealer sealer(HubDatabase hub, int rows) {
    return new EvidenceSealer(hub, signer(PKI.key(HUB)), settings(rows), Clock.systemUTC());
  }

  /** Connects one more hub to the same database; the caller closes it. */
  HubDatabase connect() {
    return HubDatabase.open(place).withContent(TestDatabase.cipher());
  }

  /** Adds documents with two events each, and seals them. */
  void seal(int documents, int rows) throws SQLException {
    for (int i = 0; i < documents; i++) {
      String body = "<a n='" + i + "'/>";
      database.jdbi().useTransaction(tx -> add(tx, body));
    }
    EvidenceSealer sealer = sealer(rows);
    while (sealer.sealOnce() > 0) {
      // until nothing waits
    }
  }

  long add(Handle tx, String body) {
    byte[] bytes = body.getBytes(UTF_8);
    MessageHeader header =
        MessageHeader.of(
            UUID.randomUUID(),
            "LienThongKhaiSinh",
            SENDER,
            HUB,
            OffsetDateTime.now(ZoneOffset.UTC));
    long id =
        journal.append(
            tx,
            new EvidenceRecord(
                Direction.NHAN,
                "http",
                header,
                bytes,
                Sha256.of(bytes),
                new byte[] {1, 2},
                null,
                Map.of("policy", "HUB-XMLDSIG-1/1", "agreement", "\u0111\u1ed3ng \u00fd")));
    journal.event(tx, id, "DA_GIAO", Map.of());
    journal.event(tx, id, "DA_XU_LY", Map.of("attempt", "1", "at", "x"));
    return id;
  }

  ChainReport verify() {
    return verify(Clock.systemUTC());
  }

  ChainReport verify(Clock clock) {
    return verify(clock, ContentDepth.KEY);
  }

  ChainReport verify(ContentDepth depth) {
    return verify(Clock.systemUTC(), depth);
  }

  private ChainReport verify(Clock clock, ContentDepth depth) {
    return new StoreVerification(database, verifier(clock), depth, LIMIT, records -> {}).run();
  }

  /** Of the records after a batch. */
  Path copy(long after) throws IOException {
    Path file = TestDatabase.newDirectory("copy").resolve("copy");
    try (OutputStream out = Files.newOutputStream(file)) {
      new CopyWriter(database, records -> {}).copy(out, after);
    }
    return file;
  }

  /** Of copies, in the order of their batches. */
  static ChainReport verify(Path... copies) throws IOException {
    return new CopyVerification(verifier(), records -> {}).run(List.of(copies));
  }

  long number(String sql) {
    return database.jdbi().withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
  }

  /** What only somebody with power over the database can do. */
  void tamper(String table, String sql) {
    database
        .jdbi()
        .useTransaction(
            tx -> {
              tx.execute("ALTER TABLE " + table + " DISABLE TRIGGER USER");
              tx.execute(sql);
              tx.execute("SET CONSTRAINTS ALL IMMEDIATE");
            });
    database
        .jdbi()
        .useHandle(handle -> handle.execute("ALTER TABLE " + table + " ENABLE TRIGGER USER"));
  }

  @Override
  public void close() {
    database.close();
  }
}
