package vn.lienthong.routes.event;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.api.RepeatedWork;
import vn.lienthong.connectors.evidence.HandOvers;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.routes.agreement.Agreement;
import vn.lienthong.routes.agreement.AgreementSet;
import vn.lienthong.routes.event.SubscriptionStore.Standing;
import vn.lienthong.routes.event.SubscriptionStore.State;

/**
 * Gives a subscription that begins what it missed since its first day, in order, and lets it follow
 * live events only then. It reads up to a place before which nothing is under way any more, so
 * publishers wait for no more than the last few events of it.
 */
final class LateSubscriptions implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LateSubscriptions.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration IDLE = Duration.ofSeconds(30);
  private static final int BATCH = 500;
  private static final int LAST = 50;

  private final EventStore events = new EventStore();
  private final SubscriptionStore subscriptions = new SubscriptionStore();
  private final Jdbi database;
  private final EventChannel channel;
  private final Subscribers subscribers;
  private final HandOvers handOvers;
  private final Runnable handedOver;
  private final Clock clock;
  private volatile @Nullable Seen last;
  private volatile long lastLook;
  private final RepeatedWork work = new RepeatedWork("late-subscriptions", this::look);

  /** What a look went by. */
  private record Seen(AgreementSet agreements, LocalDate day) {}

  LateSubscriptions(
      Jdbi database,
      EventChannel channel,
      Subscribers subscribers,
      HandOvers handOvers,
      Runnable handedOver,
      Clock clock) {
    this.database = database;
    this.channel = channel;
    this.subscribers = subscribers;
    this.handOvers = handOvers;
    this.handedOver = handedOver;
    this.clock = clock;
  }

  void start() {
    look();
    work.start(PAUSE, PAUSE);
  }

  /** All of it where agreements changed, else now and then: another node may have ended one. */
  private void look() {
    AgreementSet agreements = subscribers.agreements();
    LocalDate today = LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE);
    Seen seen = new Seen(agreements, today);
    if (seen.equals(last) && clock.millis() - lastLook < IDLE.toMillis()) {
      return;
    }
    lastLook = clock.millis();
    last = look(subscribers.all(today)) ? seen : null;
  }

  private boolean look(Map<SubscriptionKey, Agreement> agreed) {
    List<SubscriptionKey> ended = new ArrayList<>();
    boolean well = tried(() -> ended.addAll(database.withHandle(subscriptions::unended)));
    ended.removeAll(agreed.keySet());
    for (SubscriptionKey key : ended) {
      well &= tried(() -> database.useTransaction(tx -> end(tx, key)));
    }
    for (Map.Entry<SubscriptionKey, Agreement> one : agreed.entrySet()) {
      well &= tried(() -> follow(one.getKey(), one.getValue()));
    }
    return well;
  }

  // One that fails keeps no other from its events; the next look tries it again.
  private static boolean tried(Runnable work) {
    try {
      work.run();
      return true;
    } catch (RuntimeException later) {
      LOG.warn("A subscription to events is looked after again later: {}", later.toString());
      return false;
    }
  }

  private void end(Handle tx, SubscriptionKey key) {
    long last = horizon(tx, key);
    Standing standing = subscriptions.find(tx, key).orElseThrow();
    long position = isBehind(standing) ? standing.position() : last;
    subscriptions.move(tx, key, State.NGUNG, position);
    LOG.info("{} follows {} of {} no more", key.subscriber(), key.service(), key.publisher());
  }

  private void follow(SubscriptionKey key, Agreement agreement) {
    OffsetDateTime first =
        Subscribers.first(agreement).atStartOfDay(VietnamTime.ZONE).toOffsetDateTime();
    boolean behind =
        database.inTransaction(
            tx -> {
              subscriptions.begin(tx, key, agreement.code() + " " + agreement.version(), first);
              return subscriptions.find(tx, key).filter(LateSubscriptions::isBehind).isPresent();
            });
    while (behind && !work.isEnding()) {
      behind = !step(key, agreement);
      handedOver.run();
    }
  }

  private static boolean isBehind(Standing standing) {
    return standing.state() == State.BAT_KIP;
  }

  /** Whether nothing is left to do. */
  private boolean step(SubscriptionKey key, Agreement agreement) {
    long until = database.inTransaction(tx -> horizon(tx, key));
    return database.inTransaction(
        tx -> {
          if (!subscriptions.tryAlone(tx, key)) {
            return true;
          }
          Standing standing = subscriptions.find(tx, key).orElseThrow();
          if (standing.state() != State.BAT_KIP) {
            return true;
          }
          List<KeptEvent> missed =
              events.missed(tx, key, standing.begins(), standing.position(), until, BATCH);
          if (missed.size() < LAST) {
            return finish(tx, key, agreement, standing);
          }
          missed.forEach(event -> give(tx, key, agreement, event));
          long position = missed.get(missed.size() - 1).seq();
          subscriptions.move(tx, key, State.BAT_KIP, position);
          return false;
        });
  }

  private long horizon(Handle tx, SubscriptionKey key) {
    subscriptions.hold(tx, key.publisher(), key.service(), true);
    return events.last(tx, key);
  }

  private boolean finish(Handle tx, SubscriptionKey key, Agreement agreement, Standing standing) {
    long last = horizon(tx, key);
    List<KeptEvent> rest =
        events.missed(tx, key, standing.begins(), standing.position(), last, BATCH);
    rest.forEach(event -> give(tx, key, agreement, event));
    boolean all = rest.size() < BATCH;
    long position = all ? last : rest.get(rest.size() - 1).seq();
    subscriptions.move(tx, key, all ? State.THEO_KIP : State.BAT_KIP, position);
    if (all) {
      LOG.info("{} follows {} of {}", key.subscriber(), key.service(), key.publisher());
    }
    return all;
  }

  private void give(Handle tx, SubscriptionKey key, Agreement agreement, KeptEvent event) {
    if (Subscribers.wants(agreement, event.kind(), event.commune())
        && !events.isGiven(tx, event.evidenceId(), key.subscriber())) {
      channel.before(tx, event, key.subscriber());
      handOvers.addToAll(
          tx, event.evidenceId(), List.of(key.subscriber()), event.expiresAt(), event.orderKeys());
    }
  }

  @Override
  public void close() {
    work.close();
  }
}
