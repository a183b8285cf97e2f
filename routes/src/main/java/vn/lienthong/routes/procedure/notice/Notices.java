package vn.lienthong.routes.procedure.notice;

import static vn.lienthong.qcvn109.error.HubErrorCode.DATA_RULE_BROKEN;
import static vn.lienthong.qcvn109.error.HubErrorCode.REFERENCE_UNKNOWN;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.lienthong.connectors.api.KeyedDigest;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DinhChinhGiayStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.HinhThucDinhChinhType;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.routes.procedure.notice.NoticeMatch.Standing;

/**
 * Notices of birth and death: kept with their corrections, passed on, matched by number to the
 * dossiers that name them, in whichever order the two come. The hub keeps numbers as a keyed digest
 * only. Every change belongs to the caller's transaction.
 */
public final class Notices {
  private static final String CORRECTION = "DinhChinhGiay";

  private final NoticeStore store = new NoticeStore();
  private final KeyedDigest digest;
  private final NoticePost post;

  /** Passes notices on by this post. */
  public Notices(KeyedDigest digest, NoticePost post) {
    this.digest = digest;
    this.post = post;
  }

  /** Whether a message of this service is for here. */
  public static boolean takes(String service) {
    return CORRECTION.equals(service)
        || Arrays.stream(NoticeKind.values()).anyMatch(kind -> kind.service().equals(service));
  }

  /**
   * Takes a notice, its correction or its withdrawal.
   *
   * @param evidenceId the message
   * @return why it has no effect; empty when it had one
   */
  public Optional<HubFault> kept(
      Handle tx, long evidenceId, MessageHeader header, Element payload) {
    Optional<HubFault> fault =
        CORRECTION.equals(header.service())
            ? correct(tx, evidenceId, header, payload)
            : add(tx, evidenceId, header, payload);
    if (fault.isEmpty()) {
      post.passOn(tx, evidenceId, header, payload);
    }
    return fault;
  }

  /** The notices with a number: one, or of several facilities. */
  public List<Notice> of(Handle handle, NoticeKind kind, String number) {
    return store.find(handle, kind, digest(kind, number));
  }

  /** The dossiers that name a notice, whether or not it came. */
  public List<String> dossiersOf(Handle handle, NoticeKind kind, String number) {
    return store.dossiers(handle, kind, digest(kind, number));
  }

  /**
   * A dossier was opened: notes which notice its form names, and says what is known of it.
   *
   * @param form the payload that opened it
   */
  public NoticeMatch opened(Handle tx, String dossier, Element form) {
    Optional<NoticeContent.Key> named = NoticeContent.ofForm(form);
    if (named.isEmpty()) {
      return NoticeMatch.none();
    }
    NoticeKind kind = named.get().kind();
    byte[] number = digest(kind, named.get().number());
    List<String> others =
        store.dossiers(tx, kind, number).stream().filter(code -> !code.equals(dossier)).toList();
    store.name(tx, dossier, kind, number);
    List<Notice> notices = store.find(tx, kind, number);
    return new NoticeMatch(standing(notices), notices, others);
  }

  /**
   * A supplement changed the form of a dossier: where it names another notice now, that one counts.
   *
   * @param form the payload that opened it, as it is now
   */
  public NoticeMatch mended(Handle tx, String dossier, Element form) {
    return NoticeContent.ofForm(form)
        .filter(named -> !dossiersOf(tx, named.kind(), named.number()).contains(dossier))
        .map(named -> opened(tx, dossier, form))
        .orElseGet(NoticeMatch::none);
  }

  /**
   * A step of a dossier is done; where it was the registration, the notice that it names is
   * followed.
   *
   * @param service of the step
   */
  public void done(Handle tx, String dossier, String service) {
    Arrays.stream(NoticeKind.values())
        .filter(kind -> kind.registration().equals(service))
        .forEach(kind -> store.registered(tx, dossier, kind));
  }

  /** Notices in force that no registration followed in time, the oldest first. */
  public List<Notice> unregistered(Handle handle, NoticeLimits limits, int most) {
    return unregistered(handle, limits, null, most);
  }

  /**
   * The same for one commune.
   *
   * @param commune code of the unit; null for all, also those that name none
   */
  public List<Notice> unregistered(
      Handle handle, NoticeLimits limits, @Nullable String commune, int most) {
    return store.late(handle, limits, commune, most);
  }

  /** How many of them there are, by kind; kinds without one are missing. */
  public Map<NoticeKind, LateNotices> countUnregistered(Handle handle, NoticeLimits limits) {
    return store.count(handle, limits);
  }

  /** Those of which nobody was told yet; each is given once, to one hub node. */
  List<Notice> claimAlarms(Handle tx, NoticeLimits limits, int most) {
    return store.claimLate(tx, limits, most);
  }

  private Optional<HubFault> add(
      Handle tx, long evidenceId, MessageHeader header, Element payload) {
    NoticeKind kind =
        Arrays.stream(NoticeKind.values())
            .filter(one -> one.service().equals(header.service()))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("Not a notice: " + header.service()));
    String number = NoticeContent.ofNotice(kind, payload).number();
    String commune = NoticeContent.commune(kind, payload);
    return store.add(tx, kind, digest(kind, number), header.sender(), evidenceId, commune)
        ? Optional.empty()
        : Optional.of(
            HubFault.of(
                    DATA_RULE_BROKEN,
                    "/tt:ThongDiep/tt:NoiDung/dv:" + kind.service() + "/dv:Giay/dv:So",
                    "this facility issued that number before; a change goes by " + CORRECTION)
                .inVietnamese("Cơ sở đã cấp giấy số này; muốn sửa thì gửi " + CORRECTION));
  }

  private Optional<HubFault> correct(
      Handle tx, long evidenceId, MessageHeader header, Element payload) {
    var correction = Payloads.read(payload, DinhChinhGiayStructure.class);
    Optional<HubFault> objection = NoticeContent.objection(correction);
    if (objection.isPresent()) {
      return objection;
    }
    NoticeKind kind = NoticeKind.of(correction.getLoaiGiay());
    Notice.State state =
        correction.getHinhThuc() == HinhThucDinhChinhType.THU_HOI
            ? Notice.State.DA_THU_HOI
            : Notice.State.DA_DINH_CHINH;
    byte[] number = digest(kind, correction.getSo());
    String commune = NoticeContent.commune(correction);
    return store.change(tx, kind, number, header.sender(), state, evidenceId, commune)
        ? Optional.empty()
        : Optional.of(
            HubFault.of(
                    REFERENCE_UNKNOWN,
                    "/tt:ThongDiep/tt:NoiDung/dv:DinhChinhGiay/dv:So",
                    header.sender() + " has no such notice in force")
                .inVietnamese(
                    header.sender() + " không có giấy số này đang có hiệu lực; kiểm tra số giấy"));
  }

  private static Standing standing(List<Notice> notices) {
    List<Notice> inForce =
        notices.stream().filter(notice -> notice.state() != Notice.State.DA_THU_HOI).toList();
    if (notices.isEmpty()) {
      return Standing.UNKNOWN;
    }
    if (inForce.isEmpty()) {
      return Standing.WITHDRAWN;
    }
    return inForce.size() == 1 ? Standing.MATCHED : Standing.AMBIGUOUS;
  }

  private byte[] digest(NoticeKind kind, String number) {
    return digest.of("notice\n" + kind + "\n" + number);
  }
}
