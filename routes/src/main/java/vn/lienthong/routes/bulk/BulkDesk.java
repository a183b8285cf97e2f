package vn.lienthong.routes.bulk;

import static vn.lienthong.qcvn109.error.HubErrorCode.BULK_FILE_FORM_WRONG;
import static vn.lienthong.qcvn109.error.HubErrorCode.BULK_RESULT_WRONG;
import static vn.lienthong.qcvn109.error.HubErrorCode.BULK_ROUND_WRONG;
import static vn.lienthong.qcvn109.error.HubErrorCode.REFERENCE_UNKNOWN;
import static vn.lienthong.qcvn109.error.HubErrorCode.RESULT_ALREADY_FINAL;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.bulk.BulkForm;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DotHangLoatStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHangLoatStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TepDinhKemStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.routes.agreement.AgreedUse;
import vn.lienthong.routes.agreement.AgreementDecision;
import vn.lienthong.routes.agreement.AgreementRegistry;
import vn.lienthong.routes.policy.HubService;

/**
 * Takes what bulk work consists of: requests, and the provider's results of parts. Nothing is read
 * from a file here; that is done later, and only then their senders are told what became of it.
 */
public final class BulkDesk {
  private static final String PAYLOAD = "/tt:ThongDiep/tt:NoiDung/dv:";

  private final JobStore jobs;
  private final PartStore parts;
  private final AgreementRegistry agreements;
  private final Clock clock;

  BulkDesk(JobStore jobs, PartStore parts, AgreementRegistry agreements, Clock clock) {
    this.jobs = jobs;
    this.parts = parts;
    this.agreements = agreements;
    this.clock = clock;
  }

  /** Whether messages of this service are for here; what becomes of them is told later. */
  public static boolean takes(String service) {
    return service.equals(HubService.BULK_RESULT)
        || HubService.named(service).filter(HubService::isDivided).isPresent();
  }

  /**
   * Takes a kept message.
   *
   * @return why it has no effect; empty when it is worked on, or was taken before
   */
  public Optional<HubFault> take(
      Handle tx, long evidenceId, MessageHeader header, Element payload) {
    return header.service().equals(HubService.BULK_RESULT)
        ? result(tx, evidenceId, header, payload)
        : request(tx, evidenceId, header, payload);
  }

  private Optional<HubFault> request(
      Handle tx, long evidenceId, MessageHeader header, Element payload) {
    if (jobs.find(tx, header.sender(), header.id()).isPresent()) {
      return Optional.empty();
    }
    BulkRequest asked = BulkRequest.of(header.service(), payload);
    if (BulkForm.of(asked.file().getLoaiTep()).isEmpty()) {
      return refuse(
          BULK_FILE_FORM_WRONG,
          header.service() + "/dv:Tep/dv:LoaiTep",
          "text/csv, application/xml");
    }
    Optional<HubFault> objection = objection(tx, header, asked.round());
    if (objection.isPresent()) {
      return objection;
    }
    // kept under this agreement a moment ago; what it releases now is what the job gets
    AgreementDecision decision = agreements.current().decide(header, today());
    if (decision instanceof AgreementDecision.Refused refused) {
      return Optional.of(
          HubFault.of(
                  refused.code(), "/tt:ThongDiep/tt:TieuDe/tt:" + refused.item(), refused.detail())
              .inVietnamese(refused.vietnamese()));
    }
    AgreedUse use = ((AgreementDecision.Allowed) decision).use();
    jobs.add(tx, evidenceId, header, asked, use);
    return Optional.empty();
  }

  private Optional<HubFault> objection(
      Handle tx, MessageHeader header, DotHangLoatStructure round) {
    String place = header.service() + "/dv:Dot/dv:";
    MemberCode sender = header.sender();
    String first = round.getMaDotGoc();
    if (jobs.hasRound(tx, sender, round.getMaDot())) {
      return refuse(BULK_ROUND_WRONG, place + "MaDot", "a round of yours has this code already");
    }
    if (first == null) {
      return round.getLanThu() == 1
          ? Optional.empty()
          : refuse(BULK_ROUND_WRONG, place + "LanThu", "1 without MaDotGoc");
    }
    Optional<Long> latest = jobs.latestRound(tx, sender, first);
    if (latest.isEmpty()) {
      return refuse(BULK_ROUND_WRONG, place + "MaDotGoc", "no round of yours has this code");
    }
    return round.getLanThu() == latest.get() + 1
        ? Optional.empty()
        : refuse(BULK_ROUND_WRONG, place + "LanThu", "the next one is " + (latest.get() + 1));
  }

  private Optional<HubFault> result(
      Handle tx, long evidenceId, MessageHeader header, Element payload) {
    UUID reference = header.reference();
    if (reference == null) {
      return unknownPart();
    }
    Optional<BulkPart> found = parts.lock(tx, reference);
    if (found.isEmpty() || !provider(tx, found.get()).equals(header.sender())) {
      return unknownPart();
    }
    BulkPart part = found.get();
    if (part.resultEvidenceId() == evidenceId) {
      return Optional.empty();
    }
    if (part.state() != BulkPart.State.GUI) {
      return refuse(
          RESULT_ALREADY_FINAL, HubService.BULK_RESULT, "the part has a result, or was given up");
    }
    var result = Payloads.read(payload, KetQuaHangLoatStructure.class);
    TepDinhKemStructure file = result.getTep();
    if (!result.getMaThongDiepGoc().equals(reference.toString())) {
      return refuse(
          BULK_RESULT_WRONG, HubService.BULK_RESULT + "/dv:MaThongDiepGoc", "not MaThamChieu");
    }
    if (file == null || BulkForm.of(file.getLoaiTep()).isEmpty()) {
      return refuse(BULK_RESULT_WRONG, HubService.BULK_RESULT + "/dv:Tep", "its rows are missing");
    }
    parts.answered(
        tx,
        part,
        evidenceId,
        file.getDauVan(),
        file.getLoaiTep(),
        result.getNguonTraLoi().getThoiDiemDuLieu());
    return Optional.empty();
  }

  private static Optional<HubFault> unknownPart() {
    return Optional.of(
        HubFault.of(
            REFERENCE_UNKNOWN,
            "/tt:ThongDiep/tt:TieuDe/tt:MaThamChieu",
            "no part of a bulk file was sent to you by that message"));
  }

  private static MemberCode provider(Handle tx, BulkPart part) {
    return new MemberCode(
        tx.createQuery("SELECT provider FROM bulk_job WHERE id = ?")
            .bind(0, part.job())
            .mapTo(String.class)
            .one());
  }

  /**
   * A message ended without an effect.
   *
   * @return whether it was a part: its rows may be sent again, and nobody has to decide
   */
  public boolean refused(Handle tx, MessageHeader message) {
    if (!takes(message.service()) || message.service().equals(HubService.BULK_RESULT)) {
      return false;
    }
    Optional<BulkPart> part = parts.lock(tx, message.id());
    part.filter(one -> one.state() == BulkPart.State.GUI).ifPresent(one -> parts.givenUp(tx, one));
    return part.isPresent();
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(VietnamTime.ZONE));
  }

  private static Optional<HubFault> refuse(HubErrorCode code, String item, String rule) {
    return Optional.of(HubFault.of(code, PAYLOAD + item, rule));
  }
}
