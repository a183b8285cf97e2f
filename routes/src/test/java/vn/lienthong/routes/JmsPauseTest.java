package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import org.apache.camel.CamelContext;
import org.apache.camel.ServiceStatus;
import org.junit.jupiter.api.Test;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.routes.pressure.Gate;
import vn.lienthong.routes.pressure.ShutGate;

/** The JMS door while the hub takes nothing, and after it. */
class JmsPauseTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  private final TestMember oneStop = RunningHub.member("one-stop");
  private final Gate gate = RunningHub.bean(Gate.class);

  @Test
  void doorOfAHubThatTakesNothing_refuses_readsNothing_andOpensByItself() throws Exception {
    try (JmsMember client = JmsMember.of(oneStop)) {
      try (ShutGate full = new ShutGate(gate)) {
        await().atMost(SOON).until(() -> status() == ServiceStatus.Suspended);
        assertThatThrownBy(() -> client.send(client.document(oneStop.birth(2341))))
            .isInstanceOf(JMSException.class)
            .hasMessageContaining("QUA_TAI LT-4004");
        send("before the door was shut");
        // a receive begun before the pause may still get it: given back, it is there again later
        await().atMost(SOON).until(() -> waiting() == 1);
      }
      await().atMost(SOON).until(() -> gate.isOpen() && status() == ServiceStatus.Started);
      await().atMost(SOON).until(() -> waiting() == 0);
      assertThat(client.exchange(oneStop.birth(2342)).state()).isEqualTo(ReceiptState.DA_TIEP_NHAN);
    }
  }

  private static ServiceStatus status() {
    return RunningHub.bean(CamelContext.class)
        .getRouteController()
        .getRouteStatus("jms.messages.in");
  }

  private static void send(String text) {
    try (var context = RunningHub.bean(ConnectionFactory.class).createContext()) {
      context
          .createProducer()
          .send(context.createQueue("hub.in"), text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static int waiting() throws JMSException {
    try (var context = RunningHub.bean(ConnectionFactory.class).createContext();
        var browser = context.createBrowser(context.createQueue("hub.in"))) {
      return Collections.list(browser.getEnumeration()).size();
    }
  }
}
