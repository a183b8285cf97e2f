package vn.lienthong.adapters.businessregistry.simulator;

import vn.lienthong.adapters.businessregistry.BusinessRegistryAdapter;
import vn.lienthong.adapters.spi.StepAgency;
import vn.lienthong.adapters.spi.StepDesk;
import vn.lienthong.adapters.spi.Workplace;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DangKyHoKinhDoanhStructure;

/** Founds, changes and ends household businesses, of which a person has one at a time. */
public final class BusinessRegistrySimulator extends StepAgency {
  /** Works with this disk and this way to the hub. */
  public BusinessRegistrySimulator(Workplace place) {
    super(
        new BusinessRegistryAdapter().kind(),
        new StepDesk<>(
            place,
            "DangKyHoKinhDoanh",
            DangKyHoKinhDoanhStructure.class,
            new BusinessStep(new BusinessBook(place.maps().map("businesses")), place.clock())));
  }
}
