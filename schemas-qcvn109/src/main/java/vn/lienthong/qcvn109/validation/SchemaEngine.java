package vn.lienthong.qcvn109.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.validation.Schema;
import javax.xml.validation.ValidatorHandler;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.TypeInfo;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXNotRecognizedException;
import org.xml.sax.SAXNotSupportedException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** The validator of one thread and schema: making one costs more than validating a message. */
final class SchemaEngine {
  private static final ThreadLocal<Map<Schema, SchemaEngine>> KEPT =
      ThreadLocal.withInitial(HashMap::new);

  private static final int MAX_ELEMENTS = 20_000;

  private final ValidatorHandler handler;
  private final List<OpenElement> elements = new ArrayList<>();
  private final Relay errors = new Relay();
  private final IdentityHashMap<TypeInfo, TypeRule> rules = new IdentityHashMap<>();

  private long told;

  private SchemaEngine(Schema schema) {
    handler = schema.newValidatorHandler();
    try {
      // Else the wording of the rules would depend on the machine's language.
      handler.setProperty("http://apache.org/xml/properties/locale", Locale.ROOT);
    } catch (SAXNotRecognizedException | SAXNotSupportedException problem) {
      throw new IllegalStateException("The validator's language cannot be set", problem);
    }
    // Only once: the validator makes itself anew whenever it is told to report elsewhere.
    handler.setErrorHandler(errors);
  }

  static SchemaEngine of(Schema schema) {
    return KEPT.get().computeIfAbsent(schema, SchemaEngine::new);
  }

  /** The validator, reporting and handing on to these until {@link #release}. */
  ValidatorHandler begin(ErrorHandler faults, DefaultHandler typed) {
    errors.target = faults;
    handler.setContentHandler(typed);
    return handler;
  }

  /** One for each depth that was ever reached; used again. */
  List<OpenElement> elements() {
    return elements;
  }

  ValidatorHandler handler() {
    return handler;
  }

  /** The rule of a type; a type is the same object as long as the schema lives. */
  TypeRule rule(@Nullable TypeInfo type) {
    if (type == null) {
      return TypeRule.NONE;
    }
    TypeRule rule = rules.get(type);
    if (rule == null) {
      rule = TypeRules.of(type.getTypeNamespace(), type.getTypeName());
      rules.put(type, rule);
    }
    return rule;
  }

  /**
   * Lets go of the document that was read last, and after many elements of itself: a validator
   * never forgets a name that it was told.
   *
   * @param count elements of the document
   */
  void release(long count) {
    told += count;
    if (told > MAX_ELEMENTS) {
      KEPT.get().values().remove(this);
    }
    errors.target = new DefaultHandler();
    handler.setContentHandler(new DefaultHandler());
  }

  private static final class Relay implements ErrorHandler {
    private ErrorHandler target = new DefaultHandler();

    @Override
    public void warning(SAXParseException problem) throws SAXException {
      target.warning(problem);
    }

    @Override
    public void error(SAXParseException problem) throws SAXException {
      target.error(problem);
    }

    @Override
    public void fatalError(SAXParseException problem) throws SAXException {
      target.fatalError(problem);
    }
  }
}
