package vn.lienthong.adapters.labour.simulator;

import vn.lienthong.adapters.labour.LabourAdapter;
import vn.lienthong.adapters.spi.FundDesk;
import vn.lienthong.adapters.spi.FuneralStep;
import vn.lienthong.adapters.spi.StepAgency;
import vn.lienthong.adapters.spi.StepDesk;
import vn.lienthong.adapters.spi.SurvivorsStep;
import vn.lienthong.adapters.spi.Workplace;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.QuyChiTraType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TroCapMaiTangStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TuTuatStructure;

/**
 * Pays from the local budget: supports funerals, once for a dead person whom no other fund pays
 * for, and survivors.
 */
public final class LabourSimulator extends StepAgency {
  private static final String SERVICE = "TroCapMaiTang";
  // Twenty times the social-assistance level, as generally known of NĐ 20/2021/NĐ-CP; not checked.
  private static final long AMOUNT = 10_000_000;

  private static final String SURVIVORS = "TuTuat";
  // Once the social-assistance level, a sample's amount; who has a right to it was found nowhere.
  private static final long SURVIVOR = 500_000;

  /** Works with this disk and this way to the hub. */
  public LabourSimulator(Workplace place) {
    super(
        new LabourAdapter().kind(),
        place.maps(),
        new StepDesk<>(
            place,
            SERVICE,
            TroCapMaiTangStructure.class,
            new FuneralStep(
                new FundDesk(QuyChiTraType.NGAN_SACH, "QD-MT-NS", place.clock()), AMOUNT)),
        new StepDesk<>(
            place.part(SURVIVORS),
            SURVIVORS,
            TuTuatStructure.class,
            new SurvivorsStep(
                new FundDesk(QuyChiTraType.NGAN_SACH, "QD-TT-NS", place.clock()), SURVIVOR)));
  }
}
