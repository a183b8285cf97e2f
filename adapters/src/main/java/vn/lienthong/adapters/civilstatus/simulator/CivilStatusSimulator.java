package vn.lienthong.adapters.civilstatus.simulator;

import java.util.List;
import java.util.stream.Stream;
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
 * Registers births and deaths, each in a book of its own, once, and keeps the notices of health
 * facilities that the hub passes on ({@code GET /giay}). How each registration's request for a
 * number stands, {@code GET /cap-so} says.
 */
public final class CivilStatusSimulator extends StepAgency {
  private static final String DEATH = "DangKyKhaiTu";

  private final NumberLedger ledger;
  private final NoticeShelf notices;

  /**
   * Works with this disk and this way to the hub.
   *
   * @param population the member that gives the numbers
   */
  public CivilStatusSimulator(Workplace place, MemberCode population) {
    this(place, population, new NumberLedger(place.maps()));
  }

  private CivilStatusSimulator(Workplace place, MemberCode population, NumberLedger ledger) {
    super(
        new CivilStatusAdapter().kind(),
        new StepDesk<>(
            place,
            "DangKyKhaiSinh",
            DangKyKhaiSinhStructure.class,
            new BirthStep(
                new NumberDesk(new NumberLine(place.link(), population), ledger), place.clock())),
        new StepDesk<>(place.part(DEATH), DEATH, new DeathTongue(), new DeathStep(place.clock())));
    this.ledger = ledger;
    this.notices = new NoticeShelf(place.maps());
  }

  @Override
  protected Reply hear(VerifiedMessage message) {
    return notices.keep(message);
  }

  @Override
  public List<Resource> resources() {
    return Stream.concat(
            super.resources().stream(),
            Stream.of(
                Resource.table("/giay", notices::table), Resource.table("/cap-so", ledger::table)))
        .toList();
  }
}
