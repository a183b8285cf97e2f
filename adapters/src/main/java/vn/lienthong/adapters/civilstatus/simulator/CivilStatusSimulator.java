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
 * facilities that the hub passes on ({@code GET /giay}).
 */
public final class CivilStatusSimulator extends StepAgency {
  private static final String DEATH = "DangKyKhaiTu";

  private final NoticeShelf notices;

  /**
   * Works with this disk and this way to the hub.
   *
   * @param population the member that gives the numbers
   */
  public CivilStatusSimulator(Workplace place, MemberCode population) {
    super(
        new CivilStatusAdapter().kind(),
        new StepDesk<>(
            place,
            "DangKyKhaiSinh",
            DangKyKhaiSinhStructure.class,
            new BirthStep(place.link(), population, place.clock())),
        new StepDesk<>(place.part(DEATH), DEATH, new DeathTongue(), new DeathStep(place.clock())));
    this.notices = new NoticeShelf(place.maps());
  }

  @Override
  protected Reply hear(VerifiedMessage message) {
    return notices.keep(message);
  }

  @Override
  public List<Resource> resources() {
    return Stream.concat(
            super.resources().stream(), Stream.of(Resource.table("/giay", notices::table)))
        .toList();
  }
}
