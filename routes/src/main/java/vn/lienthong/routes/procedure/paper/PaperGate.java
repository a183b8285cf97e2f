package vn.lienthong.routes.procedure.paper;

import static vn.lienthong.qcvn109.error.HubErrorCode.DATA_RULE_BROKEN;
import static vn.lienthong.qcvn109.error.HubErrorCode.FILE_NOT_FOUND;
import static vn.lienthong.qcvn109.error.HubErrorCode.FILE_TOO_LARGE;
import static vn.lienthong.qcvn109.error.HubErrorCode.FILE_TYPE_REFUSED;
import static vn.lienthong.qcvn109.error.HubErrorCode.PAPER_SIGNATURE_INVALID;
import static vn.lienthong.qcvn109.error.HubErrorCode.PAPER_SIGNER_NOT_TRUSTED;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.lienthong.connectors.api.CertificateVerdict;
import vn.lienthong.connectors.api.PaperVerdict;
import vn.lienthong.connectors.api.PaperVerdict.Finding;
import vn.lienthong.connectors.api.PaperVerifier;
import vn.lienthong.connectors.api.SecurityAlarm;
import vn.lienthong.connectors.files.FileContent;
import vn.lienthong.connectors.files.FileStore;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.BanDienTuGiayToStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.ChuKyCanBoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TepDinhKemStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;

/**
 * Verifies the officer's own signature inside a paper before anybody is told of it, apart from the
 * signature of the message: whole, by a trusted officer, and as the message says.
 */
public final class PaperGate {
  private static final String PDF = "application/pdf";
  // A page with a QR code has some 30 kB; a paper is in memory as a whole.
  private static final int LARGEST = 5 << 20;
  private static final String PLACE = "/tt:ThongDiep/tt:NoiDung/dv:BanDienTuGiayTo/dv:";
  private static final String FILE = PLACE + "Tep";
  private static final String SIGNATURE = PLACE + "ChuKyCanBo";

  private final FileStore files;
  private final PaperVerifier verifier;
  private final PaperOfficers officers;
  private final SecurityAlarm alarm;
  private final Clock clock;

  PaperGate(
      FileStore files,
      PaperVerifier verifier,
      PaperOfficers officers,
      SecurityAlarm alarm,
      Clock clock) {
    this.files = files;
    this.verifier = verifier;
    this.officers = officers;
    this.alarm = alarm;
    this.clock = clock;
  }

  /**
   * Why a message that was kept may not take effect; null where its paper is good, and for every
   * message that tells of none. Reads the file, so it belongs before a transaction.
   *
   * @throws UncheckedIOException where the file cannot be read now; the same may be asked again
   */
  public @Nullable HubFault objection(MessageHeader header, Element payload) {
    if (!ElectronicPapers.ISSUED.equals(header.service())) {
      return null;
    }
    var told = Payloads.read(payload, BanDienTuGiayToStructure.class);
    try {
      check(header.sender(), told);
      return null;
    } catch (HubException refused) {
      alarm.refused(header.sender(), refused.fault());
      return refused.fault();
    }
  }

  private void check(MemberCode sender, BanDienTuGiayToStructure told) {
    PaperVerdict verdict = verifier.verify(file(sender, told.getTep()));
    X509Certificate certificate = verdict.certificate();
    Instant signedAt = verdict.signedAt();
    if (verdict.finding() != Finding.INTACT || certificate == null || signedAt == null) {
      throw refused(
          PAPER_SIGNATURE_INVALID,
          FILE,
          verdict.detail().isEmpty() ? "it claims no time of signing" : verdict.detail(),
          "kiểm tra tệp, ký lại rồi gửi bản mới với mã mới");
    }
    CertificateVerdict officer = officers.judge(certificate, signedAt, clock.instant());
    if (!officer.accepted()) {
      throw refused(
          PAPER_SIGNER_NOT_TRUSTED,
          SIGNATURE + "/dv:ChungThu",
          officer.status() + ": " + officer.detail(),
          officer.status() + "; dùng chứng thư cán bộ còn hiệu lực, do tổ chức được tin cậy cấp");
    }
    checkTold(told.getChuKyCanBo(), certificate, signedAt);
  }

  private static void checkTold(
      ChuKyCanBoStructure told, X509Certificate certificate, Instant signedAt) {
    try {
      if (!Arrays.equals(certificate.getEncoded(), told.getChungThu())) {
        throw unlike("/dv:ChungThu");
      }
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("A certificate that was read cannot be written", e);
    }
    if (told.getThoiDiemKy().toInstant().getEpochSecond() != signedAt.getEpochSecond()) {
      throw unlike("/dv:ThoiDiemKy");
    }
  }

  private byte[] file(MemberCode sender, TepDinhKemStructure named) {
    if (!PDF.equals(named.getLoaiTep())) {
      throw refused(
          FILE_TYPE_REFUSED, FILE + "/dv:LoaiTep", "a paper is " + PDF, "bản điện tử phải là PDF");
    }
    if (named.getKichThuoc() > LARGEST) {
      throw refused(
          FILE_TOO_LARGE,
          FILE + "/dv:KichThuoc",
          "a paper has at most " + LARGEST + " bytes",
          "bản điện tử tối đa " + LARGEST + " byte");
    }
    try {
      Optional<FileContent> content =
          files.open(sender, named.getDauVan().toLowerCase(Locale.ROOT));
      if (content.isEmpty()) {
        throw refused(
            FILE_NOT_FOUND, FILE, "it was erased meanwhile", "tệp đã bị xóa; gửi lại bản mới");
      }
      try (InputStream stream = content.get().stream()) {
        return stream.readAllBytes();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("A paper cannot be read", e);
    }
  }

  private static HubException unlike(String item) {
    return refused(
        DATA_RULE_BROKEN,
        SIGNATURE + item,
        "the signature inside the paper says otherwise",
        "khác với chữ ký ở trong bản điện tử");
  }

  private static HubException refused(
      HubErrorCode code, String place, String english, String vietnamese) {
    return new HubException(HubFault.of(code, place, english).inVietnamese(vietnamese));
  }
}
