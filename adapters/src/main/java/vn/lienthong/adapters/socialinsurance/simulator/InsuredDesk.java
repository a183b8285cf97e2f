package vn.lienthong.adapters.socialinsurance.simulator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.w3c.dom.Element;
import vn.lienthong.adapters.spi.AnswerSource;
import vn.lienthong.adapters.spi.Requests;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TheBHYTStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TieuChiBHXHStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TraCuuMaSoBHXHStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TraCuuMaSoBHXHTraLoiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TraCuuTheBHYTStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TraCuuTheBHYTTraLoiStructure;
import vn.lienthong.qcvn109.matching.FieldGrades;
import vn.lienthong.qcvn109.message.Payloads;

/** {@code TraCuuMaSoBHXH} and {@code TraCuuTheBHYT}: who is insured, with which card. */
final class InsuredDesk {
  static final String NUMBER = "TraCuuMaSoBHXH";
  static final String CARD = "TraCuuTheBHYT";

  private final InsuredPeople people;
  private final Clock clock;

  InsuredDesk(InsuredPeople people, Clock clock) {
    this.people = people;
    this.clock = clock;
  }

  static boolean takes(String service) {
    return NUMBER.equals(service) || CARD.equals(service);
  }

  Element answer(VerifiedMessage message) {
    return NUMBER.equals(message.header().service()) ? number(message) : card(message);
  }

  private Element number(VerifiedMessage message) {
    var asked = Requests.read(message, NUMBER, TraCuuMaSoBHXHStructure.class);
    TieuChiBHXHStructure criteria = asked.getTieuChi();
    Optional<InsuredPeople.Insured> found =
        criteria == null
            ? people.find(asked.getMaSoBHXH(), asked.getSoDinhDanh())
            : only(people.all().stream().filter(person -> fits(criteria, person)).toList());
    var answer = new TraCuuMaSoBHXHTraLoiStructure();
    answer.setTonTai(found.isPresent());
    found.ifPresent(
        insured -> {
          answer.setMaSoBHXH(insured.number());
          answer.setHoVaTen(insured.citizen().getHoVaTen());
          answer.setNgayThangNamSinh(insured.citizen().getNgayThangNamSinh());
          answer.setGioiTinh(InsuredPeople.gender(insured.citizen()));
        });
    answer.setNguonTraLoi(AnswerSource.of(message.header().receiver(), clock));
    return Payloads.write(answer);
  }

  private Element card(VerifiedMessage message) {
    var asked = Requests.read(message, CARD, TraCuuTheBHYTStructure.class);
    LocalDate day = Objects.requireNonNullElseGet(asked.getTaiNgay(), () -> LocalDate.now(clock));
    Optional<InsuredPeople.Insured> found =
        asked.getMaTheBHYT() == null
            ? people.find(asked.getMaSoBHXH(), asked.getSoDinhDanh())
            : people.byCard(asked.getMaTheBHYT());
    var valid = found.filter(insured -> isValid(insured.card(), day));
    var answer = new TraCuuTheBHYTTraLoiStructure();
    answer.setTonTai(valid.isPresent());
    valid.ifPresent(
        insured -> {
          answer.setThe(insured.card());
          answer.setHoVaTen(insured.citizen().getHoVaTen());
        });
    answer.setNguonTraLoi(AnswerSource.of(message.header().receiver(), clock));
    return Payloads.write(answer);
  }

  private static boolean fits(TieuChiBHXHStructure criteria, InsuredPeople.Insured person) {
    return FieldGrades.isSamePerson(
            criteria.getHoVaTen(),
            criteria.getNgayThangNamSinh(),
            person.citizen().getHoVaTen(),
            person.citizen().getNgayThangNamSinh())
        && criteria.getGioiTinh().equals(InsuredPeople.gender(person.citizen()));
  }

  // Two people who fit are nobody: whose number it is cannot be said.
  private static Optional<InsuredPeople.Insured> only(List<InsuredPeople.Insured> found) {
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static boolean isValid(TheBHYTStructure card, LocalDate day) {
    return !day.isBefore(card.getTuNgay())
        && (card.getDenNgay() == null || !day.isAfter(card.getDenNgay()));
  }
}
