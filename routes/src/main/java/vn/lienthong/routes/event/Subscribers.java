package vn.lienthong.routes.event;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.routes.agreement.Agreement;
import vn.lienthong.routes.agreement.AgreementRegistry;
import vn.lienthong.routes.agreement.AgreementSet;
import vn.lienthong.routes.agreement.Subscription;
import vn.lienthong.routes.policy.HubService;
import vn.lienthong.routes.registry.MemberRegistry;

/** Who may have whose events on a day: deny by default, as for every other service. */
final class Subscribers {
  private final AgreementRegistry agreements;
  private final MemberRegistry members;

  Subscribers(AgreementRegistry agreements, MemberRegistry members) {
    this.agreements = agreements;
    this.members = members;
  }

  /** All agreements of this moment. */
  AgreementSet agreements() {
    return agreements.current();
  }

  /** The agreements in force with a publisher, by subscriber. */
  Map<MemberCode, Agreement> of(MemberCode publisher, String service, LocalDate day) {
    Map<MemberCode, Agreement> found = new LinkedHashMap<>();
    all(day)
        .forEach(
            (key, agreement) -> {
              if (key.publisher().equals(publisher) && key.service().equals(service)) {
                found.put(key.subscriber(), agreement);
              }
            });
    return found;
  }

  /** Every subscription in force. */
  Map<SubscriptionKey, Agreement> all(LocalDate day) {
    MemberCode hub = members.hub().code();
    Set<MemberCode> partners =
        members.partners().stream().map(member -> member.code()).collect(Collectors.toSet());
    Map<SubscriptionKey, Agreement> found = new LinkedHashMap<>();
    for (Agreement agreement : agreements.current().all()) {
      MemberCode consumer = agreement.consumer();
      if (consumer != null
          && partners.contains(consumer)
          && HubService.isPublished(agreement.service())
          && !agreement.provider().equals(hub)
          && agreement.isInForce(day)) {
        var key = new SubscriptionKey(consumer, agreement.provider(), agreement.service());
        found.putIfAbsent(key, agreement);
      }
    }
    return found;
  }

  /** Whether an agreement wants an event of a kind that a unit registered. */
  static boolean wants(Agreement agreement, String kind, @Nullable String commune) {
    Subscription wanted = agreement.subscription();
    return wanted == null || wanted.wants(kind, commune);
  }

  /** The first day whose events it gets. */
  static LocalDate first(Agreement agreement) {
    Subscription wanted = agreement.subscription();
    return wanted == null || wanted.from() == null ? agreement.validFrom() : wanted.from();
  }
}
