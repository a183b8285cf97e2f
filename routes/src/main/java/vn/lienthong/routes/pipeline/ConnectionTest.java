package vn.lienthong.routes.pipeline;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.w3c.dom.Element;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KiemTraKetNoiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KiemTraKetNoiTraLoiStructure;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.routes.policy.HubService;

/**
 * Answers {@code KiemTraKetNoi}: what the hub saw of the message, and nothing else happens. A
 * member's team tries its keys and its clock with it, in operation too.
 */
public final class ConnectionTest implements HubAnswer {
  private final String hubVersion;

  /** The version is told to the asker. */
  public ConnectionTest(String hubVersion) {
    this.hubVersion = hubVersion;
  }

  @Override
  public String service() {
    return HubService.CONNECTION_TEST;
  }

  @Override
  public Element answer(HubQuestion question) {
    VerifiedMessage message = question.message();
    var seen = new KiemTraKetNoiTraLoiStructure();
    seen.setThanhVien(message.signer().value());
    seen.setCua(question.door());
    seen.setHoSoChuKy(message.verdict().profile());
    seen.setChungThuHetHan(
        moment(
            OffsetDateTime.ofInstant(
                message.certificate().getNotAfter().toInstant(), VietnamTime.ZONE)));
    seen.setThoiDiem(moment(question.at()));
    seen.setLechDongHo(
        Math.toIntExact(Duration.between(message.header().sentAt(), question.at()).toMillis()));
    seen.setPhienBanTruc(hubVersion);
    seen.setGhiChu(Payloads.read(message.payload(), KiemTraKetNoiStructure.class).getGhiChu());
    return Payloads.write(seen);
  }

  private static OffsetDateTime moment(OffsetDateTime at) {
    return at.truncatedTo(ChronoUnit.MILLIS);
  }
}
