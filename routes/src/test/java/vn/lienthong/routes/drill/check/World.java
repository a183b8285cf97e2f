package vn.lienthong.routes.drill.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.routes.drill.check.KeptMessage.Way;

/** What everybody wrote down of a hub that did everything right; lies are added by hand. */
final class World {
  static final String HUB = "HUB";
  static final String PORTAL = "PORTAL";
  static final String TELL = "TELL";
  static final String START = "START";
  static final String STEP = "STEP";
  static final String ASK = "ASK";
  static final String ENQUIRE = "enquire";

  final List<Sent> sent = new ArrayList<>();
  final List<Promise> promises = new ArrayList<>();
  final List<Effect> effects = new ArrayList<>();
  final List<KeptMessage> kept = new ArrayList<>();
  final List<KeptDossier> dossiers = new ArrayList<>();
  final List<Promise> lostPromises = new ArrayList<>();
  final Set<MessageKey> lostEffects = new HashSet<>();

  /** So many messages between members, dossiers and questions. */
  static World of(int messages, int dossiers, int questions) {
    World world = new World();
    for (int i = 0; i < messages; i++) {
      world.told(key("OFFICE", i), i % 3 == 0);
    }
    for (int i = 0; i < dossiers; i++) {
      world.born(key("OFFICE", 10_000 + i), "D-" + i);
    }
    for (int i = 0; i < questions; i++) {
      world.asked(key("CIVIL", 20_000 + i), "number " + i);
    }
    return world;
  }

  CheckResult checked() {
    return Checker.check(
        new Sources(
            HUB,
            sent,
            promises,
            effects,
            kept,
            dossiers,
            Set.of(START),
            Set.of(ASK),
            Set.of(ENQUIRE),
            Set.of(),
            new Lost(lostPromises, lostEffects)));
  }

  /** Asks, and hears nothing: another question is asked instead. */
  void unheard(MessageKey question) {
    sent.add(new Sent(question, ENQUIRE, "POPULATION", "bytes of " + question));
    effects.add(new Effect("POPULATION", question, ENQUIRE, "", "", true));
    keep(question, ENQUIRE, "", ReceiptState.DA_XU_LY, Map.of());
  }

  static MessageKey key(String sender, int number) {
    return new MessageKey(sender, new UUID(0x8000L, number));
  }

  void told(MessageKey message, boolean twice) {
    sent.add(new Sent(message, TELL, PORTAL, "bytes of " + message));
    promised(message, ReceiptState.DA_TIEP_NHAN);
    if (twice) {
      promised(message, ReceiptState.DA_TIEP_NHAN);
      promised(message, ReceiptState.DA_XU_LY);
    }
    effects.add(new Effect(PORTAL, message, TELL, "", "bytes of " + message, true));
    keep(message, TELL, "", ReceiptState.DA_XU_LY, Map.of(PORTAL, Way.DONE));
  }

  void promised(MessageKey message, ReceiptState state) {
    promises.add(new Promise(message, state, "", receipt(message, state), ""));
  }

  void keep(
      MessageKey message,
      String service,
      String dossier,
      @Nullable ReceiptState state,
      Map<String, Way> ways) {
    String receipt = state == null ? "" : receipt(message, state);
    kept.add(new KeptMessage(message, service, dossier, state, receipt, false, ways));
  }

  static String receipt(MessageKey message, ReceiptState state) {
    return state + " of " + message;
  }

  private void born(MessageKey start, String dossier) {
    sent.add(new Sent(start, START, HUB, "bytes of " + start));
    promised(start, ReceiptState.DA_TIEP_NHAN);
    keep(start, START, dossier, ReceiptState.DA_XU_LY, Map.of(HUB, Way.DONE));
    MessageKey step = key(HUB, dossier.hashCode());
    keep(step, STEP, dossier, null, Map.of("AGENCY", Way.DONE));
    effects.add(new Effect("AGENCY", step, STEP, dossier, "", false));
    dossiers.add(
        new KeptDossier(
            dossier, start, true, false, List.of(new KeptDossier.Step(STEP, 1, "AGENCY", step))));
  }

  private void asked(MessageKey question, String value) {
    sent.add(new Sent(question, ASK, "POPULATION", "bytes of " + question));
    String answer = "answer to " + question;
    Promise answered = new Promise(question, ReceiptState.DA_XU_LY, Promise.ANSWER, answer, value);
    promises.add(answered);
    promises.add(answered);
    effects.add(new Effect("POPULATION", question, ASK, "", "", true));
    effects.add(new Effect("POPULATION", question, ASK, "", "", true));
    keep(question, ASK, "", ReceiptState.DA_XU_LY, Map.of());
  }
}
