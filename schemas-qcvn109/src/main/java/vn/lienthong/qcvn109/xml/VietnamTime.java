package vn.lienthong.qcvn109.xml;

import java.time.LocalDate;
import java.time.ZoneId;

/** Time in Việt Nam: a day in a message is a day there, wherever the machine stands. */
public final class VietnamTime {
  /** Seven hours ahead of UTC all the year. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private VietnamTime() {}

  /** The day it is there now. */
  public static LocalDate today() {
    return LocalDate.now(ZONE);
  }
}
