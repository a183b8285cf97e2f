package vn.lienthong.routes.event;

import static vn.lienthong.qcvn109.error.HubErrorCode.EVENT_CODE_REUSED;
import static vn.lienthong.qcvn109.error.HubErrorCode.EVENT_ORIGINAL_UNKNOWN;
import static vn.lienthong.qcvn109.error.HubErrorCode.EVENT_ORIGINAL_WITHDRAWN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.lienthong.connectors.api.KeyedDigest;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.connectors.evidence.HandOvers;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.routes.agreement.Agreement;
import vn.lienthong.routes.pipeline.OfficerCases;
import vn.lienthong.routes.pipeline.OfficerCases.Kind;
import vn.lienthong.routes.pipeline.Publications;
import vn.lienthong.routes.policy.HubService;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.MemberRegistry;

/**
 * Passes an event on to all who subscribe to it, with the receipt's own transaction: one message is
 * kept, and one hand-over for each subscriber. A subscriber gets the events about one citizen in
 * the order in which they were kept, and a correction never without what it corrects.
 */
final class EventChannel implements Publications {
  private static final String PLACE = "/tt:ThongDiep/tt:NoiDung/dv:%s/dv:%s";
  private static final String IS_SETTLED =
      """
      SELECT NOT EXISTS (SELECT FROM hand_over WHERE evidence_id = :event AND state <> 'XONG')
        AND NOT EXISTS (SELECT FROM evidence_event
          WHERE evidence_id = :event AND kind = 'GIAO' AND detail->>'trangThai' <> 'DA_XU_LY')
      """;

  private final EventStore events = new EventStore();
  private final SubscriptionStore subscriptions = new SubscriptionStore();
  private final KeyedDigest digest;
  private final HandOvers handOvers;
  private final Subscribers subscribers;
  private final EventRelease release;
  private final EventDisclosures disclosures;
  private final OfficerCases cases;
  private final MemberRegistry members;

  EventChannel(
      KeyedDigest digest,
      HandOvers handOvers,
      Subscribers subscribers,
      EventRelease release,
      EventDisclosures disclosures,
      OfficerCases cases,
      MemberRegistry members) {
    this.digest = digest;
    this.handOvers = handOvers;
    this.subscribers = subscribers;
    this.release = release;
    this.disclosures = disclosures;
    this.cases = cases;
    this.members = members;
  }

  @Override
  public boolean takes(MessageHeader header) {
    return HubService.isPublished(header.service())
        && !header.sender().equals(members.hub().code());
  }

  @Override
  public boolean publish(Handle tx, long evidenceId, VerifiedMessage event, LocalDate day) {
    MessageHeader header = event.header();
    EventContent content = EventContent.of(event.payload());
    subscriptions.hold(tx, header.sender(), header.service(), false);
    KeptEvent original = original(tx, header, content);
    List<byte[]> keys = orderKeys(header, content, original);
    handOvers.holdOrders(tx, keys);
    Long root = original == null ? null : original.root();
    byte[] code = code(header, content.code());
    if (!events.add(tx, evidenceId, header, content, code, root, keys)) {
      throw refused(
          EVENT_CODE_REUSED,
          header,
          "MaSuKien",
          "another event has another code",
          "sự kiện khác phải có mã khác");
    }
    if (original != null && content.withdraws()) {
      events.withdraw(tx, original.evidenceId(), evidenceId);
    }
    Map<MemberCode, Agreement> agreed = subscribers.of(header.sender(), header.service(), day);
    KeptEvent kept = events.of(tx, evidenceId);
    List<MemberCode> receivers = receivers(tx, header, kept, agreed);
    if (original != null) {
      receivers.forEach(receiver -> before(tx, kept, receiver));
    }
    handOvers.addToAll(tx, evidenceId, receivers, header.expiresAt(), keys);
    return agreed.values().stream()
        .anyMatch(one -> Subscribers.wants(one, content.kind(), content.commune()));
  }

  /** What of the chain of an event a receiver does not have yet, before the event itself. */
  void before(Handle tx, KeptEvent event, MemberCode receiver) {
    for (KeptEvent earlier : events.chain(tx, event, receiver)) {
      handOvers.addToAll(
          tx, earlier.evidenceId(), List.of(receiver), earlier.expiresAt(), earlier.orderKeys());
    }
  }

  // Whoever has no agreement now has to catch up, should there be one again.
  private List<MemberCode> receivers(
      Handle tx, MessageHeader header, KeptEvent event, Map<MemberCode, Agreement> agreed) {
    Set<MemberCode> live = subscriptions.live(tx, header.sender(), header.service());
    for (MemberCode one : live) {
      if (!agreed.containsKey(one)) {
        var key = new SubscriptionKey(one, header.sender(), header.service());
        subscriptions.move(tx, key, SubscriptionStore.State.NGUNG, event.seq() - 1);
      }
    }
    return agreed.entrySet().stream()
        .filter(one -> live.contains(one.getKey()))
        .filter(one -> Subscribers.wants(one.getValue(), event.kind(), event.commune()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private @Nullable KeptEvent original(Handle tx, MessageHeader header, EventContent content) {
    if (content.original() == null) {
      return null;
    }
    byte[] code = code(header, content.original());
    Optional<KeptEvent> found = events.find(tx, header.sender(), header.service(), code);
    if (found.isEmpty()) {
      throw refused(
          EVENT_ORIGINAL_UNKNOWN,
          header,
          "MaSuKienGoc",
          header.sender() + " has published no event with this code",
          header.sender() + " chưa gửi sự kiện mã này; gửi sự kiện gốc trước");
    }
    if (found.get().withdrawn()) {
      throw refused(
          EVENT_ORIGINAL_WITHDRAWN,
          header,
          "MaSuKienGoc",
          "publish a new event instead",
          "gửi sự kiện mới với mã mới");
    }
    return found.get();
  }

  /** A correction stands in the orders of its original too, whomever it is about now. */
  private List<byte[]> orderKeys(
      MessageHeader header, EventContent content, @Nullable KeptEvent original) {
    Stream<byte[]> own =
        content.persons().isEmpty()
            ? Stream.of(code(header, content.code()))
            : content.persons().stream()
                .map(person -> digest.of("event order\n" + header.sender() + "\n" + person));
    List<byte[]> keys = new ArrayList<>();
    Stream.concat(own, original == null ? Stream.of() : original.orderKeys().stream())
        .filter(key -> keys.stream().noneMatch(known -> Arrays.equals(known, key)))
        .forEach(keys::add);
    return keys;
  }

  private byte[] code(MessageHeader header, String code) {
    return digest.of("event\n" + header.sender() + "\n" + header.service() + "\n" + code);
  }

  @Override
  public boolean isSettled(Handle tx, long evidenceId) {
    return tx.createQuery(IS_SETTLED).bind("event", evidenceId).mapTo(Boolean.class).one();
  }

  @Override
  public void given(
      Handle tx, long evidenceId, MessageHeader header, byte[] kept, MemberCode subscriber) {
    Element event = Envelopes.payload(SecureXml.parse(kept).getDocumentElement());
    disclosures.given(tx, evidenceId, header, event, subscriber);
  }

  @Override
  public void refused(Handle tx, long evidenceId, HubFault fault) {
    cases.open(tx, Kind.THONG_DIEP, evidenceId, null, fault);
  }

  @Override
  public Optional<Released> released(
      Member subscriber, MessageHeader header, Element root, byte[] kept) {
    return takes(header) ? release.of(subscriber, header, root, kept) : Optional.empty();
  }

  private static HubException refused(
      HubErrorCode code, MessageHeader header, String item, String english, String vietnamese) {
    HubFault fault = HubFault.of(code, PLACE.formatted(header.service(), item), english);
    return new HubException(fault.inVietnamese(vietnamese));
  }
}
