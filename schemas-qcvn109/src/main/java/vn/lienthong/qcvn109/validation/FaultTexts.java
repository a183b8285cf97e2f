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

  /** Of an element, or of one of its attributes if that is not empty. */
  Words expected(SchemaComplaint complaint, OpenElement element, String attribute) {
    if (!attribute.isEmpty()) {
      Words said = contract.expected(new QName(element.namespace, element.name), attribute);
      return said == null ? complaint.expected() : said;
    }
    if (complaint.rule() == ValidationRule.ELEMENT_UNKNOWN && element.parentName().isEmpty()) {
      return RootWords.of(contract.roots(), element.name);
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

  static String found(
      SchemaComplaint complaint, OpenElement element, String value, String attribute) {
    if (complaint.isOfValue() && complaint.rule() != ValidationRule.SCHEMA_OTHER) {
      if (value.isEmpty()) {
        return "(trống / empty)";
      }
      if (value.isBlank()) {
        return "(chỉ có khoảng trắng / only blanks)";
      }
      return attribute.equals("SoCongDan")
          ? Shape.count(value)
          : Shape.of(value, attribute.isEmpty() ? element.type : null);
    }
    return switch (complaint.rule()) {
      case ELEMENT_UNKNOWN, ELEMENT_OUT_OF_PLACE ->
          Shape.name(XmlPlace.name(element.namespace, element.name));
      case ATTRIBUTE_UNKNOWN ->
          complaint.name().isEmpty() ? "" : "@" + Shape.name(complaint.name());
      case SCHEMA_OTHER -> complaint.key().equals("cvc-elt.3.1") ? "@xsi:nil" : "";
      default -> "";
    };
  }
}
