package vn.lienthong.adapters.population.simulator;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.lienthong.adapters.population.CitizenQuestion;
import vn.lienthong.adapters.population.LiveLookUp;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.HoVaTenStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.NgayThangNamSinhStructure;
import vn.lienthong.qcvn109.matching.FieldGrades;
import vn.lienthong.qcvn109.message.WholeName;

/**
 * Who is asked about.
 *
 * @param number the personal number; else the next
 * @param cardNumber the number of the old card
 * @param name the name
 * @param birth the birth date, or the year where only that is known
 */
record Wanted(
    @Nullable String number,
    @Nullable String cardNumber,
    HoVaTenStructure name,
    NgayThangNamSinhStructure birth) {

  static Wanted of(LiveLookUp.Question asked) {
    LocalDate day = asked.birthDate();
    NgayThangNamSinhStructure birth = new NgayThangNamSinhStructure();
    birth.setNgayThangNam(day);
    birth.setNam(day == null ? asked.birthYear() : null);
    return new Wanted(asked.number(), asked.cardNumber(), WholeName.in(asked.name()), birth);
  }

  /** In any of the canonical questions about one citizen. */
  static Wanted of(Element question) {
    var asked = CitizenQuestion.of(question);
    return new Wanted(
        asked.getSoDinhDanh(), asked.getSoCMND(), asked.getHoVaTen(), asked.getNgayThangNamSinh());
  }

  /** The citizens whom it fits: several may have been given the same old card. */
  List<CongDanStructure> in(CitizenBook book) {
    return book.find(number, cardNumber).stream().filter(this::is).toList();
  }

  /** Whether name and birth are this citizen's too. */
  boolean is(CongDanStructure citizen) {
    return FieldGrades.isSamePerson(
        name, birth, citizen.getHoVaTen(), citizen.getNgayThangNamSinh());
  }
}
