package vn.lienthong.routes.drill.check;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.qcvn109.message.ReceiptState.DA_TIEP_NHAN;
import static vn.lienthong.qcvn109.message.ReceiptState.DA_XU_LY;
import static vn.lienthong.qcvn109.message.ReceiptState.TU_CHOI;
import static vn.lienthong.routes.drill.check.Finding.Kind.DUPLICATED;
import static vn.lienthong.routes.drill.check.Finding.Kind.LOST;
import static vn.lienthong.routes.drill.check.Finding.Kind.PHANTOM;
import static vn.lienthong.routes.drill.check.Finding.Kind.UNEXPLAINED;
import static vn.lienthong.routes.drill.check.World.HUB;
import static vn.lienthong.routes.drill.check.World.PORTAL;
import static vn.lienthong.routes.drill.check.World.STEP;
import static vn.lienthong.routes.drill.check.World.TELL;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.routes.drill.check.KeptMessage.Way;

/** Every lie that is planted is found, and named as what it is. */
class CheckerTest {
  private static final MessageKey MESSAGE = World.key("OFFICE", 0);
  private static final MessageKey NEW = World.key("OFFICE", 77_777);

  private final World world = World.of(6, 2, 2);

  @Test
  void nothing_isLost_thatWasPromisedInATime_whichTheHubNamesAsLost() {
    world.kept.removeIf(kept -> kept.message().equals(MESSAGE));
    world.lostPromises.addAll(world.promises);
    world.lostPromises.removeIf(promise -> !promise.message().equals(MESSAGE));
    world.promises.removeIf(promise -> promise.message().equals(MESSAGE));
    world.lostEffects.add(MESSAGE);

    assertThat(world.checked().findings()).isEmpty();
    assertThat(world.checked().counts())
        .containsEntry("promised in the lost time", 1L)
        .containsEntry("promised again after it", 0L)
        .containsEntry("named by the lost time only", 1L);
  }

  @Test
  void nothing_isUnexplained_whereALostTimeIsBetweenTwoReceipts() {
    world.lostPromises.add(new Promise(MESSAGE, DA_TIEP_NHAN, "", "a lost receipt", ""));

    assertThat(world.checked().findings()).isEmpty();
    assertThat(world.checked().counts()).containsEntry("promised again after it", 1L);
  }

  @Test
  void duplicated_isASecondEffect_andASecondNumber_alsoWhereALostTimeIsBetween() {
    world.lostEffects.add(MESSAGE);
    world.effects.add(effect(MESSAGE, "bytes of " + MESSAGE));
    MessageKey question = World.key("CIVIL", 20_000);
    world.lostPromises.add(new Promise(question, DA_XU_LY, Promise.ANSWER, "r", "another number"));

    assertThat(world.checked().findings())
        .extracting(Finding::kind)
        .containsExactly(DUPLICATED, DUPLICATED);
  }

  @Test
  void lost_isWhatWasPromisedBeforeALostTime_andPhantomWhatTookEffectOutsideOfIt() {
    MessageKey own = World.key(HUB, 4_242_424);
    world.effects.add(effect(own, ""));
    world.lostEffects.add(own);
    assertThat(world.checked().findings()).isEmpty();

    world.lostEffects.remove(own);
    world.kept.removeIf(kept -> kept.message().equals(MESSAGE));
    world.lostPromises.add(new Promise(MESSAGE, DA_XU_LY, "", "a lost receipt", ""));
    assertThat(world.checked().findings()).extracting(Finding::kind).containsExactly(LOST, PHANTOM);
  }

  @Test
  void nothing_isFound_whereAllIsRight() {
    CheckResult result = world.checked();

    assertThat(result.findings()).isEmpty();
    assertThat(result.totals()).isEqualTo("0 lost, 0 duplicated, 0 phantom, 0 unexplained");
    assertThat(result.counts()).containsEntry("promised", 10L).containsEntry("dossiers", 2L);
  }

  @Test
  void lost_isAPromisedMessage_thatIsNotInTheStore() {
    world.kept.removeIf(kept -> kept.message().equals(MESSAGE));
    world.effects.removeIf(effect -> effect.message().equals(MESSAGE));

    finds(LOST, MESSAGE, "is not in the store");
  }

  @Test
  void lost_isAPromisedMessage_withoutHandOver() {
    replace(DA_TIEP_NHAN, Map.of());
    world.effects.removeIf(effect -> effect.message().equals(MESSAGE));

    finds(LOST, MESSAGE, "no hand-over");
  }

  @Test
  void lost_isADelivery_thatTheReceiverDoesNotHave() {
    world.effects.removeIf(effect -> effect.message().equals(MESSAGE));

    finds(LOST, MESSAGE, "which has it not");
  }

  @Test
  void lost_isADossier_thatIsNotFinished_andOfWhichNothingWaits() {
    KeptDossier dossier = world.dossiers.remove(0);
    world.dossiers.add(
        new KeptDossier(dossier.code(), dossier.startedBy(), false, false, dossier.steps()));

    finds(LOST, dossier.startedBy(), "an agency has not answered");
  }

  @Test
  void lost_isAStart_withoutADossier() {
    KeptDossier dossier = world.dossiers.remove(0);

    finds(LOST, dossier.startedBy(), "no dossier");
  }

  @Test
  void lost_isAStep_thatWasDecidedAndNeverSent() {
    KeptDossier dossier = world.dossiers.get(0);
    MessageKey step = dossier.steps().get(0).message();
    world.kept.removeIf(kept -> kept.message().equals(step));
    world.effects.removeIf(effect -> effect.message().equals(step));

    finds(LOST, step, "was not sent");
  }

  @Test
  void nothing_isLost_thatStandsWithOperators_orWasRefusedAfterwards() {
    world.effects.removeIf(effect -> effect.message().equals(MESSAGE));
    world.promises.removeIf(promise -> promise.message().equals(MESSAGE));
    world.promised(MESSAGE, DA_TIEP_NHAN);
    replace(DA_TIEP_NHAN, Map.of(PORTAL, Way.WITH_OPERATORS));
    assertThat(world.checked().findings()).isEmpty();

    replace(TU_CHOI, Map.of(PORTAL, Way.ENDED));
    assertThat(world.checked().findings()).isEmpty();
  }

  @Test
  void duplicated_isASecondEffect() {
    world.effects.add(effect(MESSAGE, "bytes of " + MESSAGE));

    finds(DUPLICATED, MESSAGE, "2 times");
  }

  @Test
  void duplicated_isASecondIdForOneStep() {
    KeptDossier dossier = world.dossiers.remove(0);
    MessageKey other = World.key(HUB, 4_242_424);
    world.keep(other, STEP, dossier.code(), null, Map.of("AGENCY", Way.WITH_OPERATORS));
    world.dossiers.add(
        new KeptDossier(
            dossier.code(),
            dossier.startedBy(),
            true,
            false,
            List.of(dossier.steps().get(0), new KeptDossier.Step(STEP, 1, "AGENCY", other))));

    assertThat(world.checked().findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.kind()).isEqualTo(DUPLICATED))
        .satisfies(finding -> assertThat(finding.what()).contains("two ids"));
  }

  @Test
  void duplicated_isAStep_thatAnAgencyDidForTwoMessages() {
    KeptDossier dossier = world.dossiers.get(0);
    MessageKey other = World.key(HUB, 4_242_424);
    world.keep(other, STEP, dossier.code(), null, Map.of("AGENCY", Way.DONE));
    world.effects.add(new Effect("AGENCY", other, STEP, dossier.code(), "", false));

    assertThat(world.checked().findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.kind()).isEqualTo(DUPLICATED))
        .satisfies(finding -> assertThat(finding.what()).contains("done for 2 ids"));
  }

  @Test
  void duplicated_areTwoNumbers_forOneRequest() {
    MessageKey question = World.key("CIVIL", 20_000);
    world.promises.add(new Promise(question, DA_XU_LY, Promise.ANSWER, "r", "another number"));

    assertThat(world.checked().findings())
        .extracting(Finding::kind)
        .containsExactly(DUPLICATED, UNEXPLAINED);
  }

  @Test
  void phantom_isAnEffect_ofWhatNobodySent() {
    world.effects.add(effect(NEW, ""));

    finds(PHANTOM, NEW, "nobody sent it");
  }

  @Test
  void phantom_isAnEffect_ofAMessageOfTheHub_thatItDidNotKeep() {
    MessageKey own = World.key(HUB, 4_242_424);
    world.effects.add(effect(own, ""));

    finds(PHANTOM, own, "nobody sent it");
  }

  @Test
  void phantom_isAnEffect_ofWhatWasRefused() {
    world.sent.add(new Sent(NEW, TELL, PORTAL, "b"));
    world.promises.add(new Promise(NEW, TU_CHOI, "LT-1005", "r", ""));
    world.effects.add(effect(NEW, "b"));

    assertThat(world.checked().findings())
        .extracting(Finding::kind)
        .containsExactly(PHANTOM, UNEXPLAINED);
  }

  @Test
  void unexplained_isASender_thatNeverGotAnOutcome() {
    world.sent.add(new Sent(NEW, TELL, PORTAL, "b"));

    finds(UNEXPLAINED, NEW, "never got an outcome");
  }

  @Test
  void nothing_isUnexplained_whereASenderThatHeardNothing_asksAnotherQuestion() {
    world.unheard(NEW);
    assertThat(world.checked().findings()).isEmpty();
  }

  @Test
  void unexplained_isARefusal_thatNobodyExpected() {
    world.sent.add(new Sent(NEW, TELL, PORTAL, "b"));
    world.promises.add(new Promise(NEW, TU_CHOI, "LT-1005", "r", ""));

    finds(UNEXPLAINED, NEW, "LT-1005");
  }

  @Test
  void unexplained_areTwoReceipts_ofOneState() {
    world.promises.add(0, new Promise(MESSAGE, DA_TIEP_NHAN, "", "other bytes", ""));

    finds(UNEXPLAINED, MESSAGE, "two different receipts DA_TIEP_NHAN");
  }

  @Test
  void secondReceipt_ofAState_isRight_onlyAfterAnUnknownEffect() {
    world.promises.add(0, new Promise(MESSAGE, DA_TIEP_NHAN, "", "other bytes", ""));
    world.kept.removeIf(kept -> kept.message().equals(MESSAGE));
    String receipt = World.receipt(MESSAGE, DA_XU_LY);
    world.kept.add(
        new KeptMessage(MESSAGE, TELL, "", DA_XU_LY, receipt, true, Map.of(PORTAL, Way.DONE)));

    assertThat(world.checked().findings()).isEmpty();
  }

  @Test
  void unexplained_isAState_thatGoesBack() {
    world.promised(MESSAGE, DA_TIEP_NHAN);

    finds(UNEXPLAINED, MESSAGE, "back to DA_TIEP_NHAN");
  }

  @Test
  void unexplained_isARefusal_withAnEffect() {
    replace(TU_CHOI, Map.of(PORTAL, Way.DONE));

    finds(UNEXPLAINED, MESSAGE, "is TU_CHOI and took effect");
  }

  @Test
  void unexplained_isAnEffectThatIsConfirmed_ofWhichTheSenderIsNotTold() {
    world.promises.removeIf(promise -> promise.message().equals(MESSAGE));
    world.promised(MESSAGE, DA_TIEP_NHAN);
    replace(DA_TIEP_NHAN, Map.of(PORTAL, Way.DONE));

    finds(UNEXPLAINED, MESSAGE, "has confirmed the effect");
  }

  @Test
  void unexplained_isWhatStillMoves() {
    world.effects.removeIf(effect -> effect.message().equals(MESSAGE));
    replace(DA_TIEP_NHAN, Map.of(PORTAL, Way.OPEN));

    assertThat(world.checked().findings())
        .allMatch(finding -> finding.message().equals(MESSAGE))
        .anyMatch(finding -> finding.what().contains("not at rest"));
  }

  @Test
  void unexplained_areOtherBytes_thanWereSent() {
    world.effects.removeIf(effect -> effect.message().equals(MESSAGE));
    world.effects.add(effect(MESSAGE, "other bytes"));

    finds(UNEXPLAINED, MESSAGE, "other bytes");
  }

  private void replace(ReceiptState state, Map<String, Way> ways) {
    world.kept.removeIf(kept -> kept.message().equals(MESSAGE));
    world.keep(MESSAGE, TELL, "", state, ways);
  }

  private static Effect effect(MessageKey message, String digest) {
    return new Effect(PORTAL, message, TELL, "", digest, true);
  }

  private void finds(Finding.Kind kind, MessageKey message, String what) {
    assertThat(world.checked().findings())
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.message()).isEqualTo(message))
        .anySatisfy(
            finding -> {
              assertThat(finding.kind()).isEqualTo(kind);
              assertThat(finding.what()).contains(what);
            });
  }
}
