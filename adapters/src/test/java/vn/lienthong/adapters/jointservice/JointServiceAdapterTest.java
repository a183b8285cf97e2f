package vn.lienthong.adapters.jointservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import vn.lienthong.adapters.spi.TestPki;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.CapNhatTienDoHoSoMCStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LienThongKhaiSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.QuyChiTraType;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.sample.BirthSamples;
import vn.lienthong.qcvn109.sample.DeathSamples;
import vn.lienthong.qcvn109.sample.MessageSamples;
import vn.lienthong.qcvn109.validation.MessageValidator;
import vn.lienthong.qcvn109.xml.SecureXml;

class JointServiceAdapterTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private final JointServiceAdapter adapter =
      new JointServiceAdapter(SupplementDeadline.withoutHolidays());

  @Test
  void everyBirth_comesIntoTheHubsForm_andBackUnchanged() {
    BirthSamples births = BirthSamples.seeded(4, DAY);
    for (int i = 0; i < 60; i++) {
      LienThongKhaiSinhStructure birth =
          i % 2 == 0 ? births.next() : BirthSamples.withoutResidence(births.next());
      Element filed = filed("KS", Payloads.write(birth));
      LienThongKhaiSinhStructure read =
          Payloads.read(thereAndBack("KS", filed), LienThongKhaiSinhStructure.class);
      assertThat(read.getGiayChungSinh())
          .usingRecursiveComparison()
          .isEqualTo(birth.getGiayChungSinh());
      assertThat(read.getMe().getSoDinhDanh()).isEqualTo(birth.getMe().getSoDinhDanh());
      assertThat(read.getCha() == null).isEqualTo(birth.getCha() == null);
      assertThat(read.getTre().getDanToc())
          .usingRecursiveComparison()
          .isEqualTo(birth.getTre().getDanToc());
    }
  }

  @Test
  void everyDeath_comesIntoTheHubsForm_andBackUnchanged() {
    DeathSamples deaths = DeathSamples.seeded(4, DAY);
    for (int i = 0; i < 60; i++) {
      thereAndBack(
          "KT", filed("KT", Payloads.write(deaths.next(2 + i % 3, QuyChiTraType.NGAN_SACH))));
    }
  }

  @ParameterizedTest
  @CsvSource({"2, 3", "3, 6", "4, 7", "5, 2", "7, 6", "8, 6", "9, 4", "10, 5"})
  void states_becomeTheSoftwaresOwn(int state, int status) {
    StatusUpdate told = told(progress(state));
    assertThat(told.status()).isEqualTo(status);
    assertThat(told.remark() == null).isEqualTo(state != 7 && state != 8);
    assertThat(told.supplementDue() == null).isEqualTo(status != 2);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 6})
  void statesWithoutCounterpart_areRefusedWithTheirPlace(int state) {
    assertThatThrownBy(() -> told(progress(state)))
        .isInstanceOfSatisfying(
            HubException.class,
            refused -> {
              assertThat(refused.fault().code()).isEqualTo(HubErrorCode.DIALECT_NOT_CONVERTIBLE);
              assertThat(refused.fault().place()).endsWith("/TrangThai");
            });
  }

  @Test
  void supplement_isDueInSevenWorkingDays_andDatesAreTheSoftwares() {
    var progress = progress(5);
    progress.setThoiDiemXuLy("20261120163000");
    Element update =
        adapter.toAgency(header("CapNhatTienDoHoSoMC"), Payloads.write(progress)).orElseThrow();
    assertThat(new String(SecureXml.serialize(update), java.nio.charset.StandardCharsets.UTF_8))
        .contains("<hanBoSungHoSo>01/12/2026</hanBoSungHoSo>")
        .contains("<thoiGianThucHien>20/11/2026 16:30:00</thoiGianThucHien>");
  }

  @ParameterizedTest
  @CsvSource({
    "hoTich, nksNoiSinhNuocNgoai, LA, nksNoiSinhNuocNgoai",
    "hoTich, nksDanTocLa, x, nksDanTocLa",
    "hoTich, nksHoTen, Hai Lần, nksHoTen"
  })
  void fieldWithoutCounterpart_isRefusedWithItsPlace(
      String object, String field, String value, String place) {
    Element filed = filed("KS", Payloads.write(BirthSamples.seeded(4, DAY).next()));
    Element into = (Element) filed.getElementsByTagNameNS("*", object).item(0);
    Element added = filed.getOwnerDocument().createElementNS(JointServiceDialect.NAMESPACE, field);
    added.setTextContent(value);
    into.appendChild(added);
    assertRefused(filed, place);
  }

  @ParameterizedTest
  @CsvSource({
    "nksDanToc, 77",
    "nksGioiTinh, 3",
    "nksNgaySinh, 31/02/2026",
    "maXa, 99999",
    "meLoaiCuTru, 2"
  })
  void valueOfNoList_isRefusedWithItsPlace_andNeverRepeated(String field, String value) {
    Element filed = filed("KS", Payloads.write(BirthSamples.seeded(4, DAY).next()));
    filed.getElementsByTagNameNS("*", field).item(0).setTextContent(value);
    assertRefused(filed, field);
  }

  @Test
  void attachment_isRefused_itsBytesTravelByReference() {
    Element filed = filed("KS", Payloads.write(BirthSamples.seeded(4, DAY).next()));
    Element file =
        filed.getOwnerDocument().createElementNS(JointServiceDialect.NAMESPACE, "fileDinhKem");
    file.setTextContent("JVBERi0=");
    filed.appendChild(file);
    assertRefused(filed, "fileDinhKem");
  }

  private void assertRefused(Element filed, String place) {
    assertThatThrownBy(() -> adapter.fromAgency(header("LienThongKhaiSinh"), filed))
        .isInstanceOfSatisfying(
            HubException.class,
            refused -> {
              assertThat(refused.fault().code()).isEqualTo(HubErrorCode.DIALECT_NOT_CONVERTIBLE);
              assertThat(refused.fault().place()).endsWith("/" + place);
            });
  }

  private Element thereAndBack(String module, Element filed) {
    Element form = adapter.fromAgency(header("LienThongKhaiSinh"), filed).orElseThrow();
    assertThat(MessageValidator.validate(form).errorFindings()).isEmpty();
    assertThat(SecureXml.serialize(filed(module, form))).isEqualTo(SecureXml.serialize(filed));
    return form;
  }

  private static Element filed(String module, Element form) {
    var head = new DossierForm.Head("1", "D", "M", module, "C-1", "21/11/2026 08:00:00", "TK");
    return DossierForm.write(head, form);
  }

  private StatusUpdate told(CapNhatTienDoHoSoMCStructure progress) {
    return StatusUpdate.read(
        adapter.toAgency(header("CapNhatTienDoHoSoMC"), Payloads.write(progress)).orElseThrow());
  }

  private static CapNhatTienDoHoSoMCStructure progress(int state) {
    var progress =
        Payloads.read(
            MessageSamples.of("CapNhatTienDoHoSoMC", state, DAY),
            CapNhatTienDoHoSoMCStructure.class);
    progress.setTrangThai(state);
    return progress;
  }

  private static MessageHeader header(String service) {
    return MessageHeader.of(
        UUID.randomUUID(),
        service,
        TestPki.HUB,
        TestPki.JOINT_SERVICE,
        java.time.OffsetDateTime.parse("2026-11-21T12:00:00+07:00"));
  }
}
