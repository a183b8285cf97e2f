package vn.lienthong.adapters.civilstatus.simulator;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.adapters.civilstatus.simulator.NumberLedger.Entry;
import vn.lienthong.adapters.civilstatus.simulator.NumberLedger.State;
import vn.lienthong.adapters.spi.LinkAnswer;
import vn.lienthong.adapters.spi.StepChecks;
import vn.lienthong.adapters.spi.StillUnclearException;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.CapSoDinhDanhTraLoiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DangKyKhaiSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.HuyCapSoTraLoiStructure;
import vn.lienthong.qcvn109.message.Payloads;

/**
 * Gets the number of a registration, and gives it back: a registration never has two, and none that
 * nobody uses is left over. What is in doubt is asked for by {@code TraCuuTrangThaiCapSo}; only a
 * request that population never received is sent again. Not for two threads with one dossier.
 */
final class NumberDesk {
  private static final Logger LOG = LoggerFactory.getLogger(NumberDesk.class);

  private final NumberLine line;
  private final NumberLedger ledger;

  NumberDesk(NumberLine line, NumberLedger ledger) {
    this.line = line;
    this.ledger = ledger;
  }

  /**
   * The number of a registration.
   *
   * @throws StillUnclearException while nobody knows whether it was issued
   * @throws HubException if it surely was not
   */
  String number(String dossier, DangKyKhaiSinhStructure request) {
    Entry entry = ledger.of(dossier);
    return switch (entry.state()) {
      case ISSUED -> entry.number();
      case NEW -> ask(dossier, entry, request);
      case ASKED -> clarified(dossier, entry, request);
      case REFUSED, CANCELLED -> ask(dossier, entry.next(), request);
      case CANCELLING -> {
        cancel(dossier, entry, "việc đăng ký trước đã bị hủy");
        yield number(dossier, request);
      }
      case NOT_CANCELLED ->
          throw StepChecks.refusal(
              null,
              "population keeps the number of the cancelled registration; an officer has to look",
              "dân cư chưa hủy số của lần đăng ký đã hủy; cán bộ cần xem xét");
    };
  }

  /**
   * Has the number cancelled, if the registration has one or may have one.
   *
   * @throws StillUnclearException while it is not known to be cancelled
   */
  void giveBack(String dossier, DangKyKhaiSinhStructure request, String reason) {
    Entry entry = ledger.of(dossier);
    switch (entry.state()) {
      case ISSUED, CANCELLING -> cancel(dossier, entry, reason);
      case ASKED -> {
        try {
          // Also where population never received it: it may be on its way still, and would then
          // issue a number that nobody knows. See RATIONALE.md.
          String number = clarified(dossier, entry, request);
          cancel(dossier, entry.issued(number), reason);
        } catch (HubException surelyNone) {
          LOG.info("The withdrawn dossier {} has no number", dossier);
        }
      }
      default -> {}
    }
  }

  private String ask(String dossier, Entry entry, DangKyKhaiSinhStructure request) {
    ledger.put(dossier, entry.as(State.ASKED));
    Optional<LinkAnswer> answer = line.issue(dossier, entry.attempt(), request);
    if (answer.isEmpty()) {
      throw unclear("whether the number was issued");
    }
    if (answer.get() instanceof LinkAnswer.Refused refused) {
      return afterRefusal(dossier, entry, refused.fault());
    }
    var answered = ((LinkAnswer.Answered) answer.get()).message();
    return issued(
        dossier,
        entry,
        Payloads.read(answered.payload(), CapSoDinhDanhTraLoiStructure.class).getSoDinhDanh());
  }

  // A known id with other bytes: this member's disk was lost since, the number may be there.
  private String afterRefusal(String dossier, Entry entry, HubFault fault) {
    if (fault.code() == HubErrorCode.ID_REUSED) {
      var status = line.status(dossier, entry.attempt());
      if (status.isEmpty()) {
        throw unclear("whether the number was issued");
      }
      if (status.get().getSoDinhDanh() != null) {
        return issued(dossier, entry, status.get().getSoDinhDanh());
      }
    }
    ledger.put(dossier, entry.as(State.REFUSED));
    throw new HubException(fault);
  }

  private String clarified(String dossier, Entry entry, DangKyKhaiSinhStructure request) {
    var status =
        line.status(dossier, entry.attempt())
            .orElseThrow(() -> unclear("whether the number was issued"));
    return switch (status.getTrangThai()) {
      case DA_CAP -> issued(dossier, entry, status.getSoDinhDanh());
      case CHUA_NHAN -> ask(dossier, entry, request);
      case DANG_XU_LY -> throw unclear("the number, which population is working on");
      case TU_CHOI ->
          throw none(dossier, entry.as(State.REFUSED), "refused the number", "đã từ chối cấp số");
      case DA_HUY ->
          throw none(dossier, entry.as(State.CANCELLED), "cancelled the number", "đã hủy số");
    };
  }

  private void cancel(String dossier, Entry entry, String reason) {
    ledger.put(dossier, entry.as(State.CANCELLING));
    LinkAnswer answer =
        line.cancel(dossier, entry.attempt(), entry.number(), reason)
            .orElseThrow(() -> unclear("whether the number is cancelled"));
    String kept = whyKept(answer);
    ledger.put(dossier, entry.as(kept == null ? State.CANCELLED : State.NOT_CANCELLED));
    if (kept != null) {
      LOG.warn("The number of {} is not cancelled, an officer has to look: {}", dossier, kept);
    }
  }

  /** Null where it is cancelled. */
  private static @Nullable String whyKept(LinkAnswer answer) {
    if (answer instanceof LinkAnswer.Refused refused) {
      return refused.fault().code().wireCode() + " [" + refused.fault().incidentId() + "]";
    }
    var said =
        Payloads.read(
            ((LinkAnswer.Answered) answer).message().payload(), HuyCapSoTraLoiStructure.class);
    return said.isDaHuy() ? null : String.valueOf(said.getLyDoTuChoi());
  }

  private String issued(String dossier, Entry entry, @Nullable String number) {
    if (number == null) {
      throw unclear("the number, which population says is issued but does not tell");
    }
    return ledger.put(dossier, entry.issued(number)).number();
  }

  private HubException none(String dossier, Entry entry, String english, String vietnamese) {
    ledger.put(dossier, entry);
    return StepChecks.refusal(null, "population " + english, "cơ sở dữ liệu dân cư " + vietnamese);
  }

  private static StillUnclearException unclear(String what) {
    return new StillUnclearException("it is not known yet: " + what);
  }
}
