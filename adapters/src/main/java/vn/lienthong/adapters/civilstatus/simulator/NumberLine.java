package vn.lienthong.adapters.civilstatus.simulator;

import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;
import vn.lienthong.adapters.spi.HubLink;
import vn.lienthong.adapters.spi.LinkAnswer;
import vn.lienthong.qcvn109.digest.DerivedId;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.CapSoDinhDanhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DangKyKhaiSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.HuyCapSoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TraCuuTrangThaiCapSoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TraCuuTrangThaiCapSoTraLoiStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;

/**
 * The three questions about a child's number, to population through the hub. Each answer is empty
 * where nobody knows the outcome. The request's id follows from the dossier and the attempt, so
 * that a repeat, a crash or a new round of the dossier asks with the same id.
 */
final class NumberLine {
  private static final Logger LOG = LoggerFactory.getLogger(NumberLine.class);
  private static final String ISSUE = "CapSoDinhDanh";
  private static final String STATUS = "TraCuuTrangThaiCapSo";
  private static final String CANCEL = "HuyCapSo";

  private final HubLink link;
  private final MemberCode population;

  NumberLine(HubLink link, MemberCode population) {
    this.link = link;
    this.population = population;
  }

  /** Asks for the number, in the same bytes whenever it is asked again. */
  Optional<LinkAnswer> issue(String dossier, int attempt, DangKyKhaiSinhStructure request) {
    CapSoDinhDanhStructure question = new CapSoDinhDanhStructure();
    question.setTre(request.getTre());
    question.setMe(request.getMe());
    question.setCha(request.getCha());
    question.setNoiDangKyKhaiSinh(request.getNoiDangKyKhaiSinh());
    return ask(id(dossier, attempt), ISSUE, dossier, Payloads.write(question));
  }

  /** Asks what became of the request for the number. */
  Optional<TraCuuTrangThaiCapSoTraLoiStructure> status(String dossier, int attempt) {
    TraCuuTrangThaiCapSoStructure question = new TraCuuTrangThaiCapSoStructure();
    question.setMaThongDiepCapSo(id(dossier, attempt).toString());
    var answer =
        link.lookUp(header(UUID.randomUUID(), STATUS, dossier), Payloads.write(question))
            .orElse(null);
    if (answer instanceof LinkAnswer.Refused refused) {
      // Final for this question, not for the number: who may not ask today may tomorrow.
      LOG.warn(
          "{} about dossier {} is refused: {} [{}]; it is asked again, look at the agreement",
          STATUS,
          dossier,
          refused.fault().code().wireCode(),
          refused.fault().incidentId());
    }
    return answer instanceof LinkAnswer.Answered answered
        ? Optional.of(
            Payloads.read(answered.message().payload(), TraCuuTrangThaiCapSoTraLoiStructure.class))
        : Optional.empty();
  }

  /** Asks for the number's cancellation, in the same bytes whenever it is asked again. */
  Optional<LinkAnswer> cancel(String dossier, int attempt, String number, String reason) {
    UUID issued = id(dossier, attempt);
    HuyCapSoStructure question = new HuyCapSoStructure();
    question.setSoDinhDanh(number);
    question.setMaThongDiepCapSo(issued.toString());
    question.setLyDo(reason);
    UUID id = DerivedId.of(issued.toString(), CANCEL);
    return ask(id, CANCEL, dossier, Payloads.write(question));
  }

  private Optional<LinkAnswer> ask(UUID id, String service, String dossier, Element question) {
    return link.askOnce(header(id, service, dossier), question);
  }

  private MessageHeader header(UUID id, String service, String dossier) {
    return link.header(id, service, population).withDossierCode(dossier);
  }

  private static UUID id(String dossier, int attempt) {
    return DerivedId.of(dossier, ISSUE, Integer.toString(attempt));
  }
}
