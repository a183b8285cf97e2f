package vn.lienthong.qcvn109.validation;

import java.util.ArrayList;
import java.util.List;
import javax.xml.validation.Validator;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXNotRecognizedException;
import org.xml.sax.SAXNotSupportedException;
import org.xml.sax.SAXParseException;
import vn.lienthong.qcvn109.xml.XmlPlace;

/** Gathers what the validator complains of, with the element it stands at. */
final class FaultCollector implements ErrorHandler {
  // A DOM has no lines: the validator tells by this property where it is.
  private static final String CURRENT = "http://apache.org/xml/properties/dom/current-element-node";

  private final Validator validator;
  private final Element root;
  private final List<SchemaFault> faults = new ArrayList<>();

  FaultCollector(Validator validator, Element root) {
    this.validator = validator;
    this.root = root;
  }

  List<SchemaFault> found() {
    return List.copyOf(faults);
  }

  void add(String rule) {
    faults.add(new SchemaFault(XmlPlace.of(root), rule));
  }

  @Override
  public void warning(SAXParseException problem) {}

  @Override
  public void error(SAXParseException problem) {
    String message = String.valueOf(problem.getMessage());
    if (faults.size() < SchemaValidator.MAX_FAULTS && !BrokenRule.isEcho(message)) {
      faults.add(new SchemaFault(XmlPlace.of(current()), BrokenRule.of(message)));
    }
  }

  @Override
  public void fatalError(SAXParseException problem) throws SAXException {
    throw problem;
  }

  private Element current() {
    try {
      return validator.getProperty(CURRENT) instanceof Element element ? element : root;
    } catch (SAXNotRecognizedException | SAXNotSupportedException problem) {
      throw new IllegalStateException("The validator does not tell where it is", problem);
    }
  }
}
