package vn.lienthong.routes.event;

import java.time.LocalDate;
import java.util.HashMap;
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
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.MemberRegistry;
import vn.lienthong.routes.registry.MemberSet;

/** Who may have whose events on a day: deny by default, as for every other service. */
final class Subscribers {
  private final AgreementRegistry agreements;
  private final MemberRegistry members;
  private volatile @Nullable Seen seen;

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
    return on(day).ofPublisher().getOrDefault(new Published(publisher, service), Map.of());
  }

  /** Every subscription in force. */
  Map<SubscriptionKey, Agreement> all(LocalDate day) {
    return on(day).all();
  }

  /** Whose events, of which service. */
  private record Published(MemberCode publisher, String service) {}

  /** All subscriptions of a day, by the agreements and members that were in force. */
  private record Seen(
      AgreementSet agreements,
      MemberSet members,
      LocalDate day,
      Map<SubscriptionKey, Agreement> all,
      Map<Published, Map<MemberCode, Agreement>> ofPublisher) {
    // By identity: each reload makes new sets, and this is asked for each event and each delivery.
    boolean isOf(AgreementSet otherAgreements, MemberSet otherMembers, LocalDate otherDay) {
      return agreements == otherAgreements && members == otherMembers && day.equals(otherDay);
    }
  }

  private Seen on(LocalDate day) {
    AgreementSet current = agreements.current();
    MemberSet present = members.current();
    Seen known = seen;
    if (known == null || !known.isOf(current, present, day)) {
      known = seen(current, present, day);
      seen = known;
    }
    return known;
  }

  private static Seen seen(AgreementSet agreements, MemberSet members, LocalDate day) {
    Map<SubscriptionKey, Agreement> all = all(agreements, members, day);
    Map<Published, Map<MemberCode, Agreement>> ofPublisher = new HashMap<>();
    all.forEach(
        (key, agreement) ->
            ofPublisher
                .computeIfAbsent(
                    new Published(key.publisher(), key.service()), any -> new LinkedHashMap<>())
                .put(key.subscriber(), agreement));
    return new Seen(agreements, members, day, all, ofPublisher);
  }

  private static Map<SubscriptionKey, Agreement> all(
      AgreementSet agreements, MemberSet members, LocalDate day) {
    MemberCode hub = members.hub().code();
    Set<MemberCode> partners =
        members.partners().stream().map(Member::code).collect(Collectors.toSet());
    Map<SubscriptionKey, Agreement> found = new LinkedHashMap<>();
    for (Agreement agreement : agreements.all()) {
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
