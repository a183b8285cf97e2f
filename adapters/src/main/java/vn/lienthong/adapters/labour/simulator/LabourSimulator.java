package vn.lienthong.adapters.labour.simulator;

import vn.lienthong.adapters.labour.LabourAdapter;
import vn.lienthong.adapters.spi.FuneralStep;
import vn.lienthong.adapters.spi.StepAgency;
import vn.lienthong.adapters.spi.StepDesk;
import vn.lienthong.adapters.spi.Workplace;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.QuyChiTraType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TroCapMaiTangStructure;

/** Supports funerals from the local budget: once for a dead person whom no other fund pays for. */
public final class LabourSimulator extends StepAgency {
  private static final String SERVICE = "TroCapMaiTang";
  // Twenty times the social-assistance level, as generally known of NĐ 20/2021/NĐ-CP; not checked.
  private static final long AMOUNT = 10_000_000;

  /** Works with this disk and this way to the hub. */
  public LabourSimulator(Workplace place) {
    super(
        new LabourAdapter().kind(),
        place.maps(),
        new StepDesk<>(
            place,
            SERVICE,
            TroCapMaiTangStructure.class,
            new FuneralStep(QuyChiTraType.NGAN_SACH, AMOUNT, "QD-MT-NS", place.clock())));
  }
}
