package vn.lienthong.qcvn109.validation;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import vn.lienthong.qcvn109.dialect.Dialect;

/**
 * Turns the validator's complaints into findings. Of an attribute's value it complains first
 * without and then with the attribute's name; so a complaint waits for the next event.
 */
final class SchemaFaults implements ErrorHandler {
  private final FaultTexts texts;
  private final Dialect dialect;
  private final FindingCollector findings;
  private final DialectSigns signs;
  private final TextBuffer text;
  private final Supplier<OpenElement> current;
  private @Nullable Attributes attributes;
  private @Nullable SchemaComplaint waiting;
  private boolean muted;
  private int heard;

  SchemaFaults(
      ContractSchema contract, RuleScope scope, TextBuffer text, Supplier<OpenElement> current) {
    this.texts = new FaultTexts(contract);
    this.dialect = contract.dialect();
    this.findings = scope.findings;
    this.signs = scope.signs;
    this.text = text;
    this.current = current;
  }

  /** A start tag is read now; complaints of values are of these attributes. */
  void reading(Attributes ofStartTag) {
    attributes = ofStartTag;
  }

  /** Complaints since it was last muted: the validator holds them all. */
  int heard() {
    return heard;
  }

  /** Lets complaints of repeated events pass. */
  void mute(boolean repeated) {
    muted = repeated;
    heard = 0;
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
  public void error(SAXParseException problem) throws SAXException {
    if (muted) {
      return;
    }
    if (++heard > TooManyFaults.MAX) {
      throw new TooManyFaults();
    }
    String message = String.valueOf(problem.getMessage());
    if (SchemaComplaint.isEcho(message)) {
      if (waiting != null) {
        report(SchemaComplaint.attribute(message));
      }
      return;
    }
    SchemaComplaint next = SchemaComplaint.of(message);
    SchemaComplaint before = waiting;
    if (before != null && next.rule() == ValidationRule.ELEMENT_MISSING && isInPlaceOf(before)) {
      waiting = before.expecting(next.expected());
      return;
    }
    if (before != null) {
      report("");
    }
    waiting = next;
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
    String value = value(attribute);
    boolean fits = complaint.rule() == ValidationRule.TOO_LONG && fits(value, complaint.limit());
    if (fits || (attribute.isEmpty() && follows(complaint.rule(), element))) {
      return;
    }
    element.complain(complaint.rule(), attribute);
    if (attribute.isEmpty() && signs.isOther(dialect, complaint.rule(), element, value)) {
      signs.tell(element, dialect, findings);
      return;
    }
    findings.add(
        complaint.rule(),
        () -> Place.of(element, attribute.isEmpty() ? "" : "/@" + attribute),
        FaultTexts.found(complaint, element, value, attribute),
        texts.expected(complaint, element, attribute));
  }

  // Text in place of elements: one mistake, said twice by the validator.
  private boolean isInPlaceOf(SchemaComplaint before) {
    return before.rule() == ValidationRule.TEXT_BETWEEN_ELEMENTS
        && current.get().children.first() == null;
  }

  // What was said of the element makes this one follow by itself.
  private static boolean follows(ValidationRule rule, OpenElement element) {
    ValidationRule before = element.fault;
    if (before == null) {
      return false;
    }
    return switch (before) {
      case ELEMENT_OUT_OF_PLACE ->
          rule == ValidationRule.ELEMENT_MISSING && element.children.first() == null;
      case TEXT_ONLY, SCHEMA_OTHER -> SchemaComplaint.isOfValue(rule);
      default -> false;
    };
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
}
