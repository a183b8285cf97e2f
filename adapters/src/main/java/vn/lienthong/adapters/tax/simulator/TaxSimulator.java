package vn.lienthong.adapters.tax.simulator;

import vn.lienthong.adapters.spi.StepAgency;
import vn.lienthong.adapters.spi.StepDesk;
import vn.lienthong.adapters.spi.Workplace;
import vn.lienthong.adapters.tax.TaxAdapter;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DangKyThueStructure;

/** Registers persons and household businesses for taxes, each once. */
public final class TaxSimulator extends StepAgency {
  /** Works with this disk and this way to the hub. */
  public TaxSimulator(Workplace place) {
    super(
        new TaxAdapter().kind(),
        new StepDesk<>(place, "DangKyThue", DangKyThueStructure.class, new TaxStep(place.clock())));
  }
}
