package vn.lienthong.routes.pipeline;

import static vn.lienthong.qcvn109.error.HubErrorCode.MESSAGE_EXPIRED;
import static vn.lienthong.qcvn109.error.HubErrorCode.SEND_TIME_OUTSIDE_WINDOW;

import java.time.Duration;
import java.time.OffsetDateTime;

/** Send time within the window and not expired; only at first reception. */
public final class ClockStep implements ReceiveStep {
  private final Duration past;
  private final Duration future;

  /**
   * Accepts this window around the moment of reception.
   *
   * @param past how old a message may be: as long as a sender may have had no line
   * @param future how far ahead its clock may run
   */
  public ClockStep(Duration past, Duration future) {
    this.past = past;
    this.future = future;
  }

  @Override
  public void apply(Reception reception) {
    var header = reception.message().header();
    OffsetDateTime now = reception.at();
    OffsetDateTime sent = header.sentAt();
    if (sent.isBefore(now.minus(past)) || sent.isAfter(now.plus(future))) {
      throw Faults.refuse(
          SEND_TIME_OUTSIDE_WINDOW,
          Faults.HEADER + "ThoiDiemGui",
          sent + " is not between " + now.minus(past) + " and " + now.plus(future),
          sent
              + " không nằm giữa "
              + now.minus(past)
              + " và "
              + now.plus(future)
              + "; kiểm tra đồng hồ của máy gửi");
    }
    OffsetDateTime expires = header.expiresAt();
    if (expires != null && !expires.isAfter(now)) {
      throw Faults.refuse(
          MESSAGE_EXPIRED,
          Faults.HEADER + "HetHan",
          "expired at " + expires,
          "hết hạn lúc " + expires + "; nếu vẫn cần, gửi thông điệp mới");
    }
  }
}
