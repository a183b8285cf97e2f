package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.lienthong.qcvn109.error.HubErrorCode;

/** CVE-2026-43866: an {@code ObjectMessage} was read, and with it whatever its sender put in. */
class Cve202643866Test {
  private static final AtomicInteger READ = new AtomicInteger();

  /** Does something while it is read: what a chain of gadgets needs. */
  static final class Gadget implements Serializable {
    private static final long serialVersionUID = 1L;

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
      in.defaultReadObject();
      READ.incrementAndGet();
    }
  }

  private final TestMember oneStop = RunningHub.member("one-stop");

  @Test
  void objectMessage_isRefused_andNeverRead() throws Exception {
    try (JmsMember client = JmsMember.of(oneStop)) {
      var message = client.session().createObjectMessage(new Gadget());
      message.setStringProperty("CamelSerialize", "true");
      var receipt = client.exchange(message);
      assertThat(Objects.requireNonNull(receipt.fault()).code())
          .isEqualTo(HubErrorCode.CONTENT_TYPE_WRONG);
    }
    assertThat(READ).hasValue(0);
  }
}
