package vn.lienthong.adapters.population.simulator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.lienthong.adapters.spi.AnswerSource;
import vn.lienthong.adapters.spi.Requests;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.HuyCapSoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.HuyCapSoTraLoiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TraCuuTrangThaiCapSoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TraCuuTrangThaiCapSoTraLoiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TrangThaiCapSoType;
import vn.lienthong.qcvn109.message.Payloads;

/**
 * Says what became of a request for a number, and cancels a number whose registration was
 * cancelled. Of neither service a live form is known: both speak canonically.
 */
final class NumberEnquiry {
  static final String STATUS = "TraCuuTrangThaiCapSo";
  static final String CANCEL = "HuyCapSo";

  private final NumberClaims claims;
  private final NumbersInUse inUse;
  private final Clock clock;

  NumberEnquiry(NumberClaims claims, NumbersInUse inUse, Clock clock) {
    this.claims = claims;
    this.inUse = inUse;
    this.clock = clock;
  }

  Element status(VerifiedMessage message) {
    var asked = Requests.read(message, STATUS, TraCuuTrangThaiCapSoStructure.class);
    UUID request = UUID.fromString(asked.getMaThongDiepCapSo());
    TraCuuTrangThaiCapSoTraLoiStructure answer = new TraCuuTrangThaiCapSoTraLoiStructure();
    // In this order: what is finished between the two questions is never said to be unknown.
    boolean inProcess = claims.isInProcess(request);
    var claim = claims.of(request);
    answer.setTrangThai(
        claim
            .map(NumberClaims.Claim::state)
            .orElse(inProcess ? TrangThaiCapSoType.DANG_XU_LY : TrangThaiCapSoType.CHUA_NHAN));
    claim
        .filter(known -> known.state() == TrangThaiCapSoType.DA_CAP)
        .ifPresent(
            known -> {
              answer.setSoDinhDanh(known.number());
              answer.setNgayCap(known.day());
            });
    answer.setNguonTraLoi(AnswerSource.of(message.header().receiver(), clock));
    return Payloads.write(answer);
  }

  /** Repeatable: a crash in between leaves what the next call finishes. */
  Element cancel(VerifiedMessage message) {
    var asked = Requests.read(message, CANCEL, HuyCapSoStructure.class);
    String number = asked.getSoDinhDanh();
    HuyCapSoTraLoiStructure answer = new HuyCapSoTraLoiStructure();
    Optional<String> kept;
    synchronized (claims) {
      kept = whyKept(number, asked.getMaThongDiepCapSo());
    }
    answer.setDaHuy(kept.isEmpty());
    answer.setLyDoTuChoi(kept.orElse(null));
    answer.setNgayHuy(claims.cancelledOn(number).orElse(null));
    return Payloads.write(answer);
  }

  /** Cancels it, or says why not. */
  private Optional<String> whyKept(String number, @Nullable String request) {
    Optional<LocalDate> before = claims.cancelledOn(number);
    if (before.isPresent()) {
      return Optional.empty();
    }
    if (inUse.has(number)) {
      return Optional.of(
          "số đang được dùng trong dữ liệu cư trú; sửa dữ liệu cư trú trước / the number is in use"
              + " by a residence record, which has to be mended first");
    }
    LocalDate today = LocalDate.now(clock);
    if (request != null) {
      UUID id = UUID.fromString(request);
      var claim = claims.of(id).filter(known -> known.number().equals(number));
      if (claim.isEmpty()) {
        return Optional.of(
            "yêu cầu cấp số này không nhận được số đó / this request did not get that number");
      }
      claims.drop(id, number, today);
    } else if (!claims.isHeld(number)) {
      return Optional.of("số này không được cấp ở đây / this number was not issued here");
    }
    if (request != null && claims.isHeld(number)) {
      return Optional.of(
          "đã gỡ số khỏi yêu cầu này; số còn thuộc một yêu cầu khác cho cùng trẻ / taken from this"
              + " request; another request for the same child holds the number");
    }
    claims.cancel(number, today);
    return Optional.empty();
  }
}
