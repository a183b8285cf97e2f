package vn.lienthong.connectors.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.connectors.evidence.Samples.RECEIVER;
import static vn.lienthong.connectors.evidence.Samples.evidence;
import static vn.lienthong.connectors.evidence.Samples.fault;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Any order of calls, by two owners, keeps the outbox row in step with a plain model of it. */
class HandOverStateProperties {
  private static final Duration LONG = Duration.ofMinutes(10);

  enum Step {
    LEASE,
    CLAIM_A,
    CLAIM_B,
    DONE_A,
    DONE_B,
    POSTPONE_A,
    SETBACK_B,
    OUTAGE_B,
    TIME_PASSES,
    BURY
  }

  private final HubDatabase database = TestDatabase.shared();
  private final HandOvers handOvers = new HandOvers(database);
  private final HandOverLeases leases = new HandOverLeases(database);
  private final HandOverClaims claims = new HandOverClaims(database);
  private final HandOverSetbacks setbacks = new HandOverSetbacks(database);
  private final HandOverEnds ends = new HandOverEnds();

  @Property(tries = 40)
  void row_followsTheModel_inAnyOrderOfCalls(@ForAll @Size(min = 1, max = 25) List<Step> steps) {
    EvidenceJournal journal = new EvidenceJournal(database);
    long id =
        database
            .jdbi()
            .inTransaction(
                tx ->
                    handOvers.add(
                        tx,
                        NewHandOver.of(
                            journal.append(tx, evidence(UUID.randomUUID(), null, "b")), RECEIVER)));
    Model model = new Model();
    for (Step step : steps) {
      boolean happened = run(step, id);
      assertThat(happened).as("%s of %s", step, steps).isEqualTo(model.run(step));
      assertThat(row(id)).as("after %s of %s", step, steps).isEqualTo(model.row());
    }
  }

  private boolean run(Step step, long id) {
    return switch (step) {
      case LEASE ->
          leases.leaseDue(List.of(new LaneWindow(RECEIVER, 10_000, LONG))).stream()
              .anyMatch(h -> h.id() == id);
      case CLAIM_A -> claims.claim(id, "A", LONG).isPresent();
      case CLAIM_B -> claims.claim(id, "B", LONG).isPresent();
      case DONE_A -> database.jdbi().inTransaction(tx -> ends.done(tx, id, "A"));
      case DONE_B -> database.jdbi().inTransaction(tx -> ends.done(tx, id, "B"));
      case POSTPONE_A -> {
        claims.postpone(id, "A", Postponement.of(LONG, fault()));
        yield true;
      }
      case SETBACK_B ->
          database
                  .jdbi()
                  .inTransaction(
                      tx -> {
                        int faults = setbacks.counted(tx, id, "B", fault(), false);
                        if (faults > 0) { // its pause is shorter than a slow machine's step
                          tx.execute(
                              "UPDATE hand_over SET due_at = due_at + interval '1 hour'"
                                  + " WHERE id = ?",
                              id);
                        }
                        return faults;
                      })
              > 0;
      case OUTAGE_B -> {
        setbacks.uncounted(id, "B", LONG, false);
        yield true;
      }
      case TIME_PASSES -> {
        String day = "interval '1 day'";
        database
            .jdbi()
            .useHandle(
                h ->
                    h.execute(
                        "UPDATE hand_over SET due_at = due_at - %s, lease_until = lease_until - %s"
                                .formatted(day, day)
                            + " WHERE id = ?",
                        id));
        yield true;
      }
      case BURY -> {
        database.jdbi().useTransaction(tx -> ends.bury(tx, id, fault()));
        yield true;
      }
    };
  }

  private String row(long id) {
    return database
        .jdbi()
        .withHandle(
            h ->
                h.createQuery(
                        "SELECT concat_ws(' ', state, coalesce(lease_owner, '-'), rounds, attempts, hub_faults)"
                            + " FROM hand_over WHERE id = ?")
                    .bind(0, id)
                    .mapTo(String.class)
                    .one());
  }

  /** The same life, without a database. */
  private static final class Model {
    private HandOverState state = HandOverState.CHO;
    private @Nullable String owner;
    private boolean ripe = true;
    private int rounds;
    private int attempts;
    private int faults;

    boolean run(Step step) {
      return switch (step) {
        case LEASE -> lease();
        case CLAIM_A -> claim("A");
        case CLAIM_B -> claim("B");
        case DONE_A -> leave("A", HandOverState.XONG);
        case DONE_B -> leave("B", HandOverState.XONG);
        case POSTPONE_A -> {
          leave("A", HandOverState.CHO);
          yield true;
        }
        case SETBACK_B -> {
          boolean held = leave("B", HandOverState.CHO);
          faults += held ? 1 : 0;
          yield held;
        }
        case OUTAGE_B -> {
          if (!leave("B", HandOverState.CHO) && state == HandOverState.DA_XEP) {
            state = HandOverState.CHO;
            ripe = false;
          }
          yield true;
        }
        case TIME_PASSES -> {
          ripe = true;
          yield true;
        }
        case BURY -> bury();
      };
    }

    private boolean lease() {
      boolean given = ripe && open();
      if (given) {
        state = HandOverState.DA_XEP;
        owner = null;
        ripe = false;
        rounds++;
      }
      return given;
    }

    private boolean claim(String name) {
      boolean given = open() && (ripe || state == HandOverState.DA_XEP);
      if (given) {
        state = HandOverState.DANG_GUI;
        owner = name;
        ripe = false;
        attempts++;
      }
      return given;
    }

    private boolean leave(String name, HandOverState next) {
      boolean held = name.equals(owner);
      if (held) {
        state = next;
        owner = null;
        ripe = false;
      }
      return held;
    }

    private boolean bury() {
      if (state != HandOverState.XONG) {
        state = HandOverState.HONG;
        owner = null;
      }
      return true;
    }

    private boolean open() {
      return state != HandOverState.XONG && state != HandOverState.HONG;
    }

    String row() {
      return state
          + " "
          + (owner == null ? "-" : owner)
          + " "
          + rounds
          + " "
          + attempts
          + " "
          + faults;
    }
  }
}
