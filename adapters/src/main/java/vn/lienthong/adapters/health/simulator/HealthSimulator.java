package vn.lienthong.adapters.health.simulator;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.lienthong.adapters.health.HealthAdapter;
import vn.lienthong.adapters.spi.AnswerSource;
import vn.lienthong.adapters.spi.Receptions;
import vn.lienthong.adapters.spi.Reply;
import vn.lienthong.adapters.spi.Requests;
import vn.lienthong.adapters.spi.Resource;
import vn.lienthong.adapters.spi.Simulator;
import vn.lienthong.adapters.spi.Workplace;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LoaiGiayYTeType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.ThongBaoChungSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.ThongBaoTuVongStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TraCuuGiayBaoTuStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TraCuuGiayBaoTuTraLoiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TraCuuGiayChungSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TraCuuGiayChungSinhTraLoiStructure;
import vn.lienthong.qcvn109.message.Payloads;

/**
 * Issues notices ({@code POST /giay}), corrects and withdraws them ({@code POST /dinh-chinh}), and
 * answers {@code TraCuuGiayChungSinh} and {@code TraCuuGiayBaoTu} by number.
 */
public final class HealthSimulator implements Simulator {
  private static final String BIRTH = "TraCuuGiayChungSinh";
  private static final String DEATH = "TraCuuGiayBaoTu";

  private final Workplace place;
  private final MemberCode member;
  private final Receptions receptions;
  private final NoticeBook book;
  private final NoticeDesk desk;

  /**
   * Works with this disk and this way to the hub.
   *
   * @param member the facility's own code, which its answers name as their source
   */
  public HealthSimulator(Workplace place, MemberCode member) {
    this.place = place;
    this.member = member;
    this.receptions = new Receptions(place.maps());
    this.book = new NoticeBook(place.maps());
    this.desk = new NoticeDesk(place, member, book);
  }

  @Override
  public String kind() {
    return new HealthAdapter().kind();
  }

  @Override
  public Reply receive(VerifiedMessage message) {
    return switch (message.header().service()) {
      case BIRTH -> new Reply.Answer(birth(message));
      case DEATH -> new Reply.Answer(death(message));
      default -> throw Requests.unknown(message);
    };
  }

  @Override
  public List<Resource> resources() {
    return List.of(
        new Resource("POST", "/giay", (query, body) -> desk.issue(query)),
        new Resource("POST", "/dinh-chinh", (query, body) -> desk.correct(query)),
        Resource.table("/giay", book::table),
        Resource.table("/so-dang-ky", () -> receptions.table(Map.of())));
  }

  private Element birth(VerifiedMessage message) {
    var asked = Requests.read(message, BIRTH, TraCuuGiayChungSinhStructure.class);
    var notice =
        book.find(LoaiGiayYTeType.CHUNG_SINH, asked.getSo())
            .filter(
                found ->
                    isFrom(
                        asked.getCoSoCap(),
                        Payloads.read(found.content(), ThongBaoChungSinhStructure.class)
                            .getGiay()
                            .getCoSoCap()));
    TraCuuGiayChungSinhTraLoiStructure answer = new TraCuuGiayChungSinhTraLoiStructure();
    answer.setTonTai(notice.isPresent());
    answer.setNguonTraLoi(AnswerSource.of(member, place.clock()));
    notice.ifPresent(
        found -> {
          answer.setTinhTrang(found.state());
          answer.setGiayChungSinh(Payloads.read(found.content(), ThongBaoChungSinhStructure.class));
        });
    return Payloads.write(answer);
  }

  private Element death(VerifiedMessage message) {
    var asked = Requests.read(message, DEATH, TraCuuGiayBaoTuStructure.class);
    var notice =
        book.find(LoaiGiayYTeType.BAO_TU, asked.getSo())
            .filter(
                found ->
                    isFrom(
                        asked.getCoSoCap(),
                        Payloads.read(found.content(), ThongBaoTuVongStructure.class)
                            .getGiay()
                            .getCoSoCap()));
    TraCuuGiayBaoTuTraLoiStructure answer = new TraCuuGiayBaoTuTraLoiStructure();
    answer.setTonTai(notice.isPresent());
    answer.setNguonTraLoi(AnswerSource.of(member, place.clock()));
    notice.ifPresent(
        found -> {
          answer.setTinhTrang(found.state());
          answer.setGiayBaoTu(Payloads.read(found.content(), ThongBaoTuVongStructure.class));
        });
    return Payloads.write(answer);
  }

  private static boolean isFrom(@Nullable String asked, String issuer) {
    return asked == null || asked.equals(issuer);
  }
}
