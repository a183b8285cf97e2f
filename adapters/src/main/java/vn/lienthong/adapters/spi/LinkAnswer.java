package vn.lienthong.adapters.spi;

import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.message.Receipt;

/** What the hub said to a message, its signature verified. */
public sealed interface LinkAnswer {
  /**
   * The answer of a synchronous service.
   *
   * @param message the answer
   */
  record Answered(VerifiedMessage message) implements LinkAnswer {}

  /**
   * The hub has it.
   *
   * @param receipt its signed promise
   */
  record Acknowledged(Receipt receipt) implements LinkAnswer {}

  /**
   * Refused for good.
   *
   * @param fault why
   */
  record Refused(HubFault fault) implements LinkAnswer {}
}
