package vn.lienthong.qcvn109.validation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import vn.lienthong.qcvn109.dialect.Dialect;
import vn.lienthong.qcvn109.dialect.DialectDetector;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.xml.SecureXml;

/**
 * Validates a message, a receipt, a directory, a payload or a collection of citizens: form, schema,
 * code lists, identifiers, text and what fields say together, every fault at once. One engine for
 * streams and trees; a stream of any number of citizens needs the same memory. A signature is not
 * looked at. May be called from any thread.
 */
public final class MessageValidator {
  // A citizen shows its dialect, a header its version, long before.
  private static final int LOOK_AHEAD = 1 << 16;

  private MessageValidator() {}

  /**
   * Validates a file with {@link ValidationOptions#DEFAULT}.
   *
   * @throws IOException if it cannot be read; what is wrong with its content is in the report
   */
  public static ValidationReport validate(Path file) throws IOException {
    return validate(file, ValidationOptions.DEFAULT);
  }

  /**
   * Validates a file.
   *
   * @throws IOException if it cannot be read; what is wrong with its content is in the report
   */
  public static ValidationReport validate(Path file, ValidationOptions options) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return validate(in, options);
    }
  }

  /**
   * Validates what a stream holds, with {@link ValidationOptions#DEFAULT}. The stream is not
   * closed.
   *
   * @throws IOException if it cannot be read; what is wrong with its content is in the report
   */
  public static ValidationReport validate(InputStream in) throws IOException {
    return validate(in, ValidationOptions.DEFAULT);
  }

  /**
   * Validates what a stream holds. The stream is not closed.
   *
   * @throws IOException if it cannot be read; what is wrong with its content is in the report
   */
  public static ValidationReport validate(InputStream in, ValidationOptions options)
      throws IOException {
    byte[] beginning = in.readNBytes(LOOK_AHEAD);
    Dialect dialect = options.dialect();
    if (dialect == null) {
      dialect = DialectDetector.detect(beginning, beginning.length).orElse(Dialect.CANONICAL);
    }
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(beginning), in);
    ContractSchema schema = ContractSchema.of(options, Envelope.of(beginning), dialect);
    return run(options, schema, (handler, findings) -> read(whole, handler, findings));
  }

  /** Validates a tree, without parsing it again, with {@link ValidationOptions#DEFAULT}. */
  public static ValidationReport validate(Element root) {
    return validate(root, ValidationOptions.DEFAULT);
  }

  /** Validates a tree, without parsing it again. Its findings have no lines. */
  public static ValidationReport validate(Element root, ValidationOptions options) {
    Envelope envelope = Envelope.of(root);
    Dialect asked = options.dialect();
    Dialect first = asked == null ? Dialect.CANONICAL : asked;
    ValidationReport report = run(options, envelope, first, root);
    // Asked only now: good messages, which are canonical, are walked over once.
    boolean live =
        asked == null
            && !report.isValid()
            && DialectDetector.first(root).orElse(Dialect.CANONICAL) == Dialect.LIVE;
    return live ? run(options, envelope, Dialect.LIVE, root) : report;
  }

  private static ValidationReport run(
      ValidationOptions options, Envelope envelope, Dialect dialect, Element root) {
    try {
      ContractSchema schema = ContractSchema.of(options, envelope, dialect);
      return run(options, schema, (handler, findings) -> new TreeEvents(handler).walk(root));
    } catch (IOException problem) {
      throw new IllegalStateException("A tree is not read from anywhere", problem);
    }
  }

  private static ValidationReport run(
      ValidationOptions options, ContractSchema schema, Source source) throws IOException {
    SchemaEngine engine = SchemaEngine.of(schema.compiled());
    FindingCollector findings = new FindingCollector(options);
    MessageHandler handler = new MessageHandler(engine, schema, findings, options.asOf());
    try {
      source.tell(handler, findings);
      return findings.report(schema, handler.scope());
    } catch (TooManyFaults end) {
      findings.add(
          ValidationRule.XML_LIMIT_EXCEEDED, handler.current(), "", TooManyFaults.EXPECTED);
      return findings.report(schema, handler.scope());
    } catch (SAXException problem) {
      throw new IllegalStateException("The document cannot be validated", problem);
    } finally {
      engine.release(handler.count());
    }
  }

  private static void read(InputStream in, MessageHandler handler, FindingCollector findings)
      throws IOException, SAXException {
    try {
      SecureXml.read(in, handler);
    } catch (HubException refusal) {
      FormFault.report(refusal.fault(), handler.current(), findings);
    }
  }

  /** Where the events come from. */
  private interface Source {
    void tell(MessageHandler handler, FindingCollector findings) throws IOException, SAXException;
  }
}
