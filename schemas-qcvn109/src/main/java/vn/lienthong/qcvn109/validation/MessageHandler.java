package vn.lienthong.qcvn109.validation;

import java.time.LocalDate;
import java.util.List;
import javax.xml.validation.TypeInfoProvider;
import javax.xml.validation.ValidatorHandler;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.TypeInfo;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Follows a document: keeps the path of open elements, hands every event to the schema validator
 * and, with the type that the validator found, to the rules.
 */
final class MessageHandler extends DefaultHandler {
  private final SchemaEngine engine;
  private final ValidatorHandler schema;
  private final SchemaFaults faults;
  private final RuleScope scope;
  private final TextBuffer text = new TextBuffer();
  private final List<OpenElement> elements;
  private final RestartedSchema restart;
  private @Nullable Locator locator;
  private int depth;
  private long count;

  MessageHandler(
      SchemaEngine engine,
      ContractSchema contract,
      FindingCollector findings,
      @Nullable LocalDate asOf) {
    this.engine = engine;
    this.elements = engine.elements();
    this.scope = new RuleScope(findings, text, asOf);
    this.faults = new SchemaFaults(contract, scope, text, this::current);
    this.schema = engine.begin(faults, new Typed(engine.handler().getTypeInfoProvider()));
    this.restart = new RestartedSchema(schema, faults);
  }

  RuleScope scope() {
    return scope;
  }

  /** The innermost open element; the document itself is one without a name. */
  OpenElement current() {
    return depth == 0 ? new OpenElement(null) : elements.get(depth - 1);
  }

  /** Elements that were read. */
  long count() {
    return count;
  }

  @Override
  public void setDocumentLocator(Locator place) {
    locator = place;
    schema.setDocumentLocator(place);
  }

  @Override
  public void startDocument() throws SAXException {
    schema.startDocument();
  }

  @Override
  public void endDocument() throws SAXException {
    schema.endDocument();
    faults.end();
  }

  @Override
  public void startPrefixMapping(String prefix, String uri) throws SAXException {
    restart.mapped(prefix, uri, depth);
    schema.startPrefixMapping(prefix, uri);
  }

  @Override
  public void endPrefixMapping(String prefix) throws SAXException {
    schema.endPrefixMapping(prefix);
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes)
      throws SAXException {
    if (depth == elements.size()) {
      elements.add(new OpenElement(depth == 0 ? null : elements.get(depth - 1)));
    }
    OpenElement element = elements.get(depth++);
    count++;
    Locator place = locator;
    element.begin(
        uri,
        name,
        place == null ? 0 : place.getLineNumber(),
        place == null ? 0 : place.getColumnNumber());
    text.clear();
    faults.reading(attributes);
    // Without the prefix, which nobody reads: the validator would look it up each time.
    schema.startElement(uri, name, name, attributes);
    faults.end();
  }

  @Override
  public void characters(char[] characters, int start, int length) throws SAXException {
    text.append(characters, start, length);
    schema.characters(characters, start, length);
  }

  @Override
  public void endElement(String uri, String name, String qName) throws SAXException {
    schema.endElement(uri, name, name);
    faults.end();
    text.clear();
    depth--;
    if (depth == 1) {
      restart.afterRecord(elements.get(0));
    }
  }

  /** Behind the validator: knows each element's type. */
  private final class Typed extends DefaultHandler {
    private final TypeInfoProvider types;

    Typed(TypeInfoProvider types) {
      this.types = types;
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes)
        throws SAXException {
      if (restart.isUnderWay()) {
        return;
      }
      OpenElement element = current();
      TypeInfo type = types.getElementTypeInfo();
      element.type = type == null ? null : type.getTypeName();
      element.typeNamespace = type == null ? "" : type.getTypeNamespace();
      restart.named(type);
      element.rule = engine.rule(type);
      element.rule.begin(element, attributes, scope);
    }

    @Override
    public void endElement(String uri, String name, String qName) {
      if (restart.isUnderWay()) {
        return;
      }
      faults.end();
      OpenElement element = current();
      element.rule.end(element, scope);
    }
  }
}
