package vn.lienthong.qcvn109.validation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.validation.ValidatorHandler;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.xml.SecureXml;

/**
 * Validates a message, a receipt, a directory, a payload or a collection of citizens: form, schema,
 * code lists, identifiers, text and what fields say together, every fault at once. One engine for
 * streams and trees; a stream of any number of citizens needs the same memory. A signature is not
 * looked at. May be called from any thread.
 */
public final class MessageValidator {
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
    FindingCollector findings = new FindingCollector(options);
    return run(findings, handler -> read(in, handler, findings));
  }

  /** Validates a tree, without parsing it again, with {@link ValidationOptions#DEFAULT}. */
  public static ValidationReport validate(Element root) {
    return validate(root, ValidationOptions.DEFAULT);
  }

  /** Validates a tree, without parsing it again. Its findings have no lines. */
  public static ValidationReport validate(Element root, ValidationOptions options) {
    try {
      return run(new FindingCollector(options), handler -> new TreeEvents(handler).walk(root));
    } catch (IOException problem) {
      throw new IllegalStateException("A tree is not read from anywhere", problem);
    }
  }

  private static ValidationReport run(FindingCollector findings, Source source) throws IOException {
    ValidatorHandler schema = SchemaEngines.of(ContractSchema.NEWEST);
    try {
      MessageHandler handler = new MessageHandler(schema, findings);
      source.tell(handler);
      return findings.report(handler.scope().records());
    } catch (SAXException problem) {
      throw new IllegalStateException("The document cannot be validated", problem);
    } finally {
      SchemaEngines.release(schema);
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
    void tell(MessageHandler handler) throws IOException, SAXException;
  }
}
