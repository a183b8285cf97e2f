package vn.lienthong.connectors.evidence.chain;

import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.connectors.evidence.ContentDepth;
import vn.lienthong.connectors.evidence.DatabaseSettings;
import vn.lienthong.connectors.evidence.HubDatabase;
import vn.lienthong.connectors.security.content.ContentCipher;
import vn.lienthong.connectors.security.content.ContentKeySettings;
import vn.lienthong.connectors.security.content.ContentKeys;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.connectors.security.keys.KeyKind;
import vn.lienthong.connectors.security.signature.HubSignatures;
import vn.lienthong.connectors.security.timestamp.LocalTimeStampAuthority;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * Measures, outside the tests: many records in a real PostgreSQL, sealed, verified in the store and
 * from a copy, one byte flipped. Arguments: a folder of its own, how many documents; it can be
 * called again.
 */
final class MillionRecords {
  private static final MemberCode HUB = new MemberCode("G01.TRUC");
  private static final int DOCUMENTS_AT_ONCE = 20_000;
  private static final int BODY = 1500;

  private MillionRecords() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[0])).toAbsolutePath();
    long documents = Long.parseLong(arguments[1]);
    DevelopmentPki pki = DevelopmentPki.ensure(folder.resolve("pki"), Map.of(HUB, KeyKind.P_256));
    HeadVerifier verifier =
        new HeadVerifier(
            HeadTrust.of(Set.of(pki.key(HUB).certificate(), pki.timeStampKey().certificate())));
    try (HubDatabase database = HubDatabase.open(DatabaseSettings.embedded(folder))) {
      ContentCipher cipher =
          new ContentCipher(ContentKeys.open(ContentKeySettings.trial(folder.resolve("keys"))));
      fill(database.withContent(cipher).jdbi(), documents, cipher);
      seal(database, pki);
      database.jdbi().useHandle(handle -> handle.execute("ANALYZE"));
      store(database, verifier);
      Path copy = folder.resolve("copy");
      try (OutputStream out = Files.newOutputStream(copy)) {
        long begin = System.nanoTime();
        new CopyWriter(database, records -> {}).copy(out, 0);
        say("copy written, bytes " + Files.size(copy), 2 * documents, begin);
      }
      file(copy, verifier);
      flip(database.jdbi(), documents * 2 / 3);
      store(database, verifier);
    }
  }

  private static void fill(Jdbi jdbi, long documents, ContentCipher cipher) {
    // One key serves all of them: what is measured unwraps each.
    byte[] wrapped =
        cipher.seal(YearMonth.now(ZoneOffset.UTC), new byte[0], new byte[0]).wrappedKey();
    long begin = System.nanoTime();
    long there =
        jdbi.withHandle(
            handle -> handle.createQuery("SELECT count(*) FROM evidence").mapTo(Long.class).one());
    for (long done = there; done < documents; done += DOCUMENTS_AT_ONCE) {
      long count = Math.min(DOCUMENTS_AT_ONCE, documents - done);
      jdbi.useTransaction(
          tx -> {
            tx.createUpdate(
                    """
                    WITH raw AS MATERIALIZED (
                      SELECT gen_random_uuid() AS message,
                        convert_to(rpad(md5(n::text), :size, md5(n::text)), 'UTF8') AS bytes
                      FROM generate_series(1, :count) n),
                    added AS (
                      INSERT INTO evidence (direction, door, sender, message_id, receiver, service,
                        version, body_size, body_digest, month, content_digest, reference_digest,
                        certificate_digest, verdict)
                      SELECT 'NHAN', 'http', 'G22.MOTCUA', message, 'G01.CSDLDC',
                        'XacThucThongTinCongDan', '1.0', :size, sha256('b'),
                        date_trunc('month', now())::date, sha256(bytes), sha256('r'), sha256('c'),
                        '{"policy":"HUB-XMLDSIG-1/1","schema":"1.0"}'
                      FROM raw RETURNING id, month, message_id),
                    keys AS (
                      INSERT INTO content_key (month, evidence_id, wrapped)
                      SELECT month, id, :wrapped FROM added)
                    INSERT INTO evidence_content (month, evidence_id, ciphertext)
                    SELECT a.month, a.id, r.bytes FROM added a JOIN raw r ON r.message = a.message_id
                    """)
                .bind("count", count)
                .bind("size", BODY)
                .bind("wrapped", wrapped)
                .execute();
            tx.createUpdate(
                    "INSERT INTO evidence_event (evidence_id, kind, detail)"
                        + " SELECT id, 'DA_XU_LY', '{\"attempt\":\"1\"}' FROM evidence"
                        + " ORDER BY id DESC LIMIT :count")
                .bind("count", count)
                .execute();
          });
    }
    say("written", 2 * documents, begin);
  }

  private static void seal(HubDatabase database, DevelopmentPki pki) throws Exception {
    var key = pki.key(HUB);
    var authority = new LocalTimeStampAuthority(pki.timeStampKey(), Clock.systemUTC());
    EvidenceSealer sealer =
        new EvidenceSealer(
            database,
            new HeadSigner(
                HubSignatures.signer(key),
                HubSignatures.evidenceSigner(key, authority, Clock.systemUTC())),
            new SealerSettings(
                Duration.ofSeconds(1), 1000, Duration.ofMinutes(1), Duration.ofHours(1)),
            Clock.systemUTC());
    long begin = System.nanoTime();
    long all = 0;
    for (int sealed = sealer.sealOnce(); sealed > 0; sealed = sealer.sealOnce()) {
      all += sealed;
    }
    say("sealed", all, begin);
  }

  private static void store(HubDatabase database, HeadVerifier verifier) {
    long begin = System.nanoTime();
    ChainReport report =
        new StoreVerification(
                database, verifier, ContentDepth.KEY, Duration.ofHours(1), records -> {})
            .run();
    say("store verified, batches " + report.batches(), report.records(), begin);
    found(report);
  }

  private static void file(Path copy, HeadVerifier verifier) throws Exception {
    long begin = System.nanoTime();
    ChainReport report = new CopyVerification(verifier, records -> {}).run(List.of(copy));
    say("file verified, batches " + report.batches(), report.records(), begin);
    found(report);
  }

  private static void flip(Jdbi jdbi, long id) {
    jdbi.useTransaction(
        tx -> {
          tx.execute("ALTER TABLE evidence_content DISABLE TRIGGER USER");
          tx.execute(
              "UPDATE evidence_content"
                  + " SET ciphertext = set_byte(ciphertext, 1234, get_byte(ciphertext, 1234) # 1)"
                  + " WHERE evidence_id = ?",
              id);
          tx.execute("ALTER TABLE evidence_content ENABLE TRIGGER USER");
        });
    print("one bit of the content of document " + id + " flipped");
  }

  private static void found(ChainReport report) {
    report.first().forEach(finding -> print("  found: " + finding));
    print("  findings: " + report.findings());
  }

  private static void say(String what, long records, long begin) {
    double seconds = (System.nanoTime() - begin) / 1e9;
    long peak =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(MillionRecords::peak)
            .sum();
    print(
        String.format(
            Locale.ROOT,
            "%s: %,d records, %.1f s, %,.0f records/s, peak heap %,d MiB",
            what,
            records,
            seconds,
            records / seconds,
            peak >> 20));
  }

  private static long peak(MemoryPoolMXBean pool) {
    long peak = pool.getPeakUsage().getUsed();
    pool.resetPeakUsage();
    return peak;
  }

  @SuppressWarnings("SystemOut")
  private static void print(String line) {
    System.out.println(line);
  }
}
