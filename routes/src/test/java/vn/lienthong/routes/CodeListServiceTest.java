package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.connectors.api.Verification;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.codelist.CodeLists;
import vn.lienthong.qcvn109.codelist.CodeTranslations;
import vn.lienthong.qcvn109.codelist.Translation.Refused;
import vn.lienthong.qcvn109.codelist.TranslationRefusal;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.AnhXaMaStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DanhMucDungChungMoiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DanhMucDungChungStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DanhMucDungChungTraLoiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LoaiAnhXaType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.PhienBanDanhMucStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.message.Receipts;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.qcvn109.xml.VietnamTime;

/** Shared code lists as members ask the hub for them, and as it tells of them. */
class CodeListServiceTest {
  private static final String SERVICE = "DanhMucDungChung";
  private static final String UNITS = "dvhc";
  private static final String OLD = "until-2025-06-30";
  private static final String NEW = "from-2025-07-01";
  private static final String SPLIT = "00007";
  private static final String MOVED = "00001";

  private final TestMember insurance = RunningHub.member("social-insurance");
  private final TestMember centre = RunningHub.member("command-centre");

  @Test
  void list_isThatOfItsDay_withSourceConfidenceAndTheOtherVersions() {
    var asked = asked("dan-toc", null);
    asked.setTaiNgay(LocalDate.of(2026, 3, 1));
    asked.getMa().addAll(List.of("01", "54"));
    var answer = answer(asked);
    assertThat(answer.getPhienBan().getPhienBan()).isEqualTo("qd1019-2008");
    assertThat(answer.getPhienBan().getNguon()).contains("QĐ 1019/QĐ-TCTK");
    assertThat(answer.getMuc())
        .extracting(item -> item.getMa() + " " + item.getTen() + " " + item.getDoTinCay())
        .containsExactly("01 Kinh cao", "54 Ơ Đu trung-binh");
    assertThat(answer.getPhienBanKhac())
        .extracting(PhienBanDanhMucStructure::getPhienBan)
        .containsExactly("qd121-1979");
  }

  @Test
  void mapping_namesOneNewCodeOnlyWhereThereIsOne() {
    String lost = withoutPartner();
    var asked = asked(UNITS, OLD);
    asked.setDenPhienBan(NEW);
    asked.getMa().addAll(List.of(MOVED, SPLIT, lost));
    List<AnhXaMaStructure> mappings = answer(asked).getAnhXa();
    assertThat(mappings)
        .extracting(one -> one.getTuMa() + " " + one.getLoaiAnhXa() + " " + one.getDenMa())
        .containsExactlyInAnyOrder(
            MOVED + " " + LoaiAnhXaType.MOT_MA + " [00097]",
            SPLIT + " " + LoaiAnhXaType.NHIEU_MA + " [00008, 00025]",
            lost + " " + LoaiAnhXaType.KHONG_CO + " []");
  }

  @Test
  void largestList_fitsIntoOneMessage_butNotWithItsMapping() {
    var asked = asked(UNITS, OLD);
    assertThat(answer(asked).getMuc()).hasSize(CodeLists.entries(UNITS, OLD).size());
    asked.setDenPhienBan(NEW);
    HubFault refusal = refusal(asked);
    assertThat(refusal.place()).endsWith("dv:DenPhienBan");
    assertThat(refusal.english()).contains("name at most 8181 by dv:Ma");
  }

  @Test
  void whatDoesNotExist_isRefusedByName() {
    assertThat(refusal(asked("khong-co", null)).english()).contains("there are gioi-tinh");
    assertThat(refusal(asked(UNITS, "1999")).english()).contains(OLD, NEW);
    var code = asked(UNITS, NEW);
    code.getMa().addAll(List.of("24", SPLIT));
    assertThat(refusal(code).english()).contains("1 codes").endsWith(SPLIT);
    var day = asked("dan-toc", null);
    day.setTaiNgay(LocalDate.of(1950, 1, 1));
    assertThat(refusal(day).english()).contains("no version of dan-toc is in force on 1950-01-01");
  }

  @Test
  void member_tellsNoNewsOfItsOwn() {
    var news = new DanhMucDungChungMoiStructure();
    news.setPhienBan(new PhienBanDanhMucStructure());
    news.getPhienBan().setDanhMuc("dan-toc");
    news.getPhienBan().setPhienBan("moi");
    news.getPhienBan().setNguon("không ai");
    var reply = insurance.post(insurance.sign(insurance.header(SERVICE), news));
    assertThat(fault(reply).code()).isEqualTo(HubErrorCode.PAYLOAD_WRONG_FOR_SERVICE);
  }

  @Test
  void subscriber_isToldOfEachVersionInForceOnce_andOfANewOneWhenItIsThere() {
    long inForce =
        CodeLists.all().stream()
            .filter(one -> one.validTo() == null || !one.validTo().isBefore(VietnamTime.today()))
            .count();
    await().atMost(Duration.ofSeconds(20)).until(() -> told() == inForce);
    Jdbi database = RunningHub.bean(Jdbi.class);
    database.useHandle(
        handle ->
            handle.execute("DELETE FROM code_list_told WHERE list = 'dvhc'")); // as if it is new
    await().atMost(Duration.ofSeconds(20)).until(() -> told() == inForce + 1);
    long looks = RunningHub.count("SELECT count(*) FROM code_list_told");
    assertThat(looks).isEqualTo(inForce);
    assertThat(RunningHub.count(ofOthers())).isZero();
  }

  private long told() {
    return RunningHub.count(
        "SELECT count(*) FROM hand_over h JOIN evidence e ON e.id = h.evidence_id"
            + " WHERE e.service = '%s' AND h.receiver = '%s'".formatted(SERVICE, centre.code()));
  }

  private String ofOthers() {
    return "SELECT count(*) FROM hand_over h JOIN evidence e ON e.id = h.evidence_id"
        + " WHERE e.service = '%s' AND h.receiver <> '%s'".formatted(SERVICE, centre.code());
  }

  private static String withoutPartner() {
    return CodeLists.entries(UNITS, OLD).stream()
        .map(entry -> entry.code())
        .filter(code -> code.length() == 5)
        .filter(
            code ->
                CodeTranslations.translate(UNITS, OLD, code, NEW) instanceof Refused refused
                    && refused.reason() == TranslationRefusal.NO_PARTNER)
        .findFirst()
        .orElseThrow();
  }

  private static DanhMucDungChungStructure asked(String list, @Nullable String version) {
    var asked = new DanhMucDungChungStructure();
    asked.setDanhMuc(list);
    asked.setPhienBan(version);
    return asked;
  }

  private DanhMucDungChungTraLoiStructure answer(DanhMucDungChungStructure asked) {
    MessageHeader header = insurance.header(SERVICE);
    HttpResponse<byte[]> reply = insurance.post(insurance.sign(header, asked));
    assertThat(reply.statusCode()).isEqualTo(200);
    var verified =
        ((Verification.Trusted<VerifiedMessage>) RunningHub.verifier().verifyMessage(reply.body()))
            .document();
    assertThat(verified.signer()).isEqualTo(insurance.hub());
    assertThat(verified.header().reference()).isEqualTo(header.id());
    return Payloads.read(verified.payload(), DanhMucDungChungTraLoiStructure.class);
  }

  private HubFault refusal(DanhMucDungChungStructure asked) {
    HubFault fault = fault(insurance.post(insurance.sign(insurance.header(SERVICE), asked)));
    assertThat(fault.code()).isEqualTo(HubErrorCode.DATA_RULE_BROKEN);
    return fault;
  }

  private static HubFault fault(HttpResponse<byte[]> reply) {
    return Objects.requireNonNull(
        Receipts.read(SecureXml.parse(reply.body()).getDocumentElement()).fault());
  }
}
