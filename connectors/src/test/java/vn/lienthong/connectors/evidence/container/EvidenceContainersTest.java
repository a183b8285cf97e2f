package vn.lienthong.connectors.evidence.container;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.transform.stream.StreamSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.connectors.evidence.ContentErasure;
import vn.lienthong.connectors.evidence.Direction;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.connectors.evidence.EvidenceRecord;
import vn.lienthong.connectors.evidence.HubDatabase;
import vn.lienthong.connectors.evidence.KnownMessage;
import vn.lienthong.connectors.evidence.KnownMessages;
import vn.lienthong.connectors.evidence.TestDatabase;
import vn.lienthong.connectors.security.TestMembers;
import vn.lienthong.connectors.security.TestTimeStamps;
import vn.lienthong.connectors.security.content.ContentCipher;
import vn.lienthong.connectors.security.content.ContentKeySettings;
import vn.lienthong.connectors.security.content.ContentKeys;
import vn.lienthong.connectors.security.signature.HubSignatures;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.qcvn109.xml.SecureXml;

/** Containers of messages and dossiers: complete, recorded, and what EU DSS says to them. */
class EvidenceContainersTest {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final MemberCode SENDER = new MemberCode("G22.MOTCUA");
  private static final MemberCode PROVIDER = new MemberCode("G01.CSDLDC");
  private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-21T12:00:00Z");
  private static final ExportOrder ORDER = new ExportOrder("CB.0017", "Tòa án <yêu cầu> & hỏi");

  private final HubDatabase database = TestDatabase.shared();
  private final EvidenceJournal journal = new EvidenceJournal(database);
  private final TestTimeStamps time = TestTimeStamps.make();
  private final EvidenceContainers containers = containers(true);

  @TempDir Path directory;

  @Test
  void containers_areValidInEuDss_andNotWithAnythingChanged() throws Exception {
    String dossier = dossierOf18Messages();
    Path whole = directory.resolve("whole.asice");
    export(containers, ContainerSubject.dossier(dossier), whole);
    export(containers(false), ContainerSubject.dossier(dossier), directory.resolve("b-b.asice"));
    Containers.copyEachChanged(whole, directory);
    Files.write(directory.resolve("root.crt"), TestMembers.anchors().get(0).getEncoded());
    Files.write(directory.resolve("root-time.crt"), time.root().getEncoded());

    Map<String, String> verdicts = DssProcess.verdicts(directory);

    assertThat(verdicts.get("whole.asice"))
        .isEqualTo("TOTAL_PASSED null XAdES-BASELINE-T ASiC-E [PASSED] []");
    assertThat(verdicts.get("b-b.asice"))
        .isEqualTo("TOTAL_PASSED null XAdES-BASELINE-B ASiC-E [] []");
    verdicts.remove("whole.asice");
    verdicts.remove("b-b.asice");
    assertThat(verdicts).hasSizeGreaterThan(30);
    assertThat(verdicts)
        .allSatisfy((name, verdict) -> assertThat(verdict).as(name).doesNotContain("TOTAL_PASSED"));
  }

  @Test
  void container_holdsEveryByte_andExplainsItself() throws Exception {
    UUID id = UUID.randomUUID();
    UUID sentAs = UUID.randomUUID();
    long evidence = append(Direction.NHAN, SENDER, id, null, "<m>Giàng Thị Mỷ</m>");
    append(Direction.TRA_LOI, PROVIDER, sentAs, null, "<r>confirmed</r>");
    append(Direction.NHAN, SENDER, UUID.randomUUID(), null, "<m>another</m>");
    event(evidence, "GIAO", Map.of("benNhan", PROVIDER.value(), "maDaGui", sentAs.toString()));
    know(id, evidence);
    Path file = directory.resolve("one.asice");

    ExportedContainer made = export(containers, ContainerSubject.message(SENDER, id), file);

    Map<String, byte[]> entries = Containers.read(file);
    assertThat(entries.keySet())
        .contains("bien-nhan/G22.MOTCUA-" + id + ".xml", "META-INF/manifest.xml")
        .filteredOn(name -> name.startsWith("tai-lieu/"))
        .hasSize(2);
    assertThat(entries.values()).anyMatch(bytes -> text(bytes).equals("<m>Giàng Thị Mỷ</m>"));
    assertThat(entries.values()).anyMatch(bytes -> text(bytes).equals("<r>confirmed</r>"));
    SecureXml.schema(
            "/vn/lienthong/qcvn109/xsd/v1/", Map.of(XmlTree.NAMESPACE, "bang-chung-ho-so-1.0.xsd"))
        .newValidator()
        .validate(new StreamSource(new ByteArrayInputStream(entries.get("bang-ke.xml"))));
    assertThat(text(entries.get("doc-truoc.html")))
        .contains("Tòa án &lt;yêu cầu&gt; &amp; hỏi", "GIAO", "CB.0017");
    assertThat(made.documents()).isEqualTo(2);
    assertThat(made.receipts()).isEqualTo(1);
  }

  @Test
  void mimetype_standsFirst_storedAndWithoutExtraField() throws Exception {
    String dossier = UUID.randomUUID().toString();
    append(Direction.NHAN, SENDER, UUID.randomUUID(), dossier, "<m/>");
    Path file = directory.resolve("one.asice");
    export(containers, ContainerSubject.dossier(dossier), file);

    // EN 319 162-1, A.1: readable at a fixed place of the file
    assertThat(new String(Files.readAllBytes(file), US_ASCII).substring(30))
        .startsWith("mimetypeapplication/vnd.etsi.asic-e+zip");
    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(zip.getEntry("mimetype").getMethod()).isEqualTo(ZipEntry.STORED);
    }
  }

  @Test
  void export_isRecorded_withReasonOfficerAndDigest() throws Exception {
    UUID id = UUID.randomUUID();
    long evidence = append(Direction.NHAN, SENDER, id, null, "<m/>");
    Path file = directory.resolve("one.asice");
    export(containers, ContainerSubject.message(SENDER, id), file);

    Map<String, String> detail = recorded(evidence);
    assertThat(detail)
        .containsEntry("canBo", "CB.0017")
        .containsEntry("lyDo", "Tòa án <yêu cầu> & hỏi")
        .containsEntry("dauVan", Sha256.hex(Files.readAllBytes(file)));
    assertThatThrownBy(() -> export(containers, ContainerSubject.message(SENDER, id), file))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(directory.toFile().list()).containsExactly("one.asice");
  }

  @Test
  void erasedContent_isNamedWithItsDigest_andNotThere() throws Exception {
    UUID id = UUID.randomUUID();
    String body = "<m>Giàng Thị Mỷ " + id;
    long evidence = append(Direction.NHAN, SENDER, id, null, body);
    delete("content_key", evidence);
    delete("evidence_content", evidence);
    event(evidence, ContentErasure.EVENT, Map.of("canCu", "Điều 16"));
    Path file = directory.resolve("erased.asice");

    ExportedContainer made = export(containers, ContainerSubject.message(SENDER, id), file);

    assertThat(made.erased()).isEqualTo(1);
    assertThat(made.documents()).isZero();
    Map<String, byte[]> entries = Containers.read(file);
    assertThat(entries.keySet()).noneMatch(name -> name.startsWith("tai-lieu/"));
    assertThat(text(entries.get("bang-ke.xml")))
        .contains("<bc:DaXoa/>", Sha256.hex(body.getBytes(UTF_8)));
    assertThat(text(entries.get("doc-truoc.html"))).contains("content erased by law");
  }

  @Test
  void lostContent_refusesTheWholeExport_andSaysFromWhichBackupItComes() throws Exception {
    String dossier = UUID.randomUUID().toString();
    UUID id = UUID.randomUUID();
    append(Direction.NHAN, SENDER, UUID.randomUUID(), dossier, "<m/>");
    long evidence = append(Direction.NHAN, SENDER, id, dossier, "<m>Giàng Thị Mỷ");
    change(
        "UPDATE content_key SET wrapped = set_byte(wrapped, 9, get_byte(wrapped, 9) # 1)"
            + " WHERE evidence_id = ?",
        evidence);
    assertThat(lost(dossier))
        .hasMessageContaining("key was changed")
        .hasMessageContaining(SENDER + "/" + id)
        .hasMessageContaining("Restore into an empty folder")
        .satisfies(e -> assertThat(e.code().wireCode()).isEqualTo("LT-5003"))
        .satisfies(
            e -> assertThat(e.vietnamese()).contains("" + id, "Chưa xuất gì", "bản sao lưu"));
    delete("content_key", evidence);
    assertThat(lost(dossier)).hasMessageContaining("key is gone");
    delete("evidence_content", evidence);
    assertThat(lost(dossier)).hasMessageContaining("the content is gone");
    assertThat(directory).isEmptyDirectory();

    var others = ContentKeys.open(ContentKeySettings.trial(TestDatabase.newDirectory("others")));
    database.withContent(new ContentCipher(others));
    try {
      assertThat(lost(dossier))
          .hasMessageContaining("month's key")
          .hasMessageContaining("backup of the keys that has the month");
    } finally {
      database.withContent(TestDatabase.cipher());
    }
    assertThat(recorded(evidence)).isEmpty();
  }

  private ContentLostException lost(String dossier) {
    return catchThrowableOfType(
        ContentLostException.class,
        () ->
            export(containers, ContainerSubject.dossier(dossier), directory.resolve("lost.asice")));
  }

  private void delete(String table, long evidence) {
    change("DELETE FROM " + table + " WHERE evidence_id = ?", evidence);
  }

  private void change(String sql, long evidence) {
    database.jdbi().useHandle(handle -> handle.execute(sql, evidence));
  }

  @Test
  void export_isEmpty_whereNothingIsKept() throws Exception {
    Path file = directory.resolve("none.asice");

    assertThat(containers.export(ContainerSubject.dossier("không có"), ORDER, file, (n, of) -> {}))
        .isEmpty();
    assertThat(file).doesNotExist();
  }

  private String dossierOf18Messages() {
    String dossier = UUID.randomUUID().toString();
    for (int i = 0; i < 18; i++) {
      UUID id = UUID.randomUUID();
      long evidence =
          append(i % 3 == 0 ? Direction.TAO : Direction.NHAN, SENDER, id, dossier, "<m>" + i);
      event(evidence, "DA_XU_LY", Map.of());
      if (i % 4 == 0) {
        know(id, evidence);
      }
    }
    return dossier;
  }

  private EvidenceContainers containers(boolean stamped) {
    var signer =
        HubSignatures.containerSigner(
            TestMembers.key(TestMembers.HUB), stamped ? time.authority(CLOCK) : null, CLOCK);
    return new EvidenceContainers(database, journal, signer, CLOCK);
  }

  private static ExportedContainer export(
      EvidenceContainers containers, ContainerSubject subject, Path file) throws Exception {
    return containers.export(subject, ORDER, file, (done, total) -> {}).orElseThrow();
  }

  private long append(
      Direction direction, MemberCode sender, UUID id, @Nullable String dossier, String body) {
    byte[] bytes = body.getBytes(UTF_8);
    MessageHeader header =
        MessageHeader.of(id, "LienThongKhaiSinh", sender, TestMembers.HUB, NOON)
            .withDossierCode(dossier);
    EvidenceRecord item =
        new EvidenceRecord(
            direction, "http", header, bytes, Sha256.of(bytes), Sha256.of(bytes), null, Map.of());
    return database.jdbi().inTransaction(tx -> journal.append(tx, item));
  }

  private void event(long evidence, String kind, Map<String, String> detail) {
    database.jdbi().useTransaction(tx -> journal.event(tx, evidence, kind, detail));
  }

  private void know(UUID id, long evidence) {
    KnownMessage message =
        new KnownMessage(
            SENDER,
            id,
            new byte[] {1},
            evidence,
            ReceiptState.DA_XU_LY,
            NOON,
            NOON,
            ("<receipt>" + id).getBytes(UTF_8),
            null);
    database.jdbi().useTransaction(tx -> new KnownMessages(database).register(tx, message));
  }

  private Map<String, String> recorded(long evidence) {
    Map<String, String> detail = new TreeMap<>();
    String sql =
        "SELECT key, value FROM evidence_event, jsonb_each_text(detail)"
            + " WHERE kind = 'XUAT' AND evidence_id = ?";
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createQuery(sql)
                    .bind(0, evidence)
                    .map((row, context) -> detail.put(row.getString(1), row.getString(2)))
                    .list());
    return detail;
  }

  private static String text(byte @Nullable [] bytes) {
    return new String(Objects.requireNonNull(bytes), UTF_8);
  }
}
