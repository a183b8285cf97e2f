package vn.lienthong.qcvn109.validation;

import java.util.function.Supplier;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import vn.lienthong.qcvn109.xml.XmlPlace;

/**
 * Turns the validator's complaints into findings. Of an attribute's value it complains first
 * without and then with the attribute's name; so a complaint waits for the next event.
 */
final class SchemaFaults implements ErrorHandler {
  private final ContractSchema contract;
  private final FindingCollector findings;
  private final TextBuffer text;
  private final Supplier<OpenElement> current;
  private @Nullable Attributes attributes;
  private @Nullable SchemaComplaint waiting;

  SchemaFaults(
      ContractSchema contract,
      FindingCollector findings,
      TextBuffer text,
      Supplier<OpenElement> current) {
    this.contract = contract;
    this.findings = findings;
    this.text = text;
    this.current = current;
  }

  /** A start tag is read now; complaints of values are of these attributes. */
  void reading(Attributes ofStartTag) {
    attributes = ofStartTag;
  }

  /** The event is over. */
  void end() {
    if (waiting != null) {
      report("");
    }
    attributes = null;
  }

  @Override
  public void warning(SAXParseException problem) {}

  @Override
  public void error(SAXParseException problem) {
    String message = String.valueOf(problem.getMessage());
    if (SchemaComplaint.isEcho(message)) {
      if (waiting != null) {
        report(SchemaComplaint.attribute(message));
      }
      return;
    }
    if (waiting != null) {
      report("");
    }
    waiting = SchemaComplaint.of(message);
  }

  @Override
  public void fatalError(SAXParseException problem) throws SAXException {
    throw problem;
  }

  private void report(String attribute) {
    SchemaComplaint complaint = waiting;
    waiting = null;
    if (complaint == null) {
      return;
    }
    OpenElement element = current.get();
    element.faulty = true;
    String value = value(attribute);
    if (complaint.rule() == ValidationRule.TOO_LONG && fits(value, complaint.limit())) {
      element.faulty = false;
      return;
    }
    findings.add(
        complaint.rule(),
        () -> Place.of(element, attribute.isEmpty() ? "" : "/@" + attribute),
        found(complaint, element, value, attribute),
        expected(complaint, element, attribute));
  }

  private Words expected(SchemaComplaint complaint, OpenElement element, String attribute) {
    String type = element.type;
    if (!complaint.isOfValue() || !attribute.isEmpty() || type == null) {
      return complaint.expected();
    }
    Words said = contract.expected(new QName(element.typeNamespace, type));
    return said == null ? complaint.expected() : said;
  }

  private String value(String attribute) {
    if (attribute.isEmpty() || attributes == null) {
      return text.toString();
    }
    String value = attributes.getValue(attribute);
    return value == null ? "" : value;
  }

  // The validator counts UTF-16 units and blanks before they are collapsed or not; we code points.
  private static boolean fits(String value, String limit) {
    try {
      return value.codePointCount(0, value.length()) <= Integer.parseInt(limit);
    } catch (NumberFormatException noLimit) {
      return false;
    }
  }

  private static String found(
      SchemaComplaint complaint, OpenElement element, String value, String attribute) {
    if (complaint.isOfValue()) {
      return attribute.isEmpty() ? Shape.of(value, element.type) : Shape.of(value);
    }
    return switch (complaint.rule()) {
      case ELEMENT_UNKNOWN, ELEMENT_OUT_OF_PLACE -> XmlPlace.name(element.namespace, element.name);
      case ATTRIBUTE_UNKNOWN -> complaint.name().isEmpty() ? "" : "@" + complaint.name();
      default -> "";
    };
  }
}
