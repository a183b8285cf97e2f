package vn.lienthong.routes.drill.load;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.lienthong.adapters.population.simulator.CitizenBook;
import vn.lienthong.connectors.api.DocumentSigner;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.connectors.security.keys.MemberKey;
import vn.lienthong.connectors.security.signature.HubSignatures;
import vn.lienthong.qcvn109.identifier.DossierCode;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.CapNhatTienDoHoSoMCStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.CapSoDinhDanhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KiemTraKetNoiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LienThongKhaiSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TraCuuThongTinCongDanStructure;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.sample.BirthSamples;
import vn.lienthong.qcvn109.xml.VietnamTime;

/**
 * Makes the signed message of a plan. A second time it is the same message with, where the kind of
 * key is so, another signature. Nobody in it exists.
 */
final class Draft {
  static final List<MemberCode> SENDERS =
      List.of(Cast.OFFICE, Cast.OTHER_OFFICE, Cast.CIVIL_STATUS);

  private static final int DOSSIERS = 40;
  private static final int FIRST_PROGRESS = 9_000_000;
  private static final List<CongDanStructure> CITIZENS =
      CitizenBook.samples().stream()
          .filter(citizen -> citizen.getSoDinhDanh() != null)
          .filter(citizen -> citizen.getNgayThangNamSinh().getNgayThangNam() != null)
          .toList();

  private final long seed;
  private final OffsetDateTime begin;
  private final LocalDate today;
  private final Map<MemberCode, DocumentSigner> signers = new HashMap<>();

  /** Messages that are sent from a moment on. */
  Draft(long seed, OffsetDateTime begin, DevelopmentPki pki) {
    this.seed = seed;
    // every message is a little older than the sending of it
    this.begin = begin.truncatedTo(ChronoUnit.MILLIS).minus(Duration.ofMinutes(10));
    this.today = begin.atZoneSameInstant(VietnamTime.ZONE).toLocalDate();
    for (MemberCode sender : SENDERS) {
      MemberKey key = pki.key(sender);
      signers.put(sender, HubSignatures.signer(key));
    }
  }

  /**
   * A message, signed.
   *
   * @param header its header
   * @param bytes its bytes
   */
  @SuppressWarnings("ArrayRecordComponent") // a carrier that is never compared
  record Signed(MessageHeader header, byte[] bytes) {}

  Signed of(Plan plan) {
    MemberCode sender = sender(plan);
    MessageHeader header =
        new MessageHeader(
            plan.id(),
            plan.kind().service(),
            "1.0",
            sender,
            receiver(plan, sender),
            begin.plus(plan.number(), ChronoUnit.MILLIS),
            null,
            null,
            dossier(plan, sender),
            plan.kind() == Kind.LOOK_UP ? Cast.PURPOSE : null,
            null,
            null);
    DocumentSigner signer = Objects.requireNonNull(signers.get(sender));
    return new Signed(header, signer.sign(Envelopes.write(header, payload(plan, header))).bytes());
  }

  private static MemberCode sender(Plan plan) {
    if (plan.kind() == Kind.NUMBER) {
      return Cast.CIVIL_STATUS;
    }
    return plan.sender() % 2 == 0 ? Cast.OFFICE : Cast.OTHER_OFFICE;
  }

  private static MemberCode receiver(Plan plan, MemberCode sender) {
    return switch (plan.kind()) {
      case PROGRESS -> plan.receiver() % 2 == 0 ? Cast.TOLD_OFFICE : other(sender);
      case LOOK_UP, NUMBER -> Cast.POPULATION;
      case TEST, BIRTH -> Cast.HUB;
    };
  }

  private static MemberCode other(MemberCode office) {
    return office.equals(Cast.OFFICE) ? Cast.OTHER_OFFICE : Cast.OFFICE;
  }

  private @Nullable String dossier(Plan plan, MemberCode sender) {
    return switch (plan.kind()) {
      case PROGRESS -> code(sender, FIRST_PROGRESS + plan.number() % DOSSIERS);
      case BIRTH -> code(sender, plan.number() + 1);
      case LOOK_UP, NUMBER, TEST -> null;
    };
  }

  private String code(MemberCode office, int number) {
    return DossierCode.of(office.value(), today, number).value();
  }

  private Element payload(Plan plan, MessageHeader header) {
    return Payloads.write(
        switch (plan.kind()) {
          case PROGRESS -> progress(plan, String.valueOf(header.dossierCode()));
          case LOOK_UP -> lookUp(CITIZENS.get(plan.receiver() % CITIZENS.size()));
          case NUMBER -> number(birth(plan));
          case TEST -> test(plan);
          case BIRTH -> birth(plan);
        });
  }

  private LienThongKhaiSinhStructure birth(Plan plan) {
    return BirthSamples.seeded(seed * 1_000_003 + plan.number(), today).next();
  }

  private static CapNhatTienDoHoSoMCStructure progress(Plan plan, String dossier) {
    var payload = new CapNhatTienDoHoSoMCStructure();
    payload.setMaHoSo(dossier);
    payload.setNguoiXuLy("Diễn tập");
    payload.setChucDanh("Diễn tập");
    payload.setPhongBanXuLy("Diễn tập");
    payload.setThoiDiemXuLy("20260101080000");
    payload.setNoiDungXuLy("x".repeat(plan.size()));
    payload.setTrangThai(1 + plan.receiver() % 10);
    return payload;
  }

  private static TraCuuThongTinCongDanStructure lookUp(CongDanStructure citizen) {
    var question = new TraCuuThongTinCongDanStructure();
    question.setSoDinhDanh(citizen.getSoDinhDanh());
    question.setHoVaTen(citizen.getHoVaTen());
    question.setNgayThangNamSinh(citizen.getNgayThangNamSinh());
    return question;
  }

  private static CapSoDinhDanhStructure number(LienThongKhaiSinhStructure birth) {
    var question = new CapSoDinhDanhStructure();
    question.setTre(birth.getTre());
    question.setMe(birth.getMe());
    question.setCha(birth.getCha());
    question.setNoiDangKyKhaiSinh(birth.getNoiDangKyKhaiSinh());
    return question;
  }

  private static KiemTraKetNoiStructure test(Plan plan) {
    var question = new KiemTraKetNoiStructure();
    question.setGhiChu("Diễn tập " + plan.number());
    return question;
  }
}
