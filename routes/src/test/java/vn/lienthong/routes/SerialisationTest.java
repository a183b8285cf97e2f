package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.message.Receipt;

/** A process with a hub in it reads no Java object from anybody. */
class SerialisationTest {
  private static final AtomicBoolean TRIGGERED = new AtomicBoolean();

  @BeforeAll
  static void startHub() {
    assertThat(RunningHub.jmsPort()).isPositive();
  }

  /** Acts when it is read, as the links of a gadget chain do. */
  private static final class Gadget implements Serializable {
    private static final long serialVersionUID = 1L;

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
      in.defaultReadObject();
      TRIGGERED.set(true);
    }
  }

  @Test
  void filter_forbidsEveryClass() {
    ObjectInputFilter filter = ObjectInputFilter.Config.getSerialFilter();
    assertThat(filter).hasToString("!*");
  }

  @Test
  void objects_areNotRead_notEvenHarmlessOnes() throws IOException {
    for (Object object : List.of(new Gadget(), new ArrayList<>(List.of("a")), 1)) {
      byte[] written = written(object);
      assertThatThrownBy(
              () -> new ObjectInputStream(new ByteArrayInputStream(written)).readObject())
          .isInstanceOf(InvalidClassException.class)
          .hasMessageContaining("REJECTED");
    }
    assertThat(TRIGGERED).isFalse();
  }

  @Test
  void objectMessage_isRefused_andItsObjectNeverRead() throws Exception {
    try (JmsMember client = JmsMember.of(RunningHub.member("one-stop"))) {
      Receipt receipt = client.exchange(client.session().createObjectMessage(new Gadget()));
      assertThat(Objects.requireNonNull(receipt.fault()).code())
          .isEqualTo(HubErrorCode.CONTENT_TYPE_WRONG);
    }
    assertThat(TRIGGERED).isFalse();
  }

  private static byte[] written(Object object) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    return bytes.toByteArray();
  }
}
