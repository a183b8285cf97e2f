package vn.lienthong.routes.drill.check;

import static vn.lienthong.routes.drill.check.Finding.Kind.LOST;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.routes.drill.check.KeptMessage.Way;

/** Promised messages that are nowhere, and hand-overs that are done at the hub only. */
final class Losses {
  private final Index index;
  private final Consumer<Finding> found;

  Losses(Index index, Consumer<Finding> found) {
    this.index = index;
    this.found = found;
  }

  void look() {
    index.promises().keySet().stream().filter(index::isPromised).sorted().forEach(this::promised);
    index.sources().kept().forEach(this::handOvers);
    index.sources().dossiers().forEach(this::dossier);
  }

  private void promised(MessageKey message) {
    var kept = index.kept(message);
    if (kept.isEmpty()) {
      lost(message, "was promised and is not in the store");
    } else if (isQuestion(message)) {
      return; // its answer was the whole of it
    } else if (kept.get().handOvers().isEmpty() && kept.get().state() != ReceiptState.TU_CHOI) {
      lost(message, "was promised and has no hand-over");
    } else if (opensNothing(kept.get())) {
      lost(message, "was promised, the hub counts it as done, and there is no dossier of it");
    }
  }

  private boolean opensNothing(KeptMessage kept) {
    return index.sources().procedures().contains(kept.service())
        && kept.state() != ReceiptState.TU_CHOI
        && kept.handOvers().get(index.sources().hub()) == Way.DONE
        && index.dossierOf(kept.message()).isEmpty();
  }

  private boolean isQuestion(MessageKey message) {
    return index
        .sent(message)
        .map(sent -> index.sources().askedAgain().contains(sent.service()))
        .orElse(false);
  }

  private void handOvers(KeptMessage kept) {
    for (Map.Entry<String, Way> way : kept.handOvers().entrySet()) {
      String receiver = way.getKey();
      boolean missing =
          way.getValue() == Way.DONE
              && kept.state() != ReceiptState.TU_CHOI
              && !receiver.equals(index.sources().hub())
              && !index.isEffective(kept.message(), receiver);
      if (missing) {
        lost(
            kept.message(), "the hub counts it as delivered to " + receiver + ", which has it not");
      }
    }
  }

  private void dossier(KeptDossier dossier) {
    if (dossier.withOfficer() || index.isOpen(dossier.code())) {
      return;
    }
    if (!dossier.finished()) {
      boolean working = dossier.steps().stream().anyMatch(step -> awaitsResult(dossier, step));
      lost(
          dossier.startedBy(),
          "dossier "
              + dossier.code()
              + " is not finished and nothing of it waits"
              + (working ? "; an agency has not answered" : ""));
    }
    for (KeptDossier.Step step : dossier.steps()) {
      if (index.kept(step.message()).isEmpty()) {
        lost(step.message(), "step " + step.service() + " of " + dossier.code() + " was not sent");
      }
    }
  }

  private boolean awaitsResult(KeptDossier dossier, KeptDossier.Step step) {
    List<Effect> done = index.effects(step.message());
    return done.stream().anyMatch(effect -> effect.dossier().equals(dossier.code()));
  }

  private void lost(MessageKey message, String what) {
    found.accept(new Finding(LOST, message, what));
  }
}
