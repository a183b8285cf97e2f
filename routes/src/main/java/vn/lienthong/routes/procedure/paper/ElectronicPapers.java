package vn.lienthong.routes.procedure.paper;

import static vn.lienthong.qcvn109.error.HubErrorCode.DATA_RULE_BROKEN;
import static vn.lienthong.qcvn109.error.HubErrorCode.REFERENCE_UNKNOWN;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.w3c.dom.Element;
import vn.lienthong.connectors.api.KeyedDigest;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.BanDienTuGiayToStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.ThuHoiBanDienTuStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.routes.pipeline.EventPost;

/**
 * Electronic papers that civil status tells of: given to those who may have them, once; a
 * revocation follows each paper to everybody who got it. The hub keeps codes as a keyed digest
 * only. Every change belongs to the caller's transaction.
 */
public final class ElectronicPapers {
  /** The event that tells of a paper. */
  public static final String ISSUED = "BanDienTuGiayTo";

  /** The event that takes one back. */
  public static final String REVOKED = "ThuHoiBanDienTu";

  private static final String CODE = "/tt:ThongDiep/tt:NoiDung/dv:%s/dv:MaGiayTo";

  private final PaperStore store = new PaperStore();
  private final KeyedDigest digest;
  private final EventPost post;

  ElectronicPapers(KeyedDigest digest, EventPost post) {
    this.digest = digest;
    this.post = post;
  }

  /**
   * Takes a paper, whose inner signature was found good.
   *
   * @param evidenceId the message
   * @param receivers who gets it
   * @return why it has no effect; empty when it had one
   */
  public Optional<HubFault> issued(
      Handle tx,
      long evidenceId,
      MessageHeader header,
      Element payload,
      List<MemberCode> receivers) {
    byte[] code = digest(Payloads.read(payload, BanDienTuGiayToStructure.class).getMaGiayTo());
    if (!store.add(tx, header.sender(), code, evidenceId, header.dossierCode())) {
      return fault(
          DATA_RULE_BROKEN,
          ISSUED,
          "this code was issued before; another paper has another code",
          "mã này đã cấp cho một bản khác; bản mới phải có mã mới");
    }
    for (MemberCode receiver : receivers) {
      store.given(tx, header.sender(), code, receiver);
    }
    post.send(tx, evidenceId, header, header.dossierCode(), payload, receivers);
    return Optional.empty();
  }

  /** Takes a revocation; the same as {@link #issued}. */
  public Optional<HubFault> revoked(
      Handle tx, long evidenceId, MessageHeader header, Element payload) {
    byte[] code = digest(Payloads.read(payload, ThuHoiBanDienTuStructure.class).getMaGiayTo());
    if (!store.revoke(tx, header.sender(), code, evidenceId)) {
      return fault(
          REFERENCE_UNKNOWN,
          REVOKED,
          header.sender() + " has no such paper in force",
          header.sender() + " không có bản điện tử mã này đang có hiệu lực; kiểm tra mã");
    }
    String dossier = store.dossier(tx, header.sender(), code);
    List<MemberCode> receivers = store.receivers(tx, header.sender(), code);
    post.send(tx, evidenceId, header, dossier, payload, receivers);
    return Optional.empty();
  }

  private byte[] digest(String code) {
    return digest.of("electronic paper\n" + code);
  }

  private static Optional<HubFault> fault(
      HubErrorCode code, String service, String english, String vietnamese) {
    HubFault fault = HubFault.of(code, CODE.formatted(service), english);
    return Optional.of(fault.inVietnamese(vietnamese));
  }
}
