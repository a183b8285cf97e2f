package vn.lienthong.adapters.onestop.simulator;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.qcvn109.jaxb.v1.dancu.HoVaTenStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LienThongKhaiSinhStructure;
import vn.lienthong.qcvn109.sample.BirthSamples;
import vn.lienthong.qcvn109.sample.BusinessSamples;
import vn.lienthong.qcvn109.sample.DeathSamples;

/** The forms that families fill in, one after the other. */
final class Forms {
  private Forms() {}

  /**
   * One form.
   *
   * @param about the name of whom it is about
   * @param payload what the hub gets
   */
  record Form(String about, Object payload) {}

  static Supplier<Form> of(DossierPlan plan, long seed, LocalDate today) {
    return switch (plan.procedure()) {
      case BIRTH -> births(plan, BirthSamples.seeded(seed, today));
      case DEATH -> deaths(plan, DeathSamples.seeded(seed, today));
      case BUSINESS -> businesses(BusinessSamples.seeded(seed, today));
    };
  }

  private static Supplier<Form> births(DossierPlan plan, BirthSamples samples) {
    boolean whole = plan.procedures() == JointProcedure.BIRTH.most();
    return () -> {
      LienThongKhaiSinhStructure birth = samples.next();
      return new Form(
          whole(birth.getTre().getHoVaTen()), whole ? birth : BirthSamples.withoutResidence(birth));
    };
  }

  private static Supplier<Form> deaths(DossierPlan plan, DeathSamples samples) {
    return () -> {
      var death = samples.next(plan.procedures(), plan.payer());
      return new Form(whole(death.getNguoiChet().getHoVaTen()), death);
    };
  }

  private static Supplier<Form> businesses(BusinessSamples samples) {
    return () -> {
      var business = samples.next();
      return new Form(business.getHoKinhDoanh().getTen(), business);
    };
  }

  private static String whole(HoVaTenStructure name) {
    return Stream.of(name.getHo(), name.getChuDem(), name.getTen())
        .filter(Objects::nonNull)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
