package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.CapNhatTienDoHoSoMCStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.message.Receipts;
import vn.lienthong.qcvn109.sample.MessageSamples;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.routes.registry.MemberRegistry;

/** A message is about one dossier, whichever part of it is read. */
class DossierCodesTest {
  private static final String SERVICE = "CapNhatTienDoHoSoMC";
  private static final String CODE = "H29.MOTCUA-261121-0331";

  private final TestMember oneStop = RunningHub.member("one-stop");

  @Test
  void payloadOfAnotherDossier_isRefused_withBothCodes_andGoesNowhere() {
    UUID id = UUID.randomUUID();

    HttpResponse<byte[]> answer = post(id, "H29.MOTCUA-261121-0332");

    assertThat(answer.statusCode()).isEqualTo(422);
    HubFault fault =
        Objects.requireNonNull(
            Receipts.read(SecureXml.parse(answer.body()).getDocumentElement()).fault());
    assertThat(fault.code()).isEqualTo(HubErrorCode.DATA_RULE_BROKEN);
    assertThat(fault.place()).endsWith("/dv:CapNhatTienDoHoSoMC/dv:MaHoSo");
    assertThat(fault.detail()).contains(CODE, "H29.MOTCUA-261121-0332");
    assertThat(handOvers(id)).isZero();
  }

  @Test
  void payloadOfTheSameDossier_isTaken() {
    UUID id = UUID.randomUUID();

    assertThat(post(id, CODE).statusCode()).isEqualTo(202);
    assertThat(handOvers(id)).isEqualTo(1);
  }

  private HttpResponse<byte[]> post(UUID id, String inPayload) {
    var portal = RunningHub.bean(MemberRegistry.class).only("national-portal").code();
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    MessageHeader header =
        MessageHeader.of(id, SERVICE, oneStop.code(), portal, now).withDossierCode(CODE);
    var payload =
        Payloads.read(
            MessageSamples.of(SERVICE, 1, VietnamTime.today()), CapNhatTienDoHoSoMCStructure.class);
    payload.setMaHoSo(inPayload);
    return oneStop.post(oneStop.signed(header, Payloads.write(payload)));
  }

  private static long handOvers(UUID id) {
    return RunningHub.count(
        "SELECT count(*) FROM hand_over h JOIN evidence e ON e.id = h.evidence_id"
            + " WHERE e.message_id = '%s'".formatted(id));
  }
}
