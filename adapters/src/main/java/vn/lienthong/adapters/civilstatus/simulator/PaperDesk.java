package vn.lienthong.adapters.civilstatus.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.lienthong.adapters.spi.StepChecks;
import vn.lienthong.adapters.spi.Workplace;
import vn.lienthong.connectors.api.FilePost;
import vn.lienthong.connectors.api.PaperContent;
import vn.lienthong.connectors.api.PaperVerdict;
import vn.lienthong.qcvn109.digest.DerivedId;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.BanDienTuGiayToStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.ChuKyCanBoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DangKyHoTichStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DangKyKhaiSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DangKyKhaiTuStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHoSoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaKhaiSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TepDinhKemStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.ThuHoiBanDienTuStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.xml.SecureXml;

/**
 * Makes the electronic paper of a registration, once: set, signed by the registrar, kept in the
 * register; then sends the file to the hub, tells of it, and takes it back when told to. Without a
 * registrar there are no papers.
 */
final class PaperDesk {
  private static final String ISSUED = "BanDienTuGiayTo";
  private static final String REVOKED = "ThuHoiBanDienTu";
  private static final String PDF = "application/pdf";
  private static final String ENDING = ".pdf";
  // No official address was found; .example is nobody's (RFC 2606).
  private static final String QR = "https://hotich.example/xac-thuc?ma=";

  private final Workplace place;
  private final @Nullable Registrar registrar;
  private final PaperRegister register;

  PaperDesk(Workplace place, @Nullable Registrar registrar, PaperRegister register) {
    this.place = place;
    this.registrar = registrar;
    this.register = register;
  }

  /**
   * The certificate of a birth, as the result of the step names it; nothing without a registrar.
   */
  List<TepDinhKemStructure> birth(
      MessageHeader header, DangKyKhaiSinhStructure request, KetQuaKhaiSinhStructure entry) {
    return registrar == null
        ? List.of()
        : List.of(make(header, "GKS", PaperDraft.birth(request, entry, today()), registrar));
  }

  /** The extract of a death; the same. */
  List<TepDinhKemStructure> death(
      MessageHeader header, DangKyKhaiTuStructure request, DangKyHoTichStructure entry) {
    return registrar == null
        ? List.of()
        : List.of(make(header, "TLKT", PaperDraft.death(request, entry, today()), registrar));
  }

  /** Sends the papers of a result, then tells of them. Every part may be done again. */
  void giveAway(MessageHeader header, KetQuaHoSoStructure made) {
    for (TepDinhKemStructure named : made.getTepDinhKem()) {
      String code = named.getTen().substring(0, named.getTen().length() - ENDING.length());
      FilePost post = Objects.requireNonNull(place.files(), "a registrar needs a way to the hub");
      try {
        post.send(register.file(code), PDF);
      } catch (IOException later) {
        throw new UncheckedIOException("Paper " + code + " is not at the hub yet", later);
      }
      Element event = SecureXml.parse(register.event(code)).getDocumentElement();
      MessageHeader news = header(code, named.getDauVan(), ISSUED, header.dossierCode());
      place.outbox().enqueue(news, event);
    }
  }

  /**
   * Takes a paper back; one that is taken back already stays as it is.
   *
   * @param replacement another code in the register, or null
   * @return false where there is no such paper, or no such replacement
   */
  synchronized boolean revoke(String code, String reason, @Nullable String replacement) {
    Optional<PaperEntry> found = register.find(code);
    if (found.isEmpty() || (replacement != null && register.find(replacement).isEmpty())) {
      return false;
    }
    PaperEntry entry = found.get();
    if (entry.revokedOn() == null) {
      entry = entry.revoked(today(), replacement);
      register.change(code, entry);
    }
    ThuHoiBanDienTuStructure revocation = new ThuHoiBanDienTuStructure();
    revocation.setMaGiayTo(code);
    revocation.setNgayThuHoi(entry.revokedOn());
    revocation.setLyDo(reason);
    revocation.setMaGiayToThayThe(entry.replacement());
    MessageHeader news = header(code, entry.digest(), REVOKED, entry.dossier());
    place.outbox().enqueue(news, Payloads.write(revocation));
    return true;
  }

  private MessageHeader header(
      String code, String digest, String service, @Nullable String dossier) {
    var link = place.link();
    UUID id = DerivedId.of(code, digest, service);
    return link.header(id, service, link.hub()).withDossierCode(dossier);
  }

  private TepDinhKemStructure make(
      MessageHeader header, String kind, PaperDraft draft, Registrar by) {
    BanDienTuGiayToStructure told = draft.told();
    DangKyHoTichStructure act = told.getDangKyHoTich();
    String code = kind + "." + act.getNoiDangKy() + "." + act.getSoDangKy().replace('/', '.');
    told.setMaGiayTo(code);
    told.setNoiDungQR(QR + code);
    OffsetDateTime now = OffsetDateTime.now(place.clock()).truncatedTo(ChronoUnit.SECONDS);
    byte[] pdf = sign(draft, by, now);
    PaperVerdict seen = by.verifier().verify(pdf);
    told.setTep(named(code, kind, draft.title(), pdf));
    told.setChuKyCanBo(signature(by, now, Objects.requireNonNull(seen.certificate())));
    PaperEntry entry =
        new PaperEntry(
            told.getTep().getDauVan(),
            told.getNoiDungQR(),
            String.valueOf(header.dossierCode()),
            by.name(),
            now,
            seen.finding() == PaperVerdict.Finding.INTACT,
            seen.certificateInItsTime(),
            null,
            null);
    register.issue(code, entry, pdf, SecureXml.serialize(Payloads.write(told)));
    return told.getTep();
  }

  private static byte[] sign(PaperDraft draft, Registrar by, OffsetDateTime now) {
    BanDienTuGiayToStructure told = draft.told();
    try {
      return by.signer()
          .sign(
              new PaperContent(
                  told.getMaGiayTo(),
                  told.getNoiDungQR(),
                  draft.title(),
                  told.getCoQuanCap(),
                  draft.text().lines(),
                  by.name(),
                  by.position()),
              now);
    } catch (IllegalArgumentException letter) {
      // A paper that leaves a letter out would certify another name.
      throw StepChecks.refusal(
          null,
          "a letter of the form cannot be set on the paper",
          "có chữ không in được trên bản điện tử; kiểm tra lại chữ viết trong hồ sơ");
    }
  }

  private static TepDinhKemStructure named(String code, String kind, String title, byte[] pdf) {
    TepDinhKemStructure named = new TepDinhKemStructure();
    named.setTen(code + ENDING);
    named.setLoaiTep(PDF);
    named.setKichThuoc(pdf.length);
    named.setDauVan(Sha256.hex(pdf));
    named.setLoaiGiayTo(kind);
    named.setTenGiayTo(title);
    return named;
  }

  private static ChuKyCanBoStructure signature(
      Registrar by, OffsetDateTime at, X509Certificate certificate) {
    ChuKyCanBoStructure signature = new ChuKyCanBoStructure();
    signature.setNguoiKy(by.name());
    signature.setChucDanh(by.position());
    signature.setThoiDiemKy(at);
    try {
      signature.setChungThu(certificate.getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("A certificate that was read cannot be written", e);
    }
    return signature;
  }

  private LocalDate today() {
    return LocalDate.now(place.clock());
  }
}
