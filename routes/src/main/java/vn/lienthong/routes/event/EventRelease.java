package vn.lienthong.routes.event;

import static vn.lienthong.qcvn109.error.HubErrorCode.AGREEMENT_NOT_IN_FORCE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.MessageHeader.Release;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.routes.agreement.Agreement;
import vn.lienthong.routes.agreement.ReleasedField;
import vn.lienthong.routes.pipeline.Publications.Released;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.release.EventFilter;
import vn.lienthong.routes.release.FilteredAnswer;
import vn.lienthong.routes.release.Treatment;

/**
 * What a subscriber may have of an event when it leaves: all that its publisher signed where the
 * agreement names no purpose, else the fields of that purpose. An agreement that has ended
 * meanwhile releases nothing.
 */
final class EventRelease {
  private final Subscribers subscribers;
  private final Clock clock;

  EventRelease(Subscribers subscribers, Clock clock) {
    this.subscribers = subscribers;
    this.clock = clock;
  }

  Optional<Released> of(Member subscriber, MessageHeader header, Element root, byte[] kept) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE);
    Agreement agreement =
        subscribers.of(header.sender(), header.service(), today).get(subscriber.code());
    if (agreement == null) {
      throw new HubException(
          HubFault.of(
                  AGREEMENT_NOT_IN_FORCE,
                  null,
                  "%s may not have %s of %s on %s"
                      .formatted(subscriber.code(), header.service(), header.sender(), today))
              .inVietnamese("thỏa thuận nhận sự kiện đã hết hiệu lực trước khi giao"));
    }
    return agreement.purposes().isEmpty()
        ? Optional.empty()
        : Optional.of(filtered(agreement, header, root, kept, today));
  }

  private static Released filtered(
      Agreement agreement, MessageHeader header, Element root, byte[] kept, LocalDate today) {
    Map<String, Treatment> fields =
        agreement.purposes().get(0).fields().stream()
            .collect(Collectors.toMap(ReleasedField::name, ReleasedField::treatment));
    FilteredAnswer less =
        new EventFilter(agreement.code(), agreement.version(), fields)
            .filter(Envelopes.payload(root), today);
    var release =
        new Release(
            agreement.code(),
            agreement.version(),
            header.sender(),
            Sha256.hex(kept),
            less.notReleased(),
            less.emptyInSource());
    return new Released(less.payload(), release);
  }
}
