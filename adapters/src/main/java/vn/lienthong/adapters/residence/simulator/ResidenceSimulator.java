package vn.lienthong.adapters.residence.simulator;

import vn.lienthong.adapters.residence.ResidenceAdapter;
import vn.lienthong.adapters.spi.StepAgency;
import vn.lienthong.adapters.spi.StepDesk;
import vn.lienthong.adapters.spi.Workplace;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DangKyThuongTruStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.XoaDangKyThuongTruStructure;

/** Registers the permanent residence of children and removes that of the dead, each once. */
public final class ResidenceSimulator extends StepAgency {
  private static final String REMOVAL = "XoaDangKyThuongTru";

  /** Works with this disk and this way to the hub. */
  public ResidenceSimulator(Workplace place) {
    super(
        new ResidenceAdapter().kind(),
        place.maps(),
        new StepDesk<>(
            place,
            "DangKyThuongTru",
            DangKyThuongTruStructure.class,
            new RegistrationStep(place.clock())),
        new StepDesk<>(
            place.part(REMOVAL),
            REMOVAL,
            XoaDangKyThuongTruStructure.class,
            new RemovalStep(place.clock())));
  }
}
