package vn.lienthong.adapters.civilstatus.simulator;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.adapters.civilstatus.CivilStatusAdapter;
import vn.lienthong.adapters.spi.Reply;
import vn.lienthong.adapters.spi.Resource;
import vn.lienthong.adapters.spi.StepAgency;
import vn.lienthong.adapters.spi.StepDesk;
import vn.lienthong.adapters.spi.Workplace;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DangKyKhaiSinhStructure;

/**
 * Registers births and deaths, each in a book of its own, once, with an electronic paper of each
 * where it has a registrar; says of papers whether they are genuine; keeps the notices of health
 * facilities that the hub passes on ({@code GET /giay}). How each registration's request for a
 * number stands, {@code GET /cap-so} says.
 */
public final class CivilStatusSimulator extends StepAgency {
  private static final String DEATH = "DangKyKhaiTu";

  private final NumberLedger ledger;
  private final NoticeShelf notices;
  private final PaperAnswers answers;
  private final PaperPages pages;

  /** Works with this disk and this way to the hub, without electronic papers. */
  public CivilStatusSimulator(Workplace place, MemberCode population) {
    this(place, population, null);
  }

  /**
   * Works with this disk and this way to the hub.
   *
   * @param population the member that gives the numbers
   * @param registrar signs electronic papers; null where there are none
   */
  public CivilStatusSimulator(
      Workplace place, MemberCode population, @Nullable Registrar registrar) {
    this(
        place,
        population,
        new NumberLedger(place.maps()),
        new PaperRegister(place.maps()),
        registrar);
  }

  private CivilStatusSimulator(
      Workplace place,
      MemberCode population,
      NumberLedger ledger,
      PaperRegister register,
      @Nullable Registrar registrar) {
    this(place, population, ledger, register, new PaperDesk(place, registrar, register));
  }

  private CivilStatusSimulator(
      Workplace place,
      MemberCode population,
      NumberLedger ledger,
      PaperRegister register,
      PaperDesk papers) {
    super(
        new CivilStatusAdapter().kind(),
        new StepDesk<>(
            place,
            "DangKyKhaiSinh",
            DangKyKhaiSinhStructure.class,
            new BirthStep(
                new NumberDesk(new NumberLine(place.link(), population), ledger),
                place.clock(),
                papers)),
        new StepDesk<>(
            place.part(DEATH), DEATH, new DeathTongue(), new DeathStep(place.clock(), papers)));
    this.ledger = ledger;
    this.notices = new NoticeShelf(place.maps());
    this.answers = new PaperAnswers(register, place.clock());
    this.pages = new PaperPages(papers, register);
  }

  @Override
  protected Reply hear(VerifiedMessage message) {
    return PaperAnswers.SERVICE.equals(message.header().service())
        ? answers.of(message)
        : notices.keep(message);
  }

  @Override
  public List<Resource> resources() {
    return Stream.of(
            super.resources(),
            List.of(
                Resource.table("/giay", notices::table), Resource.table("/cap-so", ledger::table)),
            pages.resources())
        .flatMap(List::stream)
        .toList();
  }
}
