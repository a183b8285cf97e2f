package vn.lienthong.routes.drill.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.routes.drill.check.KeptMessage.Way;

/** Receipts that do not fit each other, the effects or the store. */
final class Contradictions {
  private final Index index;
  private final Consumer<Finding> found;

  Contradictions(Index index, Consumer<Finding> found) {
    this.index = index;
    this.found = found;
  }

  void look() {
    index.sentInOrder().forEach(this::outcome);
    index.promises().forEach(this::receipts);
    index.sources().kept().forEach(this::kept);
    index.sources().effects().forEach(this::bytes);
  }

  private void outcome(MessageKey message) {
    List<Promise> heard = index.promises(message);
    boolean anew =
        index
            .sent(message)
            .filter(sent -> index.sources().askedAnew().contains(sent.service()))
            .isPresent();
    if (heard.isEmpty() && !anew && !index.isNamedOnly(message)) {
      unexplained(message, "its sender never got an outcome");
      return;
    }
    heard.stream()
        .filter(promise -> !promise.isKept())
        .filter(promise -> !index.sources().expectedRefusals().contains(promise.code()))
        .findFirst()
        .ifPresent(refusal -> unexplained(message, "was refused with " + refusal.code()));
  }

  private void receipts(MessageKey message, List<Promise> heard) {
    Map<String, String> first = new HashMap<>();
    ReceiptState before = null;
    for (Promise promise : heard) {
      String known = first.putIfAbsent(promise.state() + promise.code(), promise.receipt());
      if (known != null && !known.equals(promise.receipt()) && !maySayItAnew(promise)) {
        unexplained(message, "got two different receipts " + promise.state());
      }
      if (before != null && isFinal(before) && before != promise.state()) {
        unexplained(message, "went from " + before + " back to " + promise.state());
      }
      before = promise.state();
    }
  }

  /**
   * A state other than a final one that begins again after {@code CHUA_RO} has a receipt of its
   * own.
   */
  private boolean maySayItAnew(Promise promise) {
    return !isFinal(promise.state())
        && index.kept(promise.message()).filter(KeptMessage::wasUnknown).isPresent();
  }

  private static boolean isFinal(ReceiptState state) {
    return state == ReceiptState.DA_XU_LY || state == ReceiptState.TU_CHOI;
  }

  private void kept(KeptMessage kept) {
    MessageKey message = kept.message();
    if (index.sources().askedAgain().contains(kept.service())) {
      return;
    }
    boolean effective = !index.effects(message).isEmpty();
    boolean forTheHub = kept.handOvers().containsKey(index.sources().hub());
    if (kept.state() == ReceiptState.DA_XU_LY && !effective && !forTheHub) {
      unexplained(message, "is DA_XU_LY without an effect");
    }
    if (kept.state() == ReceiptState.TU_CHOI && effective) {
      unexplained(message, "is TU_CHOI and took effect");
    }
    if (kept.state() == ReceiptState.DA_TIEP_NHAN && isConfirmed(kept)) {
      unexplained(message, "is DA_TIEP_NHAN though its receiver has confirmed the effect");
    }
    if (kept.handOvers().containsValue(Way.OPEN)) {
      unexplained(message, "is not at rest");
    }
    sameReceipt(kept);
  }

  private boolean isConfirmed(KeptMessage kept) {
    return kept.handOvers().containsValue(Way.DONE)
        && index.effects(kept.message()).stream().anyMatch(Effect::confirmed);
  }

  private void sameReceipt(KeptMessage kept) {
    for (Promise promise : index.promises(kept.message())) {
      boolean same = promise.receipt().equals(kept.receipt()) || maySayItAnew(promise);
      if (promise.state() == kept.state() && !same) {
        unexplained(kept.message(), "its receipt " + kept.state() + " is not the one in the store");
        return;
      }
    }
  }

  private void bytes(Effect effect) {
    index
        .sent(effect.message())
        .filter(sent -> !effect.digest().isEmpty() && !sent.digest().equals(effect.digest()))
        .ifPresent(sent -> unexplained(effect.message(), "other bytes came than were sent"));
  }

  private void unexplained(MessageKey message, String what) {
    found.accept(new Finding(Finding.Kind.UNEXPLAINED, message, what));
  }
}
