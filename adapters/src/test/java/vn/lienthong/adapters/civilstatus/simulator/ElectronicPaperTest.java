package vn.lienthong.adapters.civilstatus.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import vn.lienthong.adapters.civilstatus.CivilStatusAdapter;
import vn.lienthong.adapters.spi.Reply;
import vn.lienthong.adapters.spi.TestBirths;
import vn.lienthong.adapters.spi.TestDeaths;
import vn.lienthong.adapters.spi.TestDisk;
import vn.lienthong.adapters.spi.TestHub;
import vn.lienthong.adapters.spi.TestMember;
import vn.lienthong.adapters.spi.TestPki;
import vn.lienthong.connectors.api.FilePost;
import vn.lienthong.connectors.api.PaperSigner;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.connectors.security.keys.KeyKind;
import vn.lienthong.connectors.security.paper.Papers;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.jaxb.v1.dancu.HoVaTenStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.BanDienTuGiayToStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.CapSoDinhDanhTraLoiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHoSoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaXacThucBanType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.ThuHoiBanDienTuStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.XacThucBanDienTuStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.XacThucBanDienTuTraLoiStructure;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.validation.MessageValidator;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.qcvn109.xml.XmlNames;

/** Papers that civil status makes, sends, tells of, answers about and takes back. */
class ElectronicPaperTest {
  private static final MemberCode OFFICER = new MemberCode("G15.HOTICH.CANBO");
  private static final String NUMBER = "001226123456";

  @TempDir private static Path folder;

  private final TestDisk disk = new TestDisk();
  private final TestHub hub = new TestHub().answering(this::usual);
  private final HubFiles files = new HubFiles();
  private PaperSigner signer = (content, at) -> new byte[0];

  @BeforeEach
  void officerGetsHisToken() {
    signer =
        Papers.signer(
            DevelopmentPki.ensure(folder.resolve("pki"), Map.of(OFFICER, KeyKind.P_256))
                .key(OFFICER));
  }

  @Test
  void paperOfABirth_saysItAll_andIsAtTheHubBeforeAnyMessageNamesIt() throws Exception {
    try (TestMember running = start()) {
      running.send(TestBirths.header("DangKyKhaiSinh", TestPki.CIVIL_STATUS), birth(1));
      awaitMessages(1, 1);
    }
    BanDienTuGiayToStructure told = told().get(0);
    var named = results().get(0).getTepDinhKem().get(0);
    assertThat(named).usingRecursiveComparison().isEqualTo(told.getTep());
    assertThat(files.missing).isEmpty();
    VerifiedMessage event = hub.messages("BanDienTuGiayTo").get(0);
    assertThat(MessageValidator.validate(event.root()).errorFindings()).isEmpty();
    assertThat(event.header().dossierCode()).isEqualTo(TestBirths.DOSSIER);
    byte[] file = files.held.get(named.getDauVan());
    assertThat(Papers.verifier().verify(file).certificate().getEncoded())
        .isEqualTo(told.getChuKyCanBo().getChungThu())
        .isNotEqualTo(TestPki.identity(TestPki.CIVIL_STATUS).certificate().getEncoded());
    try (PDDocument document = Loader.loadPDF(file)) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("GIẤY KHAI SINH", "Họ, chữ đệm, tên: H'Hen Niê", "Số định danh cá nhân")
          .contains(NUMBER, "Người ký: Trần Thị Mẫu", told.getMaGiayTo());
      assertThat(qr(document)).isEqualTo(told.getNoiDungQR());
    }
  }

  @Test
  void paperOfADeath_isAnExtract_inTheResultToo() throws IOException {
    Element request = Payloads.write(TestDeaths.seeded(1).death());
    var header = TestBirths.header("DangKyKhaiTu", TestPki.CIVIL_STATUS);
    try (TestMember running = start()) {
      running.send(header, new CivilStatusAdapter().toAgency(header, request).orElseThrow());
      awaitMessages(1, 1);
    }
    assertThat(told().get(0).getKhaiTu()).isNotNull();
    var named = results().get(0).getTepDinhKem().get(0);
    try (PDDocument document = Loader.loadPDF(files.held.get(named.getDauVan()))) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("TRÍCH LỤC KHAI TỬ", "Giờ, phút chết: 08:30");
    }
  }

  @Test
  void fileThatDoesNotComeThrough_holdsUpEventAndResult_andTheSamePaperFollowsAfterARestart() {
    files.broken.set(Integer.MAX_VALUE);
    var header = TestBirths.header("DangKyKhaiSinh", TestPki.CIVIL_STATUS);
    try (TestMember running = start()) {
      running.send(header, birth(2));
      await().until(() -> files.attempts.get() > 0);
    }
    assertThat(hub.messages("BanDienTuGiayTo")).isEmpty();
    assertThat(results()).isEmpty();
    files.broken.set(0);
    try (TestMember running = start()) {
      awaitMessages(1, 1);
      running.send(TestBirths.header("DangKyKhaiSinh", TestPki.CIVIL_STATUS), birth(2));
      awaitMessages(1, 2);
    }
    assertThat(files.held).hasSize(1);
    assertThat(files.missing).isEmpty();
    assertThat(results().get(1)).usingRecursiveComparison().isEqualTo(results().get(0));
  }

  @Test
  void questions_areAnsweredFromTheRegister() {
    try (TestMember running = start()) {
      running.send(TestBirths.header("DangKyKhaiSinh", TestPki.CIVIL_STATUS), birth(3));
      awaitMessages(1, 1);
      BanDienTuGiayToStructure told = told().get(0);
      String digest = told.getTep().getDauVan();
      var genuine = ask(running, told.getMaGiayTo(), null, digest);
      assertThat(genuine.getKetQua()).isEqualTo(KetQuaXacThucBanType.THAT);
      assertThat(genuine.isChungThuHopLeKhiKy()).isTrue();
      assertThat(genuine.getNguoiKy()).isEqualTo("Trần Thị Mẫu");
      assertThat(genuine.getThoiDiemKy()).isEqualTo(told.getChuKyCanBo().getThoiDiemKy());
      assertThat(ask(running, null, told.getNoiDungQR(), digest).getKetQua())
          .isEqualTo(KetQuaXacThucBanType.THAT);
      var other = ask(running, told.getMaGiayTo(), null, "0".repeat(64));
      assertThat(other.getKetQua()).isEqualTo(KetQuaXacThucBanType.SAI_DAU_VAN);
      assertThat(other.getNguoiKy()).isNull();
      assertThat(ask(running, "GKS.00004.99.2026", null, digest).getKetQua())
          .isEqualTo(KetQuaXacThucBanType.KHONG_TON_TAI);
      String forged = told.getNoiDungQR().replace("hotich.example", "hotich.invalid");
      assertThat(ask(running, null, forged, digest).getKetQua())
          .isEqualTo(KetQuaXacThucBanType.KHONG_TON_TAI);
    }
  }

  @Test
  void paperSignedOutsideTheTimeOfItsCertificate_isSaidToBe() {
    PaperSigner good = signer;
    signer = (content, at) -> good.sign(content, at.minusYears(1));
    try (TestMember running = start()) {
      running.send(TestBirths.header("DangKyKhaiSinh", TestPki.CIVIL_STATUS), birth(4));
      awaitMessages(1, 1);
      BanDienTuGiayToStructure told = told().get(0);
      var answer = ask(running, told.getMaGiayTo(), null, told.getTep().getDauVan());
      assertThat(answer.getKetQua()).isEqualTo(KetQuaXacThucBanType.CHU_KY_KHONG_HOP_LE);
      assertThat(answer.isChungThuHopLeKhiKy()).isFalse();
    }
  }

  private void assertNotTakenBack(TestMember running, String code) {
    String page = "/ban-dien-tu/thu-hoi";
    assertThat(running.page("POST", page, Map.of("ma", code, "ly-do", "x".repeat(2001))))
        .as("the hub would refuse it")
        .contains("Chưa thu hồi");
    assertThat(running.page("POST", page, Map.of("ma", code, "ly-do", "Sai tên", "thay-the", code)))
        .contains("another paper");
    assertThat(hub.messages("ThuHoiBanDienTu")).isEmpty();
  }

  @Test
  void paperTakenBackTwice_isToldOnce_andStaysTakenBackAfterARestart() {
    String page = "/ban-dien-tu/thu-hoi";
    BanDienTuGiayToStructure told;
    try (TestMember running = start()) {
      running.send(TestBirths.header("DangKyKhaiSinh", TestPki.CIVIL_STATUS), birth(5));
      awaitMessages(1, 1);
      told = told().get(0);
      assertThat(running.page("POST", page, Map.of("ma", "GKS.1", "ly-do", "Hủy")))
          .contains("no such paper");
      assertThat(running.page("POST", page, Map.of("ma", told.getMaGiayTo()))).contains("reason");
      assertNotTakenBack(running, told.getMaGiayTo());
      for (String reason : List.of("Hủy đăng ký", "Một lần nữa")) {
        running.page("POST", page, Map.of("ma", told.getMaGiayTo(), "ly-do", reason));
      }
      await().until(() -> hub.messages("ThuHoiBanDienTu").size() == 1);
    }
    try (TestMember running = start()) {
      var answer = ask(running, told.getMaGiayTo(), null, told.getTep().getDauVan());
      assertThat(answer.getKetQua()).isEqualTo(KetQuaXacThucBanType.DA_THU_HOI);
      assertThat(answer.getNgayThuHoi()).isEqualTo(LocalDate.now(TestPki.CLOCK));
      assertThat(running.outbox().waiting()).isZero();
    }
    var revocations = hub.payloads("ThuHoiBanDienTu", ThuHoiBanDienTuStructure.class);
    assertThat(revocations)
        .extracting(ThuHoiBanDienTuStructure::getLyDo)
        .containsExactly("Hủy đăng ký");
  }

  private TestMember start() {
    return new TestMember(
        TestPki.CIVIL_STATUS,
        disk,
        hub,
        place ->
            new CivilStatusSimulator(
                place.sending(files),
                TestPki.POPULATION,
                new Registrar("Trần Thị Mẫu", null, signer, Papers.verifier())));
  }

  private static XacThucBanDienTuTraLoiStructure ask(
      TestMember running, String code, String qr, String digest) {
    XacThucBanDienTuStructure question = new XacThucBanDienTuStructure();
    question.setMaGiayTo(code);
    question.setNoiDungQR(qr);
    question.setDauVan(digest);
    var header = TestPki.header("XacThucBanDienTu", TestPki.ONE_STOP, TestPki.CIVIL_STATUS);
    Element answer =
        SecureXml.parse(running.send(header, Payloads.write(question)).document())
            .getDocumentElement();
    assertThat(MessageValidator.validate(answer).errorFindings()).isEmpty();
    return Payloads.read(Envelopes.payload(answer), XacThucBanDienTuTraLoiStructure.class);
  }

  private List<BanDienTuGiayToStructure> told() {
    return hub.payloads("BanDienTuGiayTo", BanDienTuGiayToStructure.class);
  }

  private List<KetQuaHoSoStructure> results() {
    return hub.payloads("KetQuaHoSo", KetQuaHoSoStructure.class);
  }

  private void awaitMessages(int events, int results) {
    await().until(() -> told().size() == events && results().size() == results);
  }

  private static Element birth(long seed) {
    TestBirths birth = TestBirths.seeded(seed);
    HoVaTenStructure name = new HoVaTenStructure();
    name.setHo("H'Hen");
    name.setTen("Niê");
    birth.form().getTre().setHoVaTen(name);
    return birth.registration();
  }

  private Reply usual(VerifiedMessage message) {
    if (!message.header().service().equals("CapSoDinhDanh")) {
      files.requireNamedBy(message.payload());
      return new Reply.Accepted();
    }
    CapSoDinhDanhTraLoiStructure answer = new CapSoDinhDanhTraLoiStructure();
    answer.setSoDinhDanh(NUMBER);
    answer.setNgayCap(LocalDate.of(2026, 11, 21));
    return new Reply.Answer(Payloads.write(answer));
  }

  private static String qr(PDDocument document) throws IOException {
    BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 150);
    int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
    var source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
    try {
      return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
    } catch (com.google.zxing.ReaderException e) {
      throw new IOException("No QR code", e);
    }
  }

  /** The hub's files; notes what a message named too early. */
  private static final class HubFiles implements FilePost {
    private final Map<String, byte[]> held = new ConcurrentHashMap<>();
    private final List<String> missing = new CopyOnWriteArrayList<>();
    private final AtomicInteger broken = new AtomicInteger();
    private final AtomicInteger attempts = new AtomicInteger();

    @Override
    public void send(byte[] file, String type) throws IOException {
      attempts.incrementAndGet();
      if (broken.getAndUpdate(left -> left == Integer.MAX_VALUE ? left : Math.max(0, left - 1))
          > 0) {
        throw new IOException("cut off in the middle");
      }
      held.put(Sha256.hex(file), file);
    }

    void requireNamedBy(Element payload) {
      var digests = payload.getElementsByTagNameNS(XmlNames.SERVICE, "DauVan");
      for (int i = 0; i < digests.getLength(); i++) {
        if (!held.containsKey(digests.item(i).getTextContent())) {
          missing.add(digests.item(i).getTextContent());
        }
      }
    }

    @Override
    public byte[] fetch(String digest) {
      return held.get(digest);
    }
  }
}
