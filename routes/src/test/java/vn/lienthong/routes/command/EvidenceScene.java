package vn.lienthong.routes.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import vn.lienthong.connectors.evidence.ContentMonths;
import vn.lienthong.connectors.evidence.DatabaseSettings;
import vn.lienthong.connectors.evidence.Direction;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.connectors.evidence.EvidenceRecord;
import vn.lienthong.connectors.evidence.HubDatabase;
import vn.lienthong.connectors.evidence.chain.EvidenceSealer;
import vn.lienthong.connectors.evidence.chain.HeadSigner;
import vn.lienthong.connectors.evidence.chain.SealerSettings;
import vn.lienthong.connectors.security.content.ContentCipher;
import vn.lienthong.connectors.security.content.ContentKeys;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.connectors.security.signature.HubSignatures;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.sample.BirthSamples;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.routes.TestHome;
import vn.lienthong.routes.registry.ContentAccess;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.MemberFiles;

/** The store of a hub that runs and seals, and people who call commands beside it. */
final class EvidenceScene {
  static final MemberCode SENDER = new MemberCode("H29.MOTCUA");
  private static final MemberCode HUB = new MemberCode("G00.LIENTHONG");
  private static @Nullable EvidenceScene shared;

  final HubHome home = TestHome.create();
  final HubDatabase database;
  private final DevelopmentPki pki;
  private final EvidenceJournal journal;
  private final EvidenceSealer sealer;
  private int seed;

  /** A message that is kept. */
  @SuppressWarnings("ArrayRecordComponent") // a carrier that is never compared
  record Kept(UUID id, long evidence, byte[] document) {
    String name() {
      return SENDER + "/" + id;
    }
  }

  /** What a command has said, and its exit code. */
  record Said(int code, String text) {}

  private EvidenceScene() {
    pki = DevelopmentPki.ensure(home.pki(), Member.keys(MemberFiles.read(home)));
    ContentKeys keys = ContentKeys.open(ContentAccess.settings(home));
    database =
        HubDatabase.open(DatabaseSettings.embedded(home.data()))
            .withContent(new ContentCipher(keys));
    new ContentMonths(database, keys).prepare();
    journal = new EvidenceJournal(database);
    HeadSigner signer = new HeadSigner(HubSignatures.signer(pki.key(HUB)), null);
    var soon =
        new SealerSettings(Duration.ofMillis(100), 2, Duration.ofMinutes(1), Duration.ofHours(1));
    sealer = new EvidenceSealer(database, signer, soon, Clock.systemUTC());
    sealer.start();
    operators();
  }

  /** One for all tests of a JVM, stopped at its end. */
  static synchronized EvidenceScene shared() {
    EvidenceScene scene = shared;
    if (scene == null) {
      scene = new EvidenceScene();
      shared = scene;
      Runtime.getRuntime().addShutdownHook(new Thread(scene::close));
    }
    return scene;
  }

  private void close() {
    sealer.close();
    database.close();
  }

  private void operators() {
    var encoder = new BCryptPasswordEncoder(4);
    List<String> lines =
        Stream.of("vanhanh", "kiemsoat").map(name -> name + "=" + encoder.encode(name)).toList();
    try {
      Files.write(home.data().resolve("operators.properties"), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps a birth that a member has signed; it is sealed when the call returns. */
  Kept keep(@Nullable String dossier) {
    UUID id = UUID.randomUUID();
    var header =
        MessageHeader.of(
            id, "LienThongKhaiSinh", SENDER, HUB, OffsetDateTime.now(VietnamTime.ZONE));
    MessageHeader whole = dossier == null ? header : header.withDossierCode(dossier);
    var form = Payloads.write(BirthSamples.seeded(++seed).next());
    var signed = HubSignatures.signer(pki.key(SENDER)).sign(Envelopes.write(whole, form));
    var item =
        new EvidenceRecord(
            Direction.NHAN,
            "http",
            whole,
            signed.bytes(),
            Sha256.of(signed.bytes()),
            signed.referenceDigest(),
            null,
            Map.of("policy", "HUB-XMLDSIG-1/1"));
    long evidence = database.jdbi().inTransaction(tx -> journal.append(tx, item));
    awaitSealed();
    return new Kept(id, evidence, signed.bytes());
  }

  /** Its content as the hub reads it. */
  byte[] read(Kept kept) {
    return journal.body(kept.evidence()).orElseThrow();
  }

  void awaitSealed() {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> number("SELECT count(*) FROM evidence_unsealed") == 0);
  }

  long number(String sql) {
    return database.jdbi().withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
  }

  /** What only somebody with power over the database can do. */
  void tamper(List<String> tables, String... changes) {
    database
        .jdbi()
        .useTransaction(
            tx -> {
              tables.forEach(table -> tx.execute("ALTER TABLE " + table + " DISABLE TRIGGER USER"));
              Stream.of(changes).forEach(tx::execute);
              tx.execute("SET CONSTRAINTS ALL IMMEDIATE");
              tables.forEach(table -> tx.execute("ALTER TABLE " + table + " ENABLE TRIGGER USER"));
            });
  }

  /** Takes the key of a message's content away, and gives it. */
  byte[] removeKey(Kept kept) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("DELETE FROM content_key WHERE evidence_id = ? RETURNING wrapped")
                    .bind(0, kept.evidence())
                    .mapTo(byte[].class)
                    .one());
  }

  void putBackKey(Kept kept, byte[] key) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "INSERT INTO content_key (month, evidence_id, wrapped)"
                        + " SELECT month, id, ? FROM evidence WHERE id = ?",
                    key,
                    kept.evidence()));
  }

  /** Calls {@code lienthong evidence} for this hub, with the right passwords set. */
  Said evidence(String... words) {
    return evidence(Map.of(), words);
  }

  /** The same with other variables. */
  Said evidence(Map<String, String> variables, String... words) {
    Stream<String> options =
        Stream.of("--data=" + home.data(), "--config=" + home.config(), "evidence");
    return call(variables, Stream.concat(options, Stream.of(words)));
  }

  /** Calls it as somebody far from the hub, who has neither its data nor its configuration. */
  static Said elsewhere(String... words) {
    Stream<String> options = Stream.of("--data=none", "--config=none", "evidence");
    return call(Map.of(), Stream.concat(options, Stream.of(words)));
  }

  private static Said call(Map<String, String> variables, Stream<String> words) {
    Map<String, String> all = new HashMap<>();
    all.put(Officers.FIRST, "vanhanh");
    all.put(Officers.SECOND, "kiemsoat");
    all.putAll(variables);
    var screen = new ByteArrayOutputStream();
    var terminal = new Terminal(new PrintStream(screen, true, UTF_8), false);
    int code = LienThong.run(terminal, new Environment(all), words.toArray(String[]::new));
    return new Said(code, screen.toString(UTF_8));
  }
}
