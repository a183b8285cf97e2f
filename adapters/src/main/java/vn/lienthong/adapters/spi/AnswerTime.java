package vn.lienthong.adapters.spi;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import vn.lienthong.qcvn109.contract.ServiceContract;
import vn.lienthong.qcvn109.contract.ServiceContracts;
import vn.lienthong.qcvn109.contract.ServiceMode;
import vn.lienthong.qcvn109.message.MessageHeader;

/**
 * Until when the answer to a question is of use; a message of any other service has time.
 *
 * @param header of the question, which may say it itself
 * @param until what was said beside it
 */
record AnswerTime(MessageHeader header, Instant until, Clock clock) {
  /** Whether it is a question, and nobody waits for its answer any more. */
  boolean isOver() {
    return question().isPresent() && !clock.instant().isBefore(end());
  }

  /** The same where nothing is lost with the answer, since the question had no effect. */
  boolean isOverForALookUp() {
    return isOver() && question().stream().noneMatch(ServiceContract::firstAnswerStands);
  }

  private Optional<ServiceContract> question() {
    return ServiceContracts.find(header.service(), header.version()).stream()
        .filter(contract -> contract.mode() == ServiceMode.SYNC)
        .findFirst();
  }

  private Instant end() {
    OffsetDateTime expiry = header.expiresAt();
    return expiry == null || expiry.toInstant().isAfter(until) ? until : expiry.toInstant();
  }
}
