package vn.lienthong.routes.procedure.definition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.contract.ContractVersions;
import vn.lienthong.qcvn109.contract.ServiceContracts;
import vn.lienthong.qcvn109.contract.model.ComplexTypeModel;
import vn.lienthong.qcvn109.contract.model.ElementModel;
import vn.lienthong.qcvn109.contract.model.EnumerationValue;
import vn.lienthong.qcvn109.contract.model.GroupModel;
import vn.lienthong.qcvn109.contract.model.Particle;
import vn.lienthong.qcvn109.contract.model.SchemaModel;
import vn.lienthong.qcvn109.dialect.Dialect;
import vn.lienthong.qcvn109.xml.XmlNames;

/** The fields of payloads by the contract's own schemas, found by names without prefix. */
final class ContractFields {
  private static final String VERSION = "1.0";
  private static final QName RESULT = new QName(XmlNames.SERVICE, "KetQuaHoSo");

  private ContractFields() {}

  /** The payload of a service's request; empty for an unknown service. */
  static Optional<ElementModel> request(String service) {
    return ServiceContracts.find(service, VERSION).stream()
        .map(contract -> contract.request())
        .flatMap(Stream::ofNullable)
        .findFirst()
        .flatMap(ContractFields::element);
  }

  /** The payload of a step's result. */
  static ElementModel result() {
    return element(RESULT).orElseThrow();
  }

  /** The field at a path below an element. */
  static Optional<ElementModel> find(ElementModel root, FieldPath path) {
    @Nullable ElementModel found = root;
    for (String name : path.names()) {
      found = found == null ? null : child(found, name).orElse(null);
    }
    return Optional.ofNullable(found);
  }

  /** The element of this name directly in another. */
  static Optional<ElementModel> child(ElementModel parent, String name) {
    return children(parent).stream()
        .filter(child -> child.name().getLocalPart().equals(name))
        .findFirst();
  }

  /** What may stand in an element, in the order in which it must. */
  static List<ElementModel> children(ElementModel parent) {
    return model()
        .complexType(parent.type())
        .map(ComplexTypeModel::content)
        .map(content -> elements(content).toList())
        .orElse(List.of());
  }

  /** Whether an element holds text and no elements. */
  static boolean isText(ElementModel element) {
    return model().complexType(element.type()).isEmpty();
  }

  /** The elements directly in another that must be there. */
  static List<String> required(ElementModel parent) {
    return model().complexType(parent.type()).map(ComplexTypeModel::content).stream()
        .flatMap(content -> required(content))
        .map(element -> element.name().getLocalPart())
        .toList();
  }

  /** The only values that a text may have; empty where they are not listed. */
  static List<EnumerationValue> values(ElementModel text) {
    return model().simpleType(text.type()).map(type -> type.facets().values()).orElse(List.of());
  }

  // One of a choice may be missing, whichever it is.
  private static Stream<ElementModel> required(Particle particle) {
    if (particle.occurs().min() == 0) {
      return Stream.empty();
    }
    if (particle instanceof ElementModel element) {
      return Stream.of(element);
    }
    return particle instanceof GroupModel group && group.kind() != GroupModel.Kind.CHOICE
        ? group.particles().stream().flatMap(ContractFields::required)
        : Stream.empty();
  }

  private static Stream<ElementModel> elements(Particle particle) {
    if (particle instanceof ElementModel element) {
      return Stream.of(element);
    }
    return particle instanceof GroupModel group
        ? group.particles().stream().flatMap(ContractFields::elements)
        : Stream.empty();
  }

  private static Optional<ElementModel> element(QName name) {
    return model().element(name);
  }

  private static SchemaModel model() {
    return SchemaModel.of(ContractVersions.all().get(0), Dialect.CANONICAL);
  }
}
