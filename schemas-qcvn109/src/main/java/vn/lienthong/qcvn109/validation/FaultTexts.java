package vn.lienthong.qcvn109.validation;

import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import vn.lienthong.qcvn109.xml.XmlPlace;

/** What was found and what was expected where the schema complains. */
final class FaultTexts {
  private final ContractSchema contract;

  FaultTexts(ContractSchema contract) {
    this.contract = contract;
  }

  Words expected(SchemaComplaint complaint, OpenElement element) {
    if (complaint.rule() == ValidationRule.ELEMENT_UNKNOWN && isForeign(element)) {
      return SchemaWords.NAMESPACE;
    }
    String type = element.type;
    boolean builtIn = XMLConstants.W3C_XML_SCHEMA_NS_URI.equals(element.typeNamespace);
    if (!complaint.isOfValue()
        || complaint.rule() == ValidationRule.SCHEMA_OTHER
        || (complaint.rule() == ValidationRule.OUT_OF_RANGE && builtIn)
        || type == null) {
      return complaint.expected();
    }
    Words said = contract.expected(new QName(element.typeNamespace, type));
    return said == null ? complaint.expected() : said;
  }

  private static boolean isForeign(OpenElement element) {
    return XmlPlace.name(element.namespace, element.name).startsWith("*:");
  }

  static String found(
      SchemaComplaint complaint, OpenElement element, String value, String attribute) {
    if (complaint.isOfValue() && complaint.rule() != ValidationRule.SCHEMA_OTHER) {
      if (value.isEmpty()) {
        return "(trống / empty)";
      }
      if (value.isBlank()) {
        return "(chỉ có khoảng trắng / only blanks)";
      }
      return attribute.isEmpty() ? Shape.of(value, element.type) : Shape.of(value);
    }
    return switch (complaint.rule()) {
      case ELEMENT_UNKNOWN, ELEMENT_OUT_OF_PLACE -> XmlPlace.name(element.namespace, element.name);
      case ATTRIBUTE_UNKNOWN -> complaint.name().isEmpty() ? "" : "@" + complaint.name();
      default -> "";
    };
  }
}
