package vn.lienthong.routes.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.connectors.security.keys.KeyKind;
import vn.lienthong.connectors.security.signature.HubSignatures;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.ChungNhanKhaiThacTraLoiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaKhaiThacType;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.routes.TestHome;
import vn.lienthong.routes.registry.HubHome;

/** Proofs as a hub signs them, and a clerk who has them printed. */
final class ProofScene {
  static final MemberCode HUB = new MemberCode("G00.LIENTHONG");
  static final MemberCode CLERK = new MemberCode("H29.MOTCUA");
  static final String ANSWER_DIGEST = Sha256.hex("answer".getBytes(UTF_8));

  final HubHome home = TestHome.create();
  private final DevelopmentPki pki =
      DevelopmentPki.ensure(home.pki(), Map.of(HUB, KeyKind.P_256, CLERK, KeyKind.P_256));

  /** What a command has said, and its exit code. */
  record Said(int code, String text) {}

  ChungNhanKhaiThacTraLoiStructure answered() {
    var proof = proof(KetQuaKhaiThacType.DA_TRA_LOI);
    proof.setDauVanTraLoi(ANSWER_DIGEST);
    return proof;
  }

  ChungNhanKhaiThacTraLoiStructure notObtained(String reason) {
    var proof = proof(KetQuaKhaiThacType.KHONG_KHAI_THAC_DUOC);
    proof.setLyDo(reason);
    return proof;
  }

  private static ChungNhanKhaiThacTraLoiStructure proof(KetQuaKhaiThacType result) {
    var proof = new ChungNhanKhaiThacTraLoiStructure();
    String id = UUID.randomUUID().toString();
    proof.setSoChungNhan("CN-0123456789ABCDEF");
    proof.setMaThongDiepTraCuu(id);
    proof.setDichVu("TraCuuThongTinCongDan");
    proof.setBenHoi(CLERK.value());
    proof.setBenCungCap("G01.CSDLDC");
    proof.setCanBo("CB-07");
    proof.setMucDich("MAU-GIAI-QUYET-THU-TUC");
    proof.setMaHoSo("H29.MOTCUA-261122-0007");
    proof.setThoiDiemHoi(OffsetDateTime.parse("2026-11-22T09:15:30.123+07:00"));
    proof.setKetQua(result);
    proof.setThoiDiemKetQua(OffsetDateTime.parse("2026-11-22T02:16:01.5Z"));
    proof.setNoiDungQR("CNKT|" + proof.getSoChungNhan() + "|" + id + "|" + result.name());
    return proof;
  }

  byte[] signed(Object payload) {
    return signed(HUB, "ChungNhanKhaiThac", payload, OffsetDateTime.now(VietnamTime.ZONE));
  }

  byte[] signed(MemberCode signer, String service, Object payload, OffsetDateTime at) {
    MessageHeader header =
        MessageHeader.of(UUID.randomUUID(), service, signer, CLERK, at)
            .withReference(UUID.randomUUID());
    return HubSignatures.signer(pki.key(signer))
        .sign(Envelopes.write(header, Payloads.write(payload)))
        .bytes();
  }

  DevelopmentPki pki() {
    return pki;
  }

  /** Calls a command where the installation is. */
  Said run(String... words) {
    return call(List.of("--data=" + home.data(), "--config=" + home.config()), List.of(words));
  }

  /** Calls it where there is neither its data nor its configuration. */
  static Said elsewhere(String... words) {
    return call(List.of("--data=none", "--config=none"), List.of(words));
  }

  private static Said call(List<String> options, List<String> words) {
    var screen = new ByteArrayOutputStream();
    var terminal = new Terminal(new PrintStream(screen, true, UTF_8), false);
    int code =
        LienThong.run(
            terminal, Stream.concat(options.stream(), words.stream()).toArray(String[]::new));
    return new Said(code, screen.toString(UTF_8));
  }
}
