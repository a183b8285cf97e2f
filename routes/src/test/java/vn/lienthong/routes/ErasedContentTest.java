package vn.lienthong.routes;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.lienthong.connectors.evidence.ContentErasure;
import vn.lienthong.connectors.evidence.ContentTarget;
import vn.lienthong.connectors.evidence.ErasureOrder;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.connectors.evidence.KnownMessages;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KiemTraKetNoiStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.qcvn109.message.Receipts;
import vn.lienthong.qcvn109.xml.SecureXml;

/** No file of the hub holds content in plain, and what is erased nobody reads again. */
class ErasedContentTest {
  private static final String MARKER = "DauVetKhongDuocThay-" + System.nanoTime();

  private final TestMember civilStatus = RunningHub.member("civil-status");

  @Test
  void content_isInNoFile_andUnreadableOnceErased() throws Exception {
    MessageHeader question = civilStatus.header("KiemTraKetNoi");
    byte[] document = ask(question);
    byte[] answer = civilStatus.post(document).body();
    assertThat(new String(answer, UTF_8)).contains(MARKER);
    try (JmsMember client = JmsMember.of(civilStatus)) {
      client.send(client.document(ask(civilStatus.header("KiemTraKetNoi"))));
      assertThat(new String(client.reply(), UTF_8)).contains(MARKER);
      // beyond what the broker by itself keeps in memory of a message
      client.exchange((MARKER + "x".repeat(3 << 20)).getBytes(UTF_8));
    }
    assertThat(filesWithTheMarker()).isEmpty();

    var known = RunningHub.bean(KnownMessages.class);
    long kept =
        Objects.requireNonNull(
            known.find(civilStatus.code(), question.id()).orElseThrow().answerEvidenceId());
    var journal = RunningHub.bean(EvidenceJournal.class);
    assertThat(journal.body(kept)).hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(answer));
    var target = ContentTarget.message(civilStatus.code(), question.id());
    assertThat(
            RunningHub.bean(ContentErasure.class)
                .erase(new ErasureOrder(target, "thử nghiệm", "vanhanh", "kiemsoat")))
        .isEqualTo(2);

    assertThatThrownBy(() -> journal.body(kept))
        .isInstanceOfSatisfying(
            HubException.class,
            e -> assertThat(e.fault().code()).isEqualTo(HubErrorCode.CONTENT_ERASED));
    var again =
        Receipts.read(SecureXml.parse(civilStatus.post(document).body()).getDocumentElement());
    assertThat(again.state()).isEqualTo(ReceiptState.DA_XU_LY);
    assertThat(filesWithTheMarker()).isEmpty();
  }

  private byte[] ask(MessageHeader header) {
    var question = new KiemTraKetNoiStructure();
    question.setGhiChu(MARKER);
    return civilStatus.sign(header, question);
  }

  private static List<Path> filesWithTheMarker() throws IOException {
    List<String> marks = new ArrayList<>();
    for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
      marks.add(new String(MARKER.getBytes(charset), StandardCharsets.ISO_8859_1));
    }
    try (Stream<Path> files = Files.walk(RunningHub.home().data())) {
      List<Path> all = files.filter(Files::isRegularFile).toList();
      assertThat(all).anyMatch(file -> file.toString().contains("pg_wal"));
      return all.stream().filter(file -> holds(file, marks)).toList();
    }
  }

  private static boolean holds(Path file, List<String> marks) {
    try {
      String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
      return marks.stream().anyMatch(bytes::contains);
    } catch (IOException gone) {
      return false; // the database ends its temporary files while they are listed
    }
  }
}
