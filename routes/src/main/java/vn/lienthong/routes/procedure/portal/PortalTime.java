package vn.lienthong.routes.procedure.portal;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.xml.VietnamTime;

/** Moments as the national portal writes them, {@code yyyyMMddHHmmss} in Việt Nam. */
public final class PortalTime {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(VietnamTime.ZONE);

  private PortalTime() {}

  /** A moment; null stays null. */
  public static @Nullable String stamp(@Nullable Instant moment) {
    return moment == null ? null : STAMP.format(moment);
  }
}
