package vn.lienthong.routes.procedure.disagreement;

import static vn.lienthong.qcvn109.error.HubErrorCode.DEADLINE_WRONG;
import static vn.lienthong.qcvn109.error.HubErrorCode.DECIDERS_DISAGREE;
import static vn.lienthong.qcvn109.error.HubErrorCode.DECIDERS_WRONG;
import static vn.lienthong.qcvn109.error.HubErrorCode.DISAGREEMENT_EXISTS;
import static vn.lienthong.qcvn109.error.HubErrorCode.DISAGREEMENT_UNKNOWN;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.w3c.dom.Element;
import vn.lienthong.connectors.api.KeyedDigest;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetLuanSaiLechType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaXacMinhSaiLechStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.YeuCauXacMinhSaiLechStructure;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.routes.pipeline.EventPost;
import vn.lienthong.routes.pipeline.OfficerCases;
import vn.lienthong.routes.pipeline.OfficerCases.Kind;
import vn.lienthong.routes.procedure.disagreement.DisagreementStore.Conclusion;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.MemberRegistry;

/**
 * Opens cases and takes conclusions. Two bodies decide, each for its own papers; only where both
 * say the same does the case end by itself, and even then the hub changes nobody's data: it tells
 * who has to mend. Otherwise an officer is called. Every change belongs to the caller's
 * transaction.
 */
public final class Disagreements {
  static final String REQUEST = "YeuCauXacMinhSaiLech";
  static final String CONCLUSION = "KetQuaXacMinhSaiLech";

  private static final String PLACE = "/tt:ThongDiep/tt:NoiDung/dv:%s/dv:%s";
  private static final Set<String> REGISTRIES = Set.of("population", "residence");
  private static final String JUSTICE = "civil-status";

  private final DisagreementStore store = new DisagreementStore();
  private final MemberRegistry members;
  private final EvidenceJournal journal;
  private final KeyedDigest digest;
  private final EventPost post;
  private final CaseDisclosures disclosures;
  private final OfficerCases cases;
  private final CaseDeadline deadline;
  private final Clock clock;

  Disagreements(
      MemberRegistry members,
      EvidenceJournal journal,
      KeyedDigest digest,
      EventPost post,
      CaseDisclosures disclosures,
      OfficerCases cases,
      CaseDeadline deadline,
      Clock clock) {
    this.members = members;
    this.journal = journal;
    this.digest = digest;
    this.post = post;
    this.disclosures = disclosures;
    this.cases = cases;
    this.deadline = deadline;
    this.clock = clock;
  }

  /** Whether a message of this service is for here. */
  public static boolean takes(String service) {
    return REQUEST.equals(service) || CONCLUSION.equals(service);
  }

  /**
   * Takes a request or a conclusion.
   *
   * @return why it has no effect; empty when it had one
   */
  public Optional<HubFault> take(
      Handle tx, long evidenceId, MessageHeader header, Element payload) {
    return REQUEST.equals(header.service())
        ? open(tx, evidenceId, header, payload)
        : conclude(tx, evidenceId, header, payload);
  }

  private Optional<HubFault> open(
      Handle tx, long evidenceId, MessageHeader header, Element payload) {
    var asked = Payloads.read(payload, YeuCauXacMinhSaiLechStructure.class);
    Optional<MemberCode> registry = decider(asked.getBenQuyetDinh(), REGISTRIES);
    Optional<MemberCode> justice = decider(asked.getBenQuyetDinh(), Set.of(JUSTICE));
    if (registry.isEmpty() || justice.isEmpty()) {
      return refused(
          DECIDERS_WRONG,
          REQUEST,
          "BenQuyetDinh",
          "one decides for population or residence, the other for civil status",
          "một bên là dân cư hoặc cư trú, một bên là hộ tịch");
    }
    Optional<Instant> due = deadline.of(asked.getHanXuLy(), clock.instant());
    if (due.isEmpty()) {
      return refused(
          DEADLINE_WRONG,
          REQUEST,
          "HanXuLy",
          "it leaves the deciders less than a working day, or has no calendar yet",
          "phải còn ít nhất một ngày làm việc và trong năm đã có lịch");
    }
    var one =
        new Disagreement(
            evidenceId, asked.getMaVuViec(), header.sender(), registry.get(), justice.get());
    if (asked.getMaVuViec().matches("[0-9]{9}|[0-9]{12}") || !store.open(tx, one, due.get())) {
      return refused(
          DISAGREEMENT_EXISTS,
          REQUEST,
          "MaVuViec",
          "another case has another code, which is no personal number",
          "vụ khác phải có mã khác; không dùng số định danh làm mã");
    }
    pass(tx, evidenceId, header, payload, one.deciders());
    return Optional.empty();
  }

  private Optional<MemberCode> decider(List<String> named, Set<String> kinds) {
    return named.stream()
        .flatMap(code -> members.member(new MemberCode(code)).stream())
        .filter(member -> kinds.contains(member.kind()))
        .map(Member::code)
        .findFirst();
  }

  private Optional<HubFault> conclude(
      Handle tx, long evidenceId, MessageHeader header, Element payload) {
    var told = Payloads.read(payload, KetQuaXacMinhSaiLechStructure.class);
    Optional<Disagreement> found = store.waiting(tx, told.getMaVuViec(), header.sender());
    if (found.isEmpty()) {
      return refused(
          DISAGREEMENT_UNKNOWN,
          CONCLUSION,
          "MaVuViec",
          "it is closed, not known, or decided by others",
          "vụ việc đã xong, không có, hoặc do bên khác quyết định");
    }
    if (told.getBenPhaiSua().stream()
        .anyMatch(code -> members.member(new MemberCode(code)).isEmpty())) {
      return refused(
          HubErrorCode.RECEIVER_UNKNOWN,
          CONCLUSION,
          "BenPhaiSua",
          "is no member",
          "không có trong danh bạ thành viên");
    }
    boolean decided = told.getKetLuan() != KetLuanSaiLechType.CHUA_DU_CAN_CU;
    Disagreement one = found.get();
    store.conclude(tx, one, header.sender(), new Conclusion(evidenceId, digest(told), decided));
    judge(tx, one, told);
    return Optional.empty();
  }

  private void judge(Handle tx, Disagreement one, KetQuaXacMinhSaiLechStructure last) {
    List<Conclusion> both = store.conclusions(tx, one);
    if (both.size() < 2) {
      return;
    }
    boolean agree =
        both.stream().allMatch(Conclusion::decided)
            && MessageDigest.isEqual(both.get(0).digest(), both.get(1).digest());
    if (agree) {
      store.close(tx, one);
      tell(tx, one, both, last.getBenPhaiSua());
    } else {
      callOfficer(tx, one, HubFault.of(DECIDERS_DISAGREE, null, "case " + one.code()));
    }
  }

  /** The starter and who has to mend get what both deciders signed. */
  private void tell(Handle tx, Disagreement one, List<Conclusion> both, List<String> mending) {
    Set<MemberCode> receivers = new TreeSet<>(java.util.Comparator.comparing(MemberCode::value));
    receivers.add(one.starter());
    mending.forEach(code -> receivers.add(new MemberCode(code)));
    for (Conclusion conclusion : both) {
      Element root =
          SecureXml.parse(journal.body(tx, conclusion.evidenceId()).orElseThrow())
              .getDocumentElement();
      MessageHeader header = Envelopes.readHeader(root);
      pass(
          tx,
          conclusion.evidenceId(),
          header,
          Envelopes.payload(root),
          receivers.stream().filter(who -> !who.equals(header.sender())).toList());
    }
  }

  private void pass(
      Handle tx,
      long evidenceId,
      MessageHeader header,
      Element payload,
      List<MemberCode> receivers) {
    post.send(tx, evidenceId, header, null, payload, receivers);
    receivers.forEach(who -> disclosures.given(tx, evidenceId, header, payload, who));
  }

  /** The deadline of some has passed: gives how many. */
  int callForOverdue(Handle tx) {
    List<Disagreement> overdue = store.overdue(tx);
    overdue.forEach(
        one ->
            callOfficer(
                tx, one, HubFault.of(HubErrorCode.LIMIT_PASSED, null, "case " + one.code())));
    return overdue.size();
  }

  private void callOfficer(Handle tx, Disagreement one, HubFault fault) {
    store.needsOfficer(tx, one);
    cases.open(tx, Kind.SAI_LECH, one.evidenceId(), null, fault);
  }

  /** All that has to be equal; the remark, the document and the day may differ. */
  private byte[] digest(KetQuaXacMinhSaiLechStructure told) {
    List<String> parts = new ArrayList<>();
    told.getGiaTriDung()
        .forEach(value -> parts.add("value " + value.getTruong() + "=" + value.getGiaTri()));
    told.getBenPhaiSua().forEach(who -> parts.add("mends " + who));
    parts.sort(null);
    return digest.of("conclusion\n" + told.getKetLuan() + "\n" + String.join("\n", parts));
  }

  private static Optional<HubFault> refused(
      HubErrorCode code, String service, String item, String english, String vietnamese) {
    HubFault fault = HubFault.of(code, PLACE.formatted(service, item), english);
    return Optional.of(fault.inVietnamese(vietnamese));
  }
}
