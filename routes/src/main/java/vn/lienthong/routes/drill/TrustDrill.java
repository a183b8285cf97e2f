package vn.lienthong.routes.drill;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.w3c.dom.Element;
import vn.lienthong.connectors.security.attack.AttackScene;
import vn.lienthong.connectors.security.attack.AttackShape;
import vn.lienthong.connectors.security.attack.AttackShape.Judge;
import vn.lienthong.connectors.security.attack.AttackSuite;
import vn.lienthong.qcvn109.error.ErrorCategory;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KiemTraKetNoiStructure;
import vn.lienthong.qcvn109.message.Payloads;

/**
 * Brings the whole attack suite to one door and looks at three things each: refused, for the right
 * reason, and nothing left behind. The service is the connection test, which has no effect.
 */
public final class TrustDrill {
  /** The service that carries the attacks. */
  public static final String SERVICE = "KiemTraKetNoi";

  private static final int TRIES = 20;
  private static final long PAUSE_MILLIS = 500;

  private final DrillTarget target;
  private final int maximumBytes;
  private final TrapSocket trap;
  private final DoorClients clients;
  private final Answers answers;

  /**
   * A drill.
   *
   * @param maximumBytes the largest document that the hub takes
   * @param trap the address that nobody may ask
   */
  public TrustDrill(DrillTarget target, int maximumBytes, TrapSocket trap) {
    this.target = target;
    this.maximumBytes = maximumBytes;
    this.trap = trap;
    this.clients = new DoorClients(target);
    this.answers = new Answers(target);
  }

  /**
   * Runs the suite at one door.
   *
   * @param seed chooses the message ids: new ones for a hub that has seen a drill before
   * @param progress told each result at once
   */
  public List<DrillResult> at(AttackDoor door, long seed, Consumer<DrillResult> progress)
      throws IOException {
    List<DrillResult> results = new ArrayList<>();
    for (AttackShape shape : suite(door, seed)) {
      if (door.carries(shape.judge())) {
        DrillResult result = one(door, shape);
        results.add(result);
        progress.accept(result);
      }
    }
    return results;
  }

  private List<AttackShape> suite(AttackDoor door, long seed) {
    return AttackSuite.of(
        new AttackScene(
            target.members(),
            target.hub(),
            SERVICE,
            TrustDrill::payload,
            trap.address(),
            door.roomFor(maximumBytes),
            Clock.systemUTC(),
            target.stamps(),
            target.standing(),
            seed));
  }

  private static Element payload(String text) {
    var question = new KiemTraKetNoiStructure();
    question.setGhiChu(text);
    return Payloads.write(question);
  }

  private DrillResult one(AttackDoor door, AttackShape shape) throws IOException {
    int visits = trap.visits();
    List<DoorAnswer> before = new ArrayList<>();
    for (byte[] first : shape.before()) {
      before.add(bring(door, shape, Judge.GATE, first));
    }
    DoorAnswer answer = bring(door, shape, shape.judge(), shape.bytes());
    DrillResult result = new Referee(answers).judge(shape, door.name(), before, answer);
    if (trap.visits() != visits) {
      return traced(result, "the address in the message was asked");
    }
    return mustBeUnknown(shape) && isKnown(shape)
        ? traced(result, "the message id became known")
        : result;
  }

  // An overload is no verdict: the hub asks to come again later.
  private DoorAnswer bring(AttackDoor door, AttackShape shape, Judge judge, byte[] bytes)
      throws IOException {
    DoorAnswer answer = door.bring(shape.connection(), judge, bytes);
    for (int i = 0; i < TRIES && isOverload(answer); i++) {
      pause();
      answer = door.bring(shape.connection(), judge, bytes);
    }
    return answer;
  }

  private boolean isOverload(DoorAnswer answer) {
    HubFault refusal = answers.refusal(answer.document());
    return refusal != null && refusal.code().category() == ErrorCategory.QUA_TAI;
  }

  private static void pause() throws InterruptedIOException {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted");
    }
  }

  /** Whether the hub may not remember the id: what was not verified never enters its memory. */
  private static boolean mustBeUnknown(AttackShape shape) {
    return shape.judge() == Judge.GATE && !shape.isControl();
  }

  private boolean isKnown(AttackShape shape) throws IOException {
    byte[] receipt = clients.get(shape.connection(), "/api/messages/" + shape.id()).body();
    HubFault refusal = answers.refusal(receipt);
    return refusal == null || refusal.code() != HubErrorCode.MESSAGE_NOT_FOUND;
  }

  private static DrillResult traced(DrillResult result, String trace) {
    return new DrillResult(
        result.shape(), result.door(), Verdict.LEFT_A_TRACE, result.code(), trace);
  }
}
