package vn.lienthong.adapters.civilstatus.simulator;

import java.util.List;
import java.util.UUID;
import java.util.function.LongFunction;
import org.w3c.dom.Element;
import vn.lienthong.adapters.civilstatus.CivilStatusAdapter;
import vn.lienthong.adapters.spi.HubLink;
import vn.lienthong.adapters.spi.LinkAnswer;
import vn.lienthong.adapters.spi.Reply;
import vn.lienthong.adapters.spi.Resource;
import vn.lienthong.adapters.spi.Simulator;
import vn.lienthong.adapters.spi.StepDesk;
import vn.lienthong.adapters.spi.Workplace;
import vn.lienthong.connectors.api.VerifiedMessage;
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
 * Takes {@code DangKyKhaiSinh}; an officer then asks population, through the hub, for the child's
 * number ({@code CapSoDinhDanh}, its id derived from the request's), enters the birth in the book
 * and sends {@code KetQuaHoSo}. A notice of birth is entered once, whichever message brings it.
 */
public final class CivilStatusSimulator
    implements Simulator, StepDesk.Step<DangKyKhaiSinhStructure> {
  private static final String NUMBER_SERVICE = "CapSoDinhDanh";

  private final HubLink link;
  private final MemberCode population;
  private final CivilStatusBook book;
  private final StepDesk<DangKyKhaiSinhStructure> desk;

  /**
   * Works with this disk and this way to the hub.
   *
   * @param population the member that gives the numbers
   */
  public CivilStatusSimulator(Workplace place, MemberCode population) {
    this.link = place.link();
    this.population = population;
    this.book = new CivilStatusBook(place.clock());
    this.desk = new StepDesk<>(place, "DangKyKhaiSinh", DangKyKhaiSinhStructure.class, this);
  }

  @Override
  public String kind() {
    return new CivilStatusAdapter().kind();
  }

  @Override
  public Reply receive(VerifiedMessage message) {
    return desk.receive(message);
  }

  @Override
  public List<Resource> resources() {
    return desk.resources();
  }

  @Override
  public void start() {
    desk.start();
  }

  @Override
  public void close() {
    desk.close();
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
      KetQuaHoSoStructure result = desk.completed();
      result.setKhaiSinh(book.entry(act, number, unit));
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
