package vn.lienthong.routes.procedure.reconciliation;

import static vn.lienthong.qcvn109.error.HubErrorCode.DATA_RULE_BROKEN;
import static vn.lienthong.qcvn109.error.HubErrorCode.REFERENCE_UNKNOWN;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DoiSoatDuLieuStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.routes.procedure.reconciliation.AnswerStore.Total;

/**
 * Runs rounds: opens one, takes its answers, asks for keys where totals differ, and ends it when
 * all have answered or its time is up. Every change belongs to the caller's transaction.
 */
public final class Rounds {
  private static final int SALT_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final RoundStore store = new RoundStore();
  private final AnswerStore answers;
  private final RoundQuestions questions;
  private final RoundEnd end;
  private final Supplier<ReconciliationPlan> plan;

  Rounds(
      AnswerStore answers,
      RoundQuestions questions,
      RoundEnd end,
      Supplier<ReconciliationPlan> plan) {
    this.answers = answers;
    this.questions = questions;
    this.end = end;
    this.plan = plan;
  }

  /** Whether a message of this service is for here. */
  public static boolean takes(String service) {
    return RoundQuestions.SERVICE.equals(service);
  }

  /**
   * Opens a round and asks everybody concerned.
   *
   * @return its code; empty where one of that day is open already
   */
  Optional<String> open(Handle tx, ActKind act, LocalDate day) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    Optional<String> code = store.open(tx, act.kind(), day, salt, plan.get().answerWithin());
    code.flatMap(opened -> store.lock(tx, opened))
        .ifPresent(
            round -> {
              askTotals(tx, round, act.kind(), act.agency());
              act.followUps().forEach(next -> askTotals(tx, round, next.kind(), next.agency()));
            });
    return code;
  }

  /** Whether time limits of acts of a day can be told; a round without them could not end. */
  boolean hasTimes(LocalDate day) {
    return end.hasTimes(day);
  }

  /** The days of a kind whose rounds are to be opened now. */
  List<LocalDate> due(Handle handle, ActKind act) {
    return store.due(handle, act, plan.get());
  }

  /** Open rounds whose time is up. */
  List<String> waitedLongEnough(Handle handle) {
    return store.waitedLongEnough(handle);
  }

  /** Goes on with a round whose time may be up. */
  void goOn(Handle tx, String code) {
    store.lock(tx, code).filter(round -> !round.isOver()).ifPresent(round -> goOn(tx, round));
  }

  /**
   * Takes an answer. One that comes late is noted; the next round compares again.
   *
   * @return why it has no effect; empty when it had one, or had it before
   */
  public Optional<HubFault> take(Handle tx, MessageHeader header, Element payload) {
    UUID reference = header.reference();
    Optional<Question> asked =
        Optional.ofNullable(reference)
            .flatMap(id -> answers.find(tx, id))
            .filter(question -> question.member().equals(header.sender()));
    if (asked.isEmpty()) {
      return refuse(REFERENCE_UNKNOWN, "MaThamChieu", "nothing was asked by that message");
    }
    Round round = store.lock(tx, asked.get().round()).orElseThrow();
    Question question = answers.find(tx, asked.get().messageId()).orElseThrow();
    if (question.answered()) {
      return Optional.empty();
    }
    var answer = Payloads.read(payload, DoiSoatDuLieuStructure.class);
    Optional<HubFault> objection = objection(question, round, answer);
    if (objection.isPresent()) {
      return objection;
    }
    answers.answered(tx, question.messageId(), records(answer));
    if (!round.isOver()) {
      keep(tx, question, answer);
      goOn(tx, round);
    }
    return Optional.empty();
  }

  /** A commune that an answer tells of, and of which kind of record. */
  private record Part(String record, String unit) {}

  private static Optional<HubFault> objection(
      Question question, Round round, DoiSoatDuLieuStructure answer) {
    if (!answer.getMaKy().equals(round.code()) || !answer.getNgay().equals(round.day())) {
      return refuse(DATA_RULE_BROKEN, "MaKy", "the question was of round " + round.code());
    }
    if (answer.getTep() != null) {
      return refuse(DATA_RULE_BROKEN, "Tep", "an answer in a file is not taken yet");
    }
    if (answer.getTongHop().stream().anyMatch(part -> part.getSoLuong() > Integer.MAX_VALUE)) {
      return refuse(DATA_RULE_BROKEN, "TongHop", "no commune has so many acts in a day");
    }
    List<Part> parts =
        question.keys()
            ? answer.getChiTiet().stream()
                .map(part -> new Part(part.getLoai(), part.getDonVi()))
                .toList()
            : answer.getTongHop().stream()
                .map(part -> new Part(part.getLoai(), part.getDonVi()))
                .toList();
    boolean right =
        parts.stream().allMatch(part -> part.record().equals(question.record()))
            && parts.stream().distinct().count() == parts.size();
    boolean other =
        question.keys() ? !answer.getTongHop().isEmpty() : !answer.getChiTiet().isEmpty();
    return right && !other
        ? Optional.empty()
        : refuse(
            DATA_RULE_BROKEN,
            question.keys() ? "ChiTiet" : "TongHop",
            "each commune stands once, with the kind that was asked for");
  }

  private static long records(DoiSoatDuLieuStructure answer) {
    return answer.getTongHop().stream().mapToLong(part -> part.getSoLuong()).sum()
        + answer.getChiTiet().stream().mapToLong(part -> part.getKhoa().size()).sum();
  }

  private void keep(Handle tx, Question question, DoiSoatDuLieuStructure answer) {
    Map<String, Total> totals = new TreeMap<>();
    for (var part : answer.getTongHop()) {
      totals.put(part.getDonVi(), new Total(part.getSoLuong(), part.getDauVan()));
    }
    answers.totals(tx, question, totals);
    for (var part : answer.getChiTiet()) {
      answers.keys(tx, question, part.getDonVi(), new TreeSet<>(part.getKhoa()));
    }
  }

  private void goOn(Handle tx, Round round) {
    List<Question> asked = answers.of(tx, round.code());
    boolean awaited =
        asked.stream().anyMatch(one -> one.keys() != round.wantsTotals() && !one.answered());
    if (awaited && !round.timeIsUp()) {
      return;
    }
    Optional<ActKind> act = plan.get().act(round.kind());
    if (act.isEmpty()) {
      store.end(tx, round.code(), false); // it has gone from the plan since
      return;
    }
    Comparison comparison = Comparison.of(tx, act.get(), round, answers, asked);
    if (round.wantsTotals() && comparison.differs()) {
      store.wantKeys(tx, round.code(), plan.get().answerWithin());
      comparison.askKeys(tx, questions);
    } else {
      store.end(tx, round.code(), end.write(tx, round, act.get(), comparison));
    }
  }

  private void askTotals(Handle tx, Round round, String record, String agency) {
    questions.member(agency).ifPresent(member -> questions.askTotals(tx, round, record, member));
  }

  private static Optional<HubFault> refuse(HubErrorCode code, String item, String rule) {
    return Optional.of(
        HubFault.of(code, "/tt:ThongDiep/tt:NoiDung/dv:DoiSoatDuLieu/dv:" + item, rule));
  }
}
