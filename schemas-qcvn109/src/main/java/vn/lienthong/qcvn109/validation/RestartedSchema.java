package vn.lienthong.qcvn109.validation;

import java.util.HashMap;
import java.util.Map;
import javax.xml.validation.ValidatorHandler;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.TypeInfo;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import vn.lienthong.qcvn109.xml.XmlNames;

/**
 * Keeps the schema validator from filling the memory: it holds every complaint until the element
 * around it ends, which for the records of a collection is the end of the document. Between two
 * records it is therefore begun anew, as if the collection began there; a record does not depend on
 * the one before. Where that cannot be done, or where the faults are ever new names, reading ends.
 */
final class RestartedSchema {
  private static final int MANY_COMPLAINTS = 1_000;
  private static final int MAX_PREFIXES = 1_000;

  private final ValidatorHandler schema;
  private final SchemaFaults faults;
  private final Map<String, String> prefixes = new HashMap<>();
  private int strangers;
  private boolean underWay;

  RestartedSchema(ValidatorHandler schema, SchemaFaults faults) {
    this.schema = schema;
    this.faults = faults;
  }

  /** Whether the events that the validator hands on now are repeated ones. */
  boolean isUnderWay() {
    return underWay;
  }

  /** A prefix is declared; those of the root are repeated with it. */
  void mapped(String prefix, String uri, int depth) throws SAXException {
    if (depth == 0) {
      prefixes.put(prefix, uri);
    } else if (prefixes.putIfAbsent(prefix, "") == null && prefixes.size() > MAX_PREFIXES) {
      throw new TooManyFaults();
    }
  }

  /** An element begins; one that the schema does not know may have any name. */
  void named(@Nullable TypeInfo type) throws SAXException {
    boolean unknown = type == null || "anyType".equals(type.getTypeName());
    if (unknown && ++strangers > TooManyFaults.MAX) {
      throw new TooManyFaults();
    }
  }

  /** A child of the root ended. */
  void afterRecord(OpenElement root) throws SAXException {
    boolean collection =
        root.name.equals("CongdanCollection") && root.namespace.equals(XmlNames.CITIZEN);
    if (collection && faults.heard() > MANY_COMPLAINTS) {
      underWay = true;
      faults.mute(true);
      again(root);
      faults.mute(false);
      underWay = false;
    }
  }

  private void again(OpenElement root) throws SAXException {
    schema.endElement(root.namespace, root.name, root.name);
    schema.endDocument();
    schema.startDocument();
    for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
      if (!prefix.getValue().isEmpty()) {
        schema.startPrefixMapping(prefix.getKey(), prefix.getValue());
      }
    }
    schema.startElement(root.namespace, root.name, root.name, new AttributesImpl());
  }
}
