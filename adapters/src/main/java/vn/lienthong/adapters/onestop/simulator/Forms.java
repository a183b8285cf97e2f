package vn.lienthong.adapters.onestop.simulator;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LienThongKhaiSinhStructure;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.message.WholeName;
import vn.lienthong.qcvn109.sample.BirthSamples;
import vn.lienthong.qcvn109.sample.BusinessSamples;
import vn.lienthong.qcvn109.sample.DeathSamples;
import vn.lienthong.qcvn109.sample.MessageSamples;

/** The forms that families fill in, one after the other. */
final class Forms {
  private static final long MOST_SAMPLES = 1_000_000;
  private static final int MOST_TRIED = 1_000;

  private Forms() {}

  /**
   * One form.
   *
   * @param about the name of whom it is about
   * @param payload what the hub gets
   */
  record Form(String about, Element payload) {}

  static Supplier<Form> of(DossierPlan plan, long seed, LocalDate today) {
    JointProcedure procedure = plan.procedure();
    if (procedure.equals(JointProcedure.BIRTH)) {
      return births(plan, BirthSamples.seeded(seed, today));
    }
    if (procedure.equals(JointProcedure.DEATH)) {
      return deaths(plan, DeathSamples.seeded(seed, today));
    }
    return procedure.equals(JointProcedure.BUSINESS)
        ? businesses(BusinessSamples.seeded(seed, today))
        : declared(procedure.service(), seed, today);
  }

  /** Samples by the form's schema, of a procedure that nothing else is known of. */
  private static Supplier<Form> declared(String service, long seed, LocalDate today) {
    AtomicLong next = new AtomicLong(seed * MOST_SAMPLES);
    return () ->
        LongStream.range(0, MOST_TRIED)
            .mapToObj(any -> MessageSamples.of(service, next.getAndIncrement(), today))
            .filter(Forms::isPlain)
            .findFirst()
            .map(form -> new Form(about(form, service), form))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "không tạo được tờ khai / no usable sample of " + service));
  }

  /** Of people who have numbers, and without papers, which nobody has brought to the hub. */
  private static boolean isPlain(Element form) {
    return elements(form, "TepDinhKem").isEmpty()
        && elements(form, "DinhDanh").stream()
            .allMatch(identity -> !elements(identity, "SoDinhDanh").isEmpty());
  }

  private static String about(Element form, String service) {
    return elements(form, "HoVaTen").stream()
        .findFirst()
        .map(name -> elements(name, "*").stream())
        .map(parts -> parts.map(Element::getTextContent).collect(Collectors.joining(" ")))
        .orElse(service);
  }

  private static List<Element> elements(Element root, String name) {
    NodeList found = root.getElementsByTagNameNS("*", name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  private static Supplier<Form> births(DossierPlan plan, BirthSamples samples) {
    boolean whole = plan.procedures() == JointProcedure.BIRTH.most();
    return () -> {
      LienThongKhaiSinhStructure birth = samples.next();
      return new Form(
          WholeName.of(birth.getTre().getHoVaTen()),
          Payloads.write(whole ? birth : BirthSamples.withoutResidence(birth)));
    };
  }

  private static Supplier<Form> deaths(DossierPlan plan, DeathSamples samples) {
    return () -> {
      var death = samples.next(plan.procedures(), plan.payer());
      return new Form(WholeName.of(death.getNguoiChet().getHoVaTen()), Payloads.write(death));
    };
  }

  private static Supplier<Form> businesses(BusinessSamples samples) {
    return () -> {
      var business = samples.next();
      return new Form(business.getHoKinhDoanh().getTen(), Payloads.write(business));
    };
  }
}
