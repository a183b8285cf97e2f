package vn.lienthong.routes.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;

class QueueEntryTest {
  @Test
  void entry_keepsIdAndAttempt_andDropsEveryHeader() {
    var exchange = new DefaultExchange(new DefaultCamelContext());
    exchange.getMessage().setBody("42");
    exchange.getMessage().setHeader("JMSXDeliveryCount", 3);
    exchange.getMessage().setHeader("CamelHttpUri", "https://localhost:1");
    exchange.getMessage().setHeader("cAmElJmsDestinationName", "elsewhere");
    exchange.getMessage().setHeader("operationName", "another");
    QueueEntry.read(exchange);
    assertThat(exchange.getMessage().getHeaders()).isEmpty();
    assertThat(QueueEntry.of(exchange).handOverId()).isEqualTo(42);
  }

  @Test
  void twoReadingsOfOneEntry_haveDifferentOwners() {
    var exchange = new DefaultExchange(new DefaultCamelContext());
    exchange.getMessage().setBody("42");
    QueueEntry.read(exchange);
    String first = QueueEntry.of(exchange).owner();
    QueueEntry.read(exchange);
    assertThat(QueueEntry.of(exchange).owner()).isNotEqualTo(first);
  }
}
