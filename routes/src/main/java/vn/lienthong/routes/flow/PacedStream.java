package vn.lienthong.routes.flow;

import static vn.lienthong.qcvn109.error.HubErrorCode.BODY_TOO_SLOW;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;

/** A file as it comes, refused when it comes too slowly or breaks off; what came stays. */
final class PacedStream extends FilterInputStream {
  private static final double NANOS = 1e9;

  private final FileDoor.Pace pace;
  private final long start = System.nanoTime();
  private long got;

  PacedStream(InputStream in, FileDoor.Pace pace) {
    super(in);
    this.pace = pace;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int more = more(into, offset, length);
    got += Math.max(more, 0);
    long nanos = System.nanoTime() - start;
    if (nanos > pace.deadline().toNanos()) {
      throw slow("after " + pace.deadline().toSeconds() + " s the part is not complete");
    }
    if (nanos > pace.grace().toNanos() && got / (nanos / NANOS) < pace.bytesPerSecond()) {
      throw slow("at least " + pace.bytesPerSecond() + " bytes a second are expected");
    }
    return more;
  }

  private int more(byte[] into, int offset, int length) {
    try {
      return in.read(into, offset, length);
    } catch (IOException broken) {
      throw slow("it broke off");
    }
  }

  private static HubException slow(String detail) {
    return new HubException(
        HubFault.of(BODY_TOO_SLOW, "body", detail + "; what came is kept, ask how much")
            .inVietnamese("phần đã đến được giữ lại; hỏi đã nhận bao nhiêu rồi gửi tiếp"));
  }
}
