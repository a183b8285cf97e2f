package vn.lienthong.adapters.spi;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.LongFunction;
import vn.lienthong.adapters.spi.ActRegister.Act;
import vn.lienthong.adapters.spi.ActRegister.Made;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaBuocType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHoSoStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;

/**
 * What a desk decides: a dossier has one effect, whatever the ids of its requests; one that is
 * withdrawn before it had it has none. Not for two threads with the same dossier.
 *
 * @param <T> the request's structure
 */
final class Acts<T> {
  private final String service;
  private final Step<T> step;
  private final ActRegister register;
  private final Withdrawals withdrawals;
  private final Clock clock;

  Acts(String service, Step<T> step, ActRegister register, Withdrawals withdrawals, Clock clock) {
    this.service = service;
    this.step = step;
    this.register = register;
    this.withdrawals = withdrawals;
    this.clock = clock;
  }

  /** Acts on a request, or says why not. */
  KetQuaHoSoStructure outcome(MessageHeader header, T request) {
    try {
      Optional<Act> act = act(header, request);
      if (act.isEmpty()) {
        return withdrawn(header, request);
      }
      var made = Payloads.read(act.get().content(), KetQuaHoSoStructure.class);
      step.giveAway(header, made);
      return made;
    } catch (HubException problem) {
      if (!Outcomes.isFinal(problem.fault())) {
        throw problem;
      }
      step.giveBack(header, request, "việc đăng ký bị từ chối");
      return spoken(KetQuaBuocType.TU_CHOI, StepResults.text(problem.fault()));
    }
  }

  /** The answer to a request that was taken back in time. */
  KetQuaHoSoStructure withdrawn() {
    return spoken(KetQuaBuocType.TU_CHOI, "đã rút theo yêu cầu / withdrawn as asked");
  }

  private KetQuaHoSoStructure withdrawn(MessageHeader header, T request) {
    step.giveBack(header, request, "người dân rút hồ sơ trước khi đăng ký");
    return withdrawn();
  }

  /** A result of words alone. */
  KetQuaHoSoStructure spoken(KetQuaBuocType kind, String text) {
    KetQuaHoSoStructure result = new KetQuaHoSoStructure();
    result.setGhiChu(text.isEmpty() ? null : text);
    return dated(result, kind);
  }

  /** Whether the dossier has its effect already, or the request none to come. */
  boolean isDecided(MessageHeader header, T request) {
    return withdrawals.has(header.id())
        || register.madeFor(header, step.matter(request)).isPresent();
  }

  /** What the dossier made, now or before; empty where it was withdrawn in time. */
  private Optional<Act> act(MessageHeader header, T request) {
    Optional<Act> made = register.madeFor(header, step.matter(request));
    if (made.isPresent()) {
      return made;
    }
    String subject = step.subject(request);
    Optional<Act> known = register.find(subject);
    if (known.isEmpty() && withdrawals.has(header.id())) {
      return Optional.empty();
    }
    return Optional.of(ours(header, known.orElseGet(() -> enter(subject, header, request))));
  }

  private Act enter(String subject, MessageHeader header, T request) {
    LongFunction<KetQuaHoSoStructure> result = step.prepare(header, request);
    return register.enter(
        subject,
        step.matter(request),
        header,
        number -> {
          var made = dated(result.apply(number), KetQuaBuocType.HOAN_THANH);
          return new Made(Payloads.write(made), step.compared(request, made).orElse(null));
        });
  }

  /** Loses the act of a request, as a script wants it. */
  void forget(MessageHeader header, T request) {
    register.forget(step.subject(request), header, step.matter(request));
  }

  private static Act ours(MessageHeader header, Act act) {
    if (!act.dossier().equals(header.dossierCode())) {
      throw StepChecks.refusal(
          null,
          "it is registered already, under another dossier",
          "việc này đã được đăng ký trong một hồ sơ khác");
    }
    return act;
  }

  private KetQuaHoSoStructure dated(KetQuaHoSoStructure result, KetQuaBuocType kind) {
    result.setDichVu(service);
    result.setKetQua(kind);
    result.setNgayKetQua(LocalDate.now(clock));
    return result;
  }
}
