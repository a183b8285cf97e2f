package vn.lienthong.qcvn109.validation;

import java.time.LocalDate;
import java.util.List;
import javax.xml.namespace.QName;
import javax.xml.validation.Schema;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.contract.ContractVersion;
import vn.lienthong.qcvn109.contract.ContractVersions;
import vn.lienthong.qcvn109.contract.Schemas;
import vn.lienthong.qcvn109.contract.ServiceContract;
import vn.lienthong.qcvn109.contract.ServiceContracts;
import vn.lienthong.qcvn109.contract.model.ElementModel;
import vn.lienthong.qcvn109.contract.model.SchemaModel;
import vn.lienthong.qcvn109.dialect.Dialect;

/** Which schema a message is validated against. */
record ContractSchema(ContractVersion version, Dialect dialect) {

  static ContractSchema of(ValidationOptions options, Envelope envelope, Dialect dialect) {
    return new ContractSchema(version(options, envelope), dialect);
  }

  Schema compiled() {
    return Schemas.of(version, dialect);
  }

  /** What a type of values asks, as its documentation says it; null where it says nothing. */
  @Nullable Words expected(QName type) {
    // Read only now: most messages have no fault.
    return SchemaModel.of(version, dialect).simpleType(type).map(TypeExpectation::of).orElse(null);
  }

  /** The same of an attribute; only elements that a document may begin with have any. */
  @Nullable Words expected(QName element, String attribute) {
    SchemaModel model = SchemaModel.of(version, dialect);
    return model.element(element).flatMap(known -> model.complexType(known.type())).stream()
        .flatMap(type -> type.attributes().stream())
        .filter(known -> known.name().equals(attribute))
        .findFirst()
        .flatMap(
            known ->
                model
                    .simpleType(known.type())
                    .map(type -> TypeExpectation.of(type, known.documentation())))
        .orElse(null);
  }

  /** The elements that a document may begin with. */
  List<QName> roots() {
    return SchemaModel.of(version, dialect).elements().stream().map(ElementModel::name).toList();
  }

  private static ContractVersion version(ValidationOptions options, Envelope envelope) {
    String asked = options.version();
    if (asked != null) {
      return ContractVersions.find(asked)
          .orElseThrow(() -> new IllegalArgumentException("No version of the contract: " + asked));
    }
    LocalDate day = options.asOf() == null ? envelope.day() : options.asOf();
    List<ServiceContract> services = ServiceContracts.find(envelope.service(), envelope.version());
    for (ServiceContract service : services) {
      if (service.isValidAt(day)) {
        return service.contract();
      }
    }
    List<ContractVersion> atDay = ContractVersions.at(day);
    return atDay.isEmpty() ? ContractVersions.all().get(0) : atDay.get(0);
  }
}
