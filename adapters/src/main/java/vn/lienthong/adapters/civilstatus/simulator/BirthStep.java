package vn.lienthong.adapters.civilstatus.simulator;

import java.time.Clock;
import java.util.UUID;
import java.util.function.LongFunction;
import org.w3c.dom.Element;
import vn.lienthong.adapters.spi.HubLink;
import vn.lienthong.adapters.spi.LinkAnswer;
import vn.lienthong.adapters.spi.Step;
import vn.lienthong.qcvn109.digest.DerivedId;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.CapSoDinhDanhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.CapSoDinhDanhTraLoiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DangKyKhaiSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHoSoStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;

/**
 * {@code DangKyKhaiSinh}: an officer asks population, through the hub, for the child's number
 * ({@code CapSoDinhDanh}, its id derived from the request's) and enters the birth in the book. A
 * notice of birth is entered once, whichever message brings it.
 */
final class BirthStep implements Step<DangKyKhaiSinhStructure> {
  private static final String NUMBER_SERVICE = "CapSoDinhDanh";

  private final HubLink link;
  private final MemberCode population;
  private final CivilStatusBook book;

  BirthStep(HubLink link, MemberCode population, Clock clock) {
    this.link = link;
    this.population = population;
    this.book = new CivilStatusBook(clock);
  }

  @Override
  public String subject(DangKyKhaiSinhStructure request) {
    return request.getGiayChungSinh().getSo();
  }

  @Override
  public LongFunction<KetQuaHoSoStructure> prepare(
      MessageHeader header, DangKyKhaiSinhStructure request) {
    String number = number(header, request);
    String unit = request.getNoiDangKyKhaiSinh();
    return act -> {
      KetQuaHoSoStructure result = new KetQuaHoSoStructure();
      result.setKhaiSinh(book.birth(act, number, unit));
      return result;
    };
  }

  private String number(MessageHeader header, DangKyKhaiSinhStructure request) {
    UUID id = DerivedId.of(header.id().toString(), NUMBER_SERVICE);
    MessageHeader question =
        link.header(id, NUMBER_SERVICE, population).withDossierCode(header.dossierCode());
    LinkAnswer answer = link.ask(question, question(request));
    if (answer instanceof LinkAnswer.Answered answered) {
      Element payload = answered.message().payload();
      return Payloads.read(payload, CapSoDinhDanhTraLoiStructure.class).getSoDinhDanh();
    }
    throw new HubException(((LinkAnswer.Refused) answer).fault());
  }

  private static Element question(DangKyKhaiSinhStructure request) {
    CapSoDinhDanhStructure question = new CapSoDinhDanhStructure();
    question.setTre(request.getTre());
    question.setMe(request.getMe());
    question.setCha(request.getCha());
    question.setNoiDangKyKhaiSinh(request.getNoiDangKyKhaiSinh());
    return Payloads.write(question);
  }
}
