package vn.lienthong.routes.flow;

import org.apache.camel.Exchange;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.routes.pipeline.Reception;

/**
 * Where an exchange keeps its reception, and how its door writes the reply. A refusal ends the
 * whole exchange, the door's own route included, so whoever ends it writes the reply.
 */
final class Receptions {
  private static final String PROPERTY = "lienthongReception";
  private static final String WRITER = "lienthongReplyWriter";

  /** Writes a reply as a door's clients expect it. */
  interface Writer {
    void write(Exchange exchange, DocumentReply reply);
  }

  private Receptions() {}

  static void begin(Exchange exchange, Reception reception, Writer writer) {
    exchange.setProperty(PROPERTY, reception);
    exchange.setProperty(WRITER, writer);
    exchange.getMessage().setBody(reception);
  }

  static Reception of(Exchange exchange) {
    return exchange.getProperty(PROPERTY, Reception.class);
  }

  static void reply(Exchange exchange) {
    exchange.getProperty(WRITER, Writer.class).write(exchange, of(exchange).reply());
  }
}
