package vn.lienthong.adapters.spi;

import java.util.List;
import vn.lienthong.adapters.spi.ActRegister.Act;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;

/** A book whose acts are compared with other agencies' books. */
@FunctionalInterface
public interface ComparedBook {
  /** Every act that is compared. */
  List<Act> acts();

  /**
   * Sends to the hub again what was said of an act.
   *
   * @throws HubException a refusal where nothing of it is ever sent by this agency's own will
   */
  default void sendAgain(Act act) {
    throw new HubException(
        HubFault.of(
                HubErrorCode.REFUSED_BY_RECEIVER, null, "of this act there is nothing to resend")
            .inVietnamese("việc này chỉ được trả lời khi có yêu cầu, không có gì để gửi lại"));
  }
}
