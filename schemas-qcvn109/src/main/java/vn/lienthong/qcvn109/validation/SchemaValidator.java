package vn.lienthong.qcvn109.validation;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.Validator;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.SAXNotRecognizedException;
import org.xml.sax.SAXNotSupportedException;
import vn.lienthong.qcvn109.contract.ContractVersions;
import vn.lienthong.qcvn109.contract.Schemas;
import vn.lienthong.qcvn109.dialect.Dialect;

/**
 * Validates a tree against the schemas of version 1, without parsing it again. A signature inside
 * an envelope is not looked at. May be called from any thread.
 */
public final class SchemaValidator {
  /** More faults than these are not reported: a broken file of a million rows has as many. */
  public static final int MAX_FAULTS = 100;

  private static final Schema SCHEMA =
      Schemas.of(ContractVersions.find("1.0").orElseThrow(), Dialect.CANONICAL);
  private static final ThreadLocal<Validator> VALIDATOR =
      ThreadLocal.withInitial(SchemaValidator::newValidator);

  private SchemaValidator() {}

  /**
   * Every fault in document order, at most {@link #MAX_FAULTS}; empty if the tree is valid.
   *
   * @param root a global element of the schemas: a message, a receipt, a directory or a payload
   */
  public static List<SchemaFault> validate(Element root) {
    Validator validator = VALIDATOR.get();
    FaultCollector faults = new FaultCollector(validator, root);
    validator.setErrorHandler(faults);
    try {
      validator.validate(new DOMSource(root));
    } catch (SAXException | IOException problem) {
      faults.add("the document cannot be validated");
    } finally {
      validator.setErrorHandler(null);
    }
    return faults.found();
  }

  private static Validator newValidator() {
    Validator validator = SCHEMA.newValidator();
    try {
      // Else the wording of the rules would depend on the machine's language.
      validator.setProperty("http://apache.org/xml/properties/locale", Locale.ROOT);
    } catch (SAXNotRecognizedException | SAXNotSupportedException problem) {
      throw new IllegalStateException("The validator's language cannot be set", problem);
    }
    return validator;
  }
}
