package vn.lienthong.qcvn109.validation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import vn.lienthong.qcvn109.contract.ServiceContract;
import vn.lienthong.qcvn109.contract.ServiceContracts;
import vn.lienthong.qcvn109.xml.XmlPlace;

/** The header of an envelope, and whether its payload is that of the service it names. */
final class EnvelopeRules {
  private static final Words NAME_OF_SERVICE =
      new Words(
          "tên một dịch vụ trong danh sách dịch vụ, đúng cả chữ hoa và chữ thường",
          "a name of the list of services, exact in upper and lower case");

  private EnvelopeRules() {}

  static void service(OpenElement element, String value, RuleScope scope) {
    scope.header.service.take(value.strip(), element);
  }

  static void version(OpenElement element, String value, RuleScope scope) {
    if (element.parentName().equals("TieuDe")) {
      scope.header.version.take(value.strip(), element);
    }
  }

  static void sentAt(OpenElement element, String value, RuleScope scope) {
    LocalDate day = DayOfMoment.read(value.strip());
    if (element.name.equals("ThoiDiemGui") && day != null) {
      scope.dataOf(day);
    }
  }

  /** At the payload's place: the header stands before it. */
  static final class Content implements TypeRule {
    @Override
    public void begin(OpenElement element, Attributes attributes, RuleScope scope) {
      HeaderFacts header = scope.header;
      if (!header.service.isKnown() || !header.version.isKnown() || element.parent == null) {
        return;
      }
      String service = header.service.value();
      if (!ServiceContracts.find(service, header.version.value()).isEmpty()) {
        return;
      }
      String versions = versions(service);
      boolean known = !versions.isEmpty();
      Fact wrong = known ? header.version : header.service;
      scope.add(
          known ? ValidationRule.VERSION_UNKNOWN : ValidationRule.SERVICE_UNKNOWN,
          element.parent,
          "/tt:TieuDe/tt:" + (known ? "PhienBan" : "LoaiThongDiep"),
          wrong,
          Shape.name(wrong.value()),
          known ? new Words(versions, versions) : NAME_OF_SERVICE);
    }

    @Override
    public void end(OpenElement element, RuleScope scope) {
      QName payload = element.children.first();
      List<ServiceContract> services =
          ServiceContracts.find(scope.header.service.value(), scope.header.version.value());
      if (payload == null || services.isEmpty() || isCarried(payload, services)) {
        return;
      }
      String name = XmlPlace.name(payload.getNamespaceURI(), payload.getLocalPart());
      String expected = expected(services);
      scope.findings.add(
          ValidationRule.PAYLOAD_WRONG_FOR_SERVICE,
          () -> Place.of(element, "/" + name),
          Shape.name(name),
          new Words(expected, expected));
    }

    // What the schema does not know at all was said before.
    private static boolean isCarried(QName payload, List<ServiceContract> services) {
      return services.stream().anyMatch(service -> service.carries(payload))
          || ServiceContracts.forPayload(payload).isEmpty();
    }

    private static String versions(String service) {
      return ServiceContracts.all().stream()
          .filter(contract -> contract.service().equals(service))
          .map(ServiceContract::version)
          .distinct()
          .collect(Collectors.joining(", "));
    }

    private static String expected(List<ServiceContract> services) {
      StringBuilder names = new StringBuilder();
      for (ServiceContract service : services) {
        append(names, service.request());
        append(names, service.answer());
      }
      return names.toString();
    }

    private static void append(StringBuilder names, @Nullable QName name) {
      if (name != null) {
        names
            .append(names.isEmpty() ? "" : ", ")
            .append(XmlPlace.name(name.getNamespaceURI(), name.getLocalPart()));
      }
    }
  }
}
