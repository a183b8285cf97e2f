package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.connectors.api.Verification;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KiemTraKetNoiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KiemTraKetNoiTraLoiStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;

class ConnectionTestTest {
  private static final ZoneOffset ZONE = ZoneOffset.ofHours(7);

  private final TestMember civilStatus = RunningHub.member("civil-status");

  @Test
  void connectionTest_isAnsweredByTheHub_withWhatItSaw() {
    MessageHeader question = civilStatus.header("KiemTraKetNoi");
    HttpResponse<byte[]> reply = civilStatus.post(ask(question, "H'Hen Niê"));
    assertThat(reply.statusCode()).isEqualTo(200);
    VerifiedMessage answer = verified(reply);
    assertThat(answer.signer()).isEqualTo(civilStatus.hub());
    assertThat(answer.header().reference()).isEqualTo(question.id());
    var seen = Payloads.read(answer.payload(), KiemTraKetNoiTraLoiStructure.class);
    assertThat(seen.getThanhVien()).isEqualTo(civilStatus.code().value());
    assertThat(seen.getCua()).isEqualTo("http");
    assertThat(seen.getHoSoChuKy()).startsWith("HUB-XMLDSIG-1");
    assertThat(seen.getChungThuHetHan())
        .isEqualTo(civilStatus.key().certificate().getNotAfter().toInstant().atOffset(ZONE));
    assertThat(seen.getLechDongHo()).isBetween(-60_000, 60_000);
    assertThat(seen.getGhiChu()).isEqualTo("H'Hen Niê");
  }

  @Test
  void connectionTest_hasNoEffect_andTheSameAnswerAgain() {
    MessageHeader question = civilStatus.header("KiemTraKetNoi");
    long waiting = RunningHub.count("SELECT count(*) FROM hand_over");
    byte[] first = civilStatus.post(ask(question, "một")).body();
    assertThat(civilStatus.post(ask(question, "một")).body()).isEqualTo(first);
    assertThat(RunningHub.count("SELECT count(*) FROM hand_over")).isEqualTo(waiting);
    assertThat(RunningHub.count(keptAnswers(question.id()))).isEqualTo(1);
  }

  @Test
  void connectionTest_tellsTheDifferenceOfTheClocks_ofASenderWhoIsLate() {
    OffsetDateTime anHourAgo = OffsetDateTime.now(ZoneOffset.UTC).minusHours(1);
    MessageHeader late =
        MessageHeader.of(
            UUID.randomUUID(), "KiemTraKetNoi", civilStatus.code(), civilStatus.hub(), anHourAgo);
    VerifiedMessage answer = verified(civilStatus.post(ask(late, null)));
    var seen = Payloads.read(answer.payload(), KiemTraKetNoiTraLoiStructure.class);
    assertThat(seen.getLechDongHo()).isBetween(3_600_000, 3_660_000);
    assertThat(seen.getGhiChu()).isNull();
  }

  private byte[] ask(MessageHeader header, @Nullable String note) {
    var question = new KiemTraKetNoiStructure();
    question.setGhiChu(note);
    return civilStatus.sign(header, question);
  }

  private static VerifiedMessage verified(HttpResponse<byte[]> reply) {
    var outcome = RunningHub.verifier().verifyMessage(reply.body());
    assertThat(outcome).isInstanceOf(Verification.Trusted.class);
    return ((Verification.Trusted<VerifiedMessage>) outcome).document();
  }

  private static String keptAnswers(UUID asked) {
    return "SELECT count(*) FROM evidence WHERE direction = 'TAO' AND service = 'KiemTraKetNoi'"
        + " AND message_id IN (SELECT a.message_id FROM known_message k"
        + " JOIN evidence a ON a.id = k.answer_evidence_id WHERE k.message_id = '"
        + asked
        + "')";
  }
}
