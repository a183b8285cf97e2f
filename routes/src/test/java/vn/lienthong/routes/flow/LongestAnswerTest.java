package vn.lienthong.routes.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** A delivery has an end, so that its claim never runs out under it. */
class LongestAnswerTest {
  private static final Duration TIMEOUT = Duration.ofMillis(100);

  @Test
  void answerThatTrickles_endsWithTheTimeOut_thoughEveryByteIsInTime() {
    try (var answer = new LongestAnswer.Bounded(new Trickle(), TIMEOUT)) {
      assertThatThrownBy(answer::readAllBytes)
          .isInstanceOf(SocketTimeoutException.class)
          .hasMessageContaining("longer than");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void answerThatIsTooLong_isNotRead() throws IOException {
    var endless = new ByteArrayInputStream(new byte[LongestAnswer.BYTES + 1]);
    try (var answer = new LongestAnswer.Bounded(endless, Duration.ofMinutes(1))) {
      assertThatThrownBy(answer::readAllBytes).hasMessageContaining("longer than");
    }
  }

  @Test
  void answerInTime_isReadWhole() throws IOException {
    var whole = new ByteArrayInputStream(new byte[LongestAnswer.BYTES]);
    try (var answer = new LongestAnswer.Bounded(whole, Duration.ofMinutes(1))) {
      assertThat(answer.readAllBytes()).hasSize(LongestAnswer.BYTES);
    }
  }

  /** One byte every few milliseconds, for ever. */
  private static final class Trickle extends InputStream {
    @Override
    public int read() {
      LockSupport.parkNanos(Duration.ofMillis(3).toNanos());
      return 'a';
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      target[offset] = (byte) read();
      return 1;
    }
  }
}
