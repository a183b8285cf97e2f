package vn.lienthong.adapters.population.simulator;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import vn.lienthong.adapters.population.LiveVerification;
import vn.lienthong.adapters.spi.AnswerSource;
import vn.lienthong.adapters.spi.Requests;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.MucKhopStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.MucKhopType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.XacThucThongTinCongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.XacThucThongTinCongDanTraLoiStructure;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.xml.XmlNames;

/**
 * Says whether there is a citizen as asked, and grades the fields that the question names. Where
 * nobody has the number, or several people have it, there is nothing to grade against.
 */
final class VerificationDesk {
  private final CitizenBook book;
  private final Clock clock;

  VerificationDesk(CitizenBook book, Clock clock) {
    this.book = book;
    this.clock = clock;
  }

  Element answer(VerifiedMessage message) {
    if (!XmlNames.SERVICE.equals(message.payload().getNamespaceURI())) {
      Wanted wanted = Wanted.of(LiveVerification.read(message.payload()));
      return LiveVerification.answer(candidates(wanted).stream().anyMatch(wanted::is));
    }
    var asked =
        Requests.read(message, LiveVerification.SERVICE, XacThucThongTinCongDanStructure.class);
    Wanted wanted = Wanted.of(message.payload());
    List<CongDanStructure> candidates = candidates(wanted);
    var answer = new XacThucThongTinCongDanTraLoiStructure();
    answer.setTonTai(candidates.stream().anyMatch(wanted::is));
    answer.setNguonTraLoi(AnswerSource.of(message.header().receiver(), clock));
    holder(candidates, wanted)
        .ifPresent(
            citizen -> {
              StatedFields stated = new StatedFields(wanted, asked.getGiaTriDoiChieu());
              for (String field : fields(asked)) {
                answer.getMucKhop().add(grade(field, stated.grade(field, citizen)));
              }
            });
    return Payloads.write(answer);
  }

  private List<CongDanStructure> candidates(Wanted wanted) {
    return book.find(wanted.number(), wanted.cardNumber());
  }

  /** Whom the number belongs to; of several who share an old card, the one who is meant. */
  private static Optional<CongDanStructure> holder(
      List<CongDanStructure> candidates, Wanted wanted) {
    List<CongDanStructure> meant =
        candidates.size() < 2 ? candidates : candidates.stream().filter(wanted::is).toList();
    return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
  }

  private static Set<String> fields(XacThucThongTinCongDanStructure asked) {
    Set<String> fields = new LinkedHashSet<>(asked.getTruongDoiChieu());
    asked.getGiaTriDoiChieu().forEach(value -> fields.add(value.getTruong()));
    return fields;
  }

  private static MucKhopStructure grade(String field, MucKhopType level) {
    MucKhopStructure grade = new MucKhopStructure();
    grade.setTruong(field);
    grade.setMuc(level);
    return grade;
  }
}
