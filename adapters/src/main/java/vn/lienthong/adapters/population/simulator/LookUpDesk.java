package vn.lienthong.adapters.population.simulator;

import java.math.BigInteger;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;
import vn.lienthong.adapters.population.LiveFamily;
import vn.lienthong.adapters.population.LiveLookUp;
import vn.lienthong.adapters.spi.Requests;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.dialect.DialectConverter;
import vn.lienthong.qcvn109.dialect.Loss;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongdanCollectionStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TraCuuThongTinCongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.XacMinhThongTinNhanThanStructure;
import vn.lienthong.qcvn109.message.LivePayloads;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.xml.XmlNames;

/**
 * Answers with whole citizens: the number, the name and the birth date must all be those of one.
 * Asked in the live dialect it answers in that; asked canonically, with a list of fields, it
 * answers canonically. Of the family it gives the citizen with parents, spouse and representative.
 */
final class LookUpDesk {
  private static final Set<Loss> NEVER_KNOWN = Set.of(Loss.NAME_PARTS, Loss.ETHNIC_ALIAS);
  private static final List<String> FAMILY =
      List.of("SoDinhDanh", "SoCMND", "HoVaTen", "Cha", "Me", "VoChong", "NguoiDaiDien");

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

  /** The citizen. */
  Element citizen(VerifiedMessage message) {
    if (!XmlNames.SERVICE.equals(message.payload().getNamespaceURI())) {
      return live(found(Wanted.of(LiveLookUp.read(message.payload()))));
    }
    var asked = Requests.read(message, LiveLookUp.SERVICE, TraCuuThongTinCongDanStructure.class);
    Element found = Payloads.write(found(Wanted.of(message.payload())));
    return filters ? FieldList.of(asked.getTruong()).applied(found) : found;
  }

  /** The citizen's family. */
  Element family(VerifiedMessage message) {
    if (!XmlNames.SERVICE.equals(message.payload().getNamespaceURI())) {
      var found = found(Wanted.of(LiveFamily.read(message.payload())));
      Element whole = Payloads.write(found);
      Element family = FieldList.of(FAMILY).applied(whole);
      return live(Payloads.read(family, CongdanCollectionStructure.class));
    }
    Requests.read(message, LiveFamily.SERVICE, XacMinhThongTinNhanThanStructure.class);
    return FieldList.of(FAMILY).applied(Payloads.write(found(Wanted.of(message.payload()))));
  }

  private Element live(CongdanCollectionStructure found) {
    var converter = DialectConverter.asOf(LocalDate.now(clock)).accepting(NEVER_KNOWN);
    return LivePayloads.write(converter.toLive(found).orThrow());
  }

  private CongdanCollectionStructure found(Wanted wanted) {
    List<CongDanStructure> found = wanted.in(book);
    CongdanCollectionStructure collection = new CongdanCollectionStructure();
    collection.getCongDan().addAll(found);
    collection.setSoCongDan(BigInteger.valueOf(found.size()));
    collection.setThoiDiemDuLieu(
        // toString() leaves out the seconds in the first of a minute, which XML Schema does not
        // allow
        LocalDateTime.now(clock)
            .truncatedTo(ChronoUnit.SECONDS)
            .format(DateTimeFormatter.ISO_LOCAL_DATE_TIME));
    return collection;
  }
}
