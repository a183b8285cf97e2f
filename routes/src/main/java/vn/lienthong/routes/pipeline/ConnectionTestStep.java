package vn.lienthong.routes.pipeline;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import vn.lienthong.connectors.api.SignedDocument;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.digest.DerivedId;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KiemTraKetNoiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KiemTraKetNoiTraLoiStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.xml.VietnamTime;

/**
 * Answers {@code KiemTraKetNoi}: what the hub saw of the message, and nothing else happens. A
 * member's team tries its keys and its clock with it, in operation too.
 */
public final class ConnectionTestStep implements Processor {
  private final HubMessages messages;
  private final Answers answers;
  private final String hubVersion;

  /** Signs and keeps by these; the version is told to the asker. */
  public ConnectionTestStep(HubMessages messages, Answers answers, String hubVersion) {
    this.messages = messages;
    this.answers = answers;
    this.hubVersion = hubVersion;
  }

  @Override
  public void process(Exchange exchange) {
    Reception reception = exchange.getMessage().getBody(Reception.class);
    MessageHeader asked = reception.message().header();
    MessageHeader header =
        messages
            .header(
                DerivedId.of("answer", asked.sender().value(), asked.id().toString()),
                asked.service(),
                asked.sender())
            .withReference(asked.id());
    SignedDocument signed = messages.sign(header, Payloads.write(seen(reception)));
    reception.answer(answers.keepOwn(reception, header, signed));
  }

  private KiemTraKetNoiTraLoiStructure seen(Reception reception) {
    VerifiedMessage message = reception.message();
    var seen = new KiemTraKetNoiTraLoiStructure();
    seen.setThanhVien(message.signer().value());
    seen.setCua(reception.door());
    seen.setHoSoChuKy(message.verdict().profile());
    seen.setChungThuHetHan(
        moment(
            OffsetDateTime.ofInstant(
                message.certificate().getNotAfter().toInstant(), VietnamTime.ZONE)));
    seen.setThoiDiem(moment(reception.at()));
    seen.setLechDongHo(
        Math.toIntExact(Duration.between(message.header().sentAt(), reception.at()).toMillis()));
    seen.setPhienBanTruc(hubVersion);
    seen.setGhiChu(Payloads.read(message.payload(), KiemTraKetNoiStructure.class).getGhiChu());
    return seen;
  }

  private static OffsetDateTime moment(OffsetDateTime at) {
    return at.truncatedTo(ChronoUnit.MILLIS);
  }
}
