package vn.lienthong.adapters.population.simulator;

import java.math.BigInteger;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.w3c.dom.Element;
import vn.lienthong.adapters.population.LiveLookUp;
import vn.lienthong.adapters.spi.Requests;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.dialect.DialectConverter;
import vn.lienthong.qcvn109.dialect.Loss;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongdanCollectionStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.NgayThangNamSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TraCuuThongTinCongDanStructure;
import vn.lienthong.qcvn109.message.LivePayloads;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.message.WholeName;
import vn.lienthong.qcvn109.xml.XmlNames;

/**
 * Answers look-ups: the number, the name and the birth date must all be those of one citizen. Asked
 * in the live dialect it answers in that; asked canonically, with a list of fields, it answers
 * canonically.
 */
final class LookUpDesk {
  private static final Set<Loss> NEVER_KNOWN = Set.of(Loss.NAME_PARTS, Loss.ETHNIC_ALIAS);

  private final CitizenBook book;
  private final Clock clock;
  private final boolean filters;

  /**
   * A desk over these citizens.
   *
   * @param filters whether it gives only the fields that a canonical question lists
   */
  LookUpDesk(CitizenBook book, Clock clock, boolean filters) {
    this.book = book;
    this.clock = clock;
    this.filters = filters;
  }

  Element answer(VerifiedMessage message) {
    if (!XmlNames.SERVICE.equals(message.payload().getNamespaceURI())) {
      return live(LiveLookUp.read(message.payload()));
    }
    var asked = Requests.read(message, LiveLookUp.SERVICE, TraCuuThongTinCongDanStructure.class);
    var birth = asked.getNgayThangNamSinh();
    Element found =
        Payloads.write(
            found(
                new Wanted(
                    asked.getSoDinhDanh(),
                    asked.getSoCMND(),
                    WholeName.of(asked.getHoVaTen()),
                    birth.getNgayThangNam(),
                    birth.getNam())));
    return filters ? FieldList.of(asked.getTruong()).applied(found) : found;
  }

  private Element live(LiveLookUp.Question asked) {
    var found =
        found(
            new Wanted(
                asked.number(),
                asked.cardNumber(),
                asked.name(),
                asked.birthDate(),
                asked.birthYear()));
    var converter = DialectConverter.asOf(LocalDate.now(clock)).accepting(NEVER_KNOWN);
    return LivePayloads.write(converter.toLive(found).orThrow());
  }

  private CongdanCollectionStructure found(Wanted wanted) {
    CongdanCollectionStructure collection = new CongdanCollectionStructure();
    book.find(wanted.number(), wanted.cardNumber())
        .filter(citizen -> isThatOne(citizen, wanted))
        .ifPresent(collection.getCongDan()::add);
    collection.setSoCongDan(BigInteger.valueOf(collection.getCongDan().size()));
    collection.setThoiDiemDuLieu(
        // toString() leaves out the seconds in the first of a minute, which XML Schema does not
        // allow
        LocalDateTime.now(clock)
            .truncatedTo(ChronoUnit.SECONDS)
            .format(DateTimeFormatter.ISO_LOCAL_DATE_TIME));
    return collection;
  }

  private static boolean isThatOne(CongDanStructure citizen, Wanted wanted) {
    NgayThangNamSinhStructure birth = citizen.getNgayThangNamSinh();
    return plain(WholeName.of(citizen.getHoVaTen())).equals(plain(wanted.name()))
        && birth != null
        && isBorn(birth, wanted);
  }

  private static boolean isBorn(NgayThangNamSinhStructure birth, Wanted wanted) {
    LocalDate known = birth.getNgayThangNam();
    if (wanted.birthDate() != null) {
      return wanted.birthDate().equals(known);
    }
    String year = known == null ? birth.getNam() : "%04d".formatted(known.getYear());
    return Objects.equals(year, wanted.birthYear());
  }

  // For the comparison only: callers write names in either form and case.
  private static String plain(String name) {
    return Normalizer.normalize(name.strip(), Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
  }
}
