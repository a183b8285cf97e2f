package vn.lienthong.adapters.socialinsurance.simulator;

import vn.lienthong.adapters.socialinsurance.CardEndFile;
import vn.lienthong.adapters.socialinsurance.SocialInsuranceAdapter;
import vn.lienthong.adapters.spi.FundDesk;
import vn.lienthong.adapters.spi.FuneralStep;
import vn.lienthong.adapters.spi.Reply;
import vn.lienthong.adapters.spi.Step;
import vn.lienthong.adapters.spi.StepAgency;
import vn.lienthong.adapters.spi.StepDesk;
import vn.lienthong.adapters.spi.SurvivorsStep;
import vn.lienthong.adapters.spi.Workplace;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.CapTheBHYTStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.QuyChiTraType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TroCapMaiTangStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TuTuatStructure;

/**
 * Gives children their cards, ends those of the dead, pays for funerals and survivors, each once;
 * says who is insured.
 */
public final class SocialInsuranceSimulator extends StepAgency {
  // Ten times the reference level, as generally known of Luật BHXH 41/2024/QH15; not checked.
  private static final long FUNERAL = 23_400_000;

  // Half of the reference level a month, a sample's amount; not checked.
  private static final long SURVIVOR = 1_170_000;

  private final InsuredDesk insured;

  /** Works with this disk and this way to the hub. */
  public SocialInsuranceSimulator(Workplace place) {
    this(place, new InsuredPeople(place.maps()));
  }

  private SocialInsuranceSimulator(Workplace place, InsuredPeople people) {
    super(
        new SocialInsuranceAdapter().kind(),
        place.maps(),
        new StepDesk<>(place, "CapTheBHYT", CapTheBHYTStructure.class, new CardStep(people)),
        new StepDesk<>(
            place.part("GiamTheBHYT"),
            "GiamTheBHYT",
            (header, payload) -> CardEndFile.read(payload),
            new CardEndStep(place.clock())),
        desk(
            place,
            "TroCapMaiTang",
            TroCapMaiTangStructure.class,
            new FuneralStep(
                new FundDesk(QuyChiTraType.BHXH, "QD-MT-BHXH", place.clock()), FUNERAL)),
        desk(
            place,
            "TuTuat",
            TuTuatStructure.class,
            new SurvivorsStep(
                new FundDesk(QuyChiTraType.BHXH, "QD-TT-BHXH", place.clock()), SURVIVOR)));
    this.insured = new InsuredDesk(people, place.clock());
  }

  @Override
  protected Reply hear(VerifiedMessage message) {
    return InsuredDesk.takes(message.header().service())
        ? new Reply.Answer(insured.answer(message))
        : super.hear(message);
  }

  private static <T> StepDesk<T> desk(
      Workplace place, String service, Class<T> structure, Step<T> step) {
    return new StepDesk<>(place.part(service), service, structure, step);
  }
}
