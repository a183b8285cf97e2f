package vn.lienthong.routes.pipeline;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.xml.VietnamTime;

/**
 * A kept question that the hub answers itself; an agreement let it pass.
 *
 * @param message what was asked, by whom and for which purpose
 * @param door the door it came by
 * @param at when it came
 * @param evidenceId under which it is kept
 */
public record HubQuestion(
    VerifiedMessage message, String door, OffsetDateTime at, long evidenceId) {

  /** The day in Việt Nam when it came. */
  public LocalDate day() {
    return at.atZoneSameInstant(VietnamTime.ZONE).toLocalDate();
  }
}
