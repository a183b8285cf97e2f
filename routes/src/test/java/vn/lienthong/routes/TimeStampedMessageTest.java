package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import vn.lienthong.connectors.api.Verification;
import vn.lienthong.connectors.api.VerifiedDocument;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.connectors.security.signature.HubSignatures;
import vn.lienthong.connectors.security.timestamp.LocalTimeStampAuthority;
import vn.lienthong.connectors.security.timestamp.TimeStampAuthority;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KiemTraKetNoiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KiemTraKetNoiTraLoiStructure;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.message.Receipts;

/** Messages by profile HUB-XADES-T-1 at the door of a hub that runs. */
class TimeStampedMessageTest {
  private static final String AGREEMENT = "agreements/everybody-tests-the-connection.yaml";

  private final TestMember member = RunningHub.member("civil-status");

  @AfterEach
  void restoreSamples() throws IOException {
    LiveConfiguration.restoreAll();
  }

  @Test
  void message_isAccepted_withATimeStampOfAnAuthorityThatTheJudgeAccepts() {
    assertThat(profileSeen(member.post(stamped(local("pki"))))).isEqualTo("HUB-XADES-T-1/1");
  }

  @Test
  void message_isAccepted_withATimeStampOfTheConfiguredAuthority() {
    assertThat(profileSeen(member.post(stamped(RunningHub.bean(TimeStampAuthority.class)))))
        .isEqualTo("HUB-XADES-T-1/1");
  }

  @Test
  void message_isRefused_withATimeStampOfAnUnknownAuthority() {
    long kept = kept();
    HubFault fault = refusal(member.post(stamped(local("pki-of-another"))));
    assertThat(fault.code()).isEqualTo(HubErrorCode.TIME_STAMP_INVALID);
    assertThat(fault.english()).contains("the authority's certificate: CHAIN_INVALID");
    assertThat(kept()).isEqualTo(kept);
  }

  @Test
  void agreementForTimeStamps_refusesAPlainSignature_andTakesAStampedOne() throws IOException {
    LiveConfiguration.change(AGREEMENT, "HUB-XMLDSIG-1", "HUB-XADES-T-1");
    byte[] plain = HubSignatures.signer(member.key()).sign(question()).bytes();
    HubFault fault = refusal(member.post(plain));
    assertThat(fault.code()).isEqualTo(HubErrorCode.SIGNATURE_LEVEL_TOO_LOW);
    assertThat(profileSeen(member.post(stamped(local("pki"))))).isEqualTo("HUB-XADES-T-1/1");
  }

  private byte[] stamped(TimeStampAuthority authority) {
    var signer = HubSignatures.evidenceSigner(member.key(), authority, Clock.systemUTC());
    return signer.sign(question()).bytes();
  }

  private Document question() {
    return Envelopes.write(
        member.header("KiemTraKetNoi"), Payloads.write(new KiemTraKetNoiStructure()));
  }

  private static TimeStampAuthority local(String folder) {
    var pki = DevelopmentPki.ensure(RunningHub.home().data().resolve(folder), Map.of());
    return new LocalTimeStampAuthority(pki.timeStampKey(), Clock.systemUTC());
  }

  private static String profileSeen(HttpResponse<byte[]> reply) {
    assertThat(reply.statusCode()).isEqualTo(200);
    var outcome = RunningHub.verifier().verifyMessage(reply.body());
    assertThat(outcome).isInstanceOf(Verification.Trusted.class);
    var answer = ((Verification.Trusted<VerifiedMessage>) outcome).document();
    return Payloads.read(answer.payload(), KiemTraKetNoiTraLoiStructure.class).getHoSoChuKy();
  }

  private static HubFault refusal(HttpResponse<byte[]> reply) {
    var outcome = RunningHub.verifier().verifyDocument(reply.body(), "BienNhan");
    assertThat(outcome).isInstanceOf(Verification.Trusted.class);
    var document = ((Verification.Trusted<VerifiedDocument>) outcome).document();
    return Objects.requireNonNull(Receipts.read(document.root()).fault());
  }

  private static long kept() {
    return RunningHub.count("SELECT count(*) FROM known_message");
  }
}
