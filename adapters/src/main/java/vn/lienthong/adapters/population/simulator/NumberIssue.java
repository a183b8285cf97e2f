package vn.lienthong.adapters.population.simulator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.w3c.dom.Element;
import vn.lienthong.adapters.population.LiveNumberService;
import vn.lienthong.adapters.spi.ActRegister;
import vn.lienthong.adapters.spi.Compared;
import vn.lienthong.adapters.spi.StepChecks;
import vn.lienthong.adapters.spi.StepDesk;
import vn.lienthong.qcvn109.codelist.AdministrativeUnit;
import vn.lienthong.qcvn109.codelist.AdministrativeUnits;
import vn.lienthong.qcvn109.dialect.DialectConverter;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.identifier.Gender;
import vn.lienthong.qcvn109.identifier.PersonalNumber;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.live.LiveCongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TrangThaiCapSoType;
import vn.lienthong.qcvn109.message.MessageHeader;

/**
 * Issues numbers by the rules of NĐ 137/2015/NĐ-CP art. 13. The six last digits follow from the
 * child and move on to the next free ones, so a demonstration gives the same numbers again.
 */
final class NumberIssue {
  private static final int SIX_DIGITS = 1_000_000;

  private final ActRegister register;
  private final NumberClaims claims;
  private final Clock clock;
  private final Set<String> taken = new HashSet<>();

  NumberIssue(ActRegister register, NumberClaims claims, Clock clock) {
    this.register = register;
    this.claims = claims;
    this.clock = clock;
    for (Element content : register.contents()) {
      LiveNumberService.Answer issued = LiveNumberService.readAnswer(content);
      taken.add(issued.number());
      // A stop may have come between the act and its note.
      claims.issued(issued);
    }
  }

  LiveNumberService.Answer answer(MessageHeader header, LiveNumberService.Request request) {
    claims.begin(request.requestId());
    try {
      // With NumberEnquiry.cancel: nobody gets a number that is being cancelled.
      synchronized (claims) {
        return first(header, request);
      }
    } finally {
      claims.end(request.requestId());
    }
  }

  private LiveNumberService.Answer first(MessageHeader header, LiveNumberService.Request request) {
    var claim = claims.of(request.requestId());
    if (claim.isPresent() && claim.get().state() == TrangThaiCapSoType.DA_CAP) {
      return told(request, claim.get().number(), claim.get().day());
    }
    if (claim.isPresent() && claim.get().state() == TrangThaiCapSoType.DA_HUY) {
      throw StepChecks.refusal(
          "/CapSoDinhDanh/MaYeuCau",
          "the number of this request was cancelled, ask with a new id",
          "số của yêu cầu này đã bị hủy; cần số mới thì dùng mã yêu cầu mới");
    }
    LocalDate today = LocalDate.now(clock);
    Newborn child;
    try {
      child = newborn(request, today);
    } catch (HubException refusal) {
      claims.refused(request.requestId(), today);
      throw refusal;
    }
    var standing = standing(child, header, request, today);
    var answer = told(request, standing.number(), standing.issuedOn());
    claims.issued(answer);
    return answer;
  }

  /** The child's number; where it was cancelled, another one: the cancelled is nobody's. */
  private LiveNumberService.Answer standing(
      Newborn child, MessageHeader header, LiveNumberService.Request request, LocalDate today) {
    for (int turn = 0; ; turn++) {
      var act =
          register.enter(
              turn == 0 ? child.key() : child.key() + " " + turn,
              header,
              number -> made(request, issue(child), today));
      var standing = LiveNumberService.readAnswer(act.content());
      if (claims.cancelledOn(standing.number()).isEmpty()) {
        return standing;
      }
    }
  }

  private static LiveNumberService.Answer told(
      LiveNumberService.Request request, String number, LocalDate issuedOn) {
    return new LiveNumberService.Answer(request.requestId(), number, issuedOn);
  }

  // A number is issued while the birth is registered: that day is the day of the act.
  private static ActRegister.Made made(
      LiveNumberService.Request request, String number, LocalDate today) {
    return new ActRegister.Made(
        LiveNumberService.write(told(request, number, today)),
        new Compared("CAP_SO", today, request.place(), number));
  }

  // Called by the register, one at a time.
  private String issue(Newborn child) {
    int start = Math.floorMod(child.key().hashCode(), SIX_DIGITS);
    for (int step = 0; step < SIX_DIGITS; step++) {
      int digits = (start + step) % SIX_DIGITS;
      String number =
          PersonalNumber.issue(child.province(), child.gender(), child.birth(), digits).value();
      if (taken.add(number)) {
        return number;
      }
    }
    throw StepDesk.refusal(null, "every number of this province, gender and year is given");
  }

  private static Newborn newborn(LiveNumberService.Request request, LocalDate today) {
    DialectConverter converter = DialectConverter.asOf(today);
    CongDanStructure child = citizen(converter, request.child(), "Tre");
    CongDanStructure mother = citizen(converter, request.mother(), "Me");
    var birth = child.getNgayThangNamSinh();
    if (birth == null || birth.getNgayThangNam() == null) {
      throw StepDesk.refusal("/CapSoDinhDanh/Tre/NgayThangNamSinh", "a full date is needed");
    }
    Gender gender =
        Arrays.stream(Gender.values())
            .filter(known -> known.code().equals(child.getGioiTinh()))
            .findFirst()
            .orElseThrow(
                () -> StepDesk.refusal("/CapSoDinhDanh/Tre/GioiTinh", "must be 1 or 2 here"));
    String province =
        AdministrativeUnits.from2025()
            .find(request.place())
            .map(AdministrativeUnit::provinceCode)
            .orElseThrow(
                () ->
                    StepDesk.refusal(
                        "/CapSoDinhDanh/MaDonViDangKy", "is no unit in force since 2025-07-01"));
    return Newborn.of(child, mother, province, gender, birth.getNgayThangNam());
  }

  private static CongDanStructure citizen(
      DialectConverter converter, LiveCongDanStructure citizen, String item) {
    return converter.toCanonical(citizen, "/CapSoDinhDanh/" + item).orThrow();
  }
}
