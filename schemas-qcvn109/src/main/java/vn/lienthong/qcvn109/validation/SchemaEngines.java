package vn.lienthong.qcvn109.validation;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.validation.Schema;
import javax.xml.validation.ValidatorHandler;
import org.xml.sax.SAXNotRecognizedException;
import org.xml.sax.SAXNotSupportedException;
import org.xml.sax.helpers.DefaultHandler;

/** One validator per thread and schema: making one costs more than validating a message. */
final class SchemaEngines {
  private static final ThreadLocal<Map<Schema, ValidatorHandler>> KEPT =
      ThreadLocal.withInitial(HashMap::new);

  private SchemaEngines() {}

  static ValidatorHandler of(Schema schema) {
    return KEPT.get().computeIfAbsent(schema, SchemaEngines::make);
  }

  /** Lets go of the document that was read last. */
  static void release(ValidatorHandler handler) {
    handler.setErrorHandler(null);
    handler.setContentHandler(new DefaultHandler());
  }

  private static ValidatorHandler make(Schema schema) {
    ValidatorHandler handler = schema.newValidatorHandler();
    try {
      // Else the wording of the rules would depend on the machine's language.
      handler.setProperty("http://apache.org/xml/properties/locale", Locale.ROOT);
    } catch (SAXNotRecognizedException | SAXNotSupportedException problem) {
      throw new IllegalStateException("The validator's language cannot be set", problem);
    }
    return handler;
  }
}
