package vn.lienthong.routes.flow;

import org.apache.camel.Exchange;
import vn.lienthong.routes.pipeline.Reception;

/** Where an exchange keeps its reception, whatever becomes of its body. */
final class Receptions {
  private static final String PROPERTY = "lienthongReception";

  private Receptions() {}

  static void begin(Exchange exchange, Reception reception) {
    exchange.setProperty(PROPERTY, reception);
    exchange.getMessage().setBody(reception);
  }

  static Reception of(Exchange exchange) {
    return exchange.getProperty(PROPERTY, Reception.class);
  }
}
