package vn.lienthong.qcvn109.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.OffsetDateTime;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.qcvn109.error.ErrorCategory;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.validation.MessageValidator;
import vn.lienthong.qcvn109.xml.SecureXml;

class ReceiptsTest {
  private static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-20T08:00:00+07:00");

  @ParameterizedTest
  @CsvSource({
    "LOI_BEN_GUI,REFUSED_BY_RECEIVER",
    "LOI_TIN_CAY,SIGNATURE_INVALID",
    "BEN_NHAN_KHONG_SAN_SANG,RECEIVER_FAILED",
    "QUA_TAI,OVERLOADED",
    "LOI_TRUC,HUB_FAULT"
  })
  void unknownCode_becomesTheCodeOfItsCategory_andStaysInTheDetail(
      ErrorCategory category, HubErrorCode expected) {
    String xml =
        text(HubFault.of(HubErrorCode.OVERLOADED, null, "try later"))
            .replace("LT-4001", "LT-9999")
            .replace("QUA_TAI", category.name());

    HubFault fault = Objects.requireNonNull(read(xml).fault());

    assertThat(fault.code()).isEqualTo(expected);
    assertThat(fault.code().category()).isEqualTo(category);
    assertThat(fault.detail()).isEqualTo("LT-9999 The hub is overloaded: try later");
  }

  @Test
  void fault_isReadAsItWasWritten_inBothLanguages() {
    HubFault english = HubFault.of(HubErrorCode.ID_REUSED, "MaThongDiep", "used before");
    HubFault both = english.inVietnamese("đã dùng; tạo mã mới");

    assertThat(text(both)).contains(": đã dùng; tạo mã mới</", ": used before</");
    assertThat(read(text(both)).fault()).isEqualTo(both);
    assertThat(text(english)).contains(". Chi tiết bằng tiếng Anh: used before</");
    assertThat(read(text(english)).fault()).isEqualTo(english);
  }

  @Test
  void detail_losesOnlyCharacters_thatXmlCannotHold() {
    String xml = text(HubFault.of(HubErrorCode.HUB_FAULT, null, "a\u0000b\ud800c"));

    assertThat(read(xml).fault()).extracting("detail").isEqualTo("a\ufffdb\ufffdc");
  }

  @Test
  void receipt_isValid_withoutMessageIdAndSender() {
    byte[] bytes = text(HubFault.of(HubErrorCode.NOT_XML, "line 1, column 2", "")).getBytes(UTF_8);

    assertThat(
            MessageValidator.validate(SecureXml.parse(bytes).getDocumentElement()).errorFindings())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "TU_CHOI,TUCHOI,/tt:BienNhan/tt:TrangThai,must be a receipt state",
    "LT-5001,'',/tt:BienNhan/tt:Loi/tt:MaLoi,must be an error code",
    "LOI_TRUC,LOI,/tt:BienNhan/tt:Loi/tt:NhomLoi,must be an error category",
    "tt:BienNhan,tt:ThongDiep,/tt:ThongDiep,must be tt:BienNhan"
  })
  void brokenReceipt_isRefused_withPathAndRule(
      String text, String replacement, String place, String rule) {
    String xml = text(HubFault.of(HubErrorCode.HUB_FAULT, null, "")).replace(text, replacement);

    HubFault fault = catchThrowableOfType(HubException.class, () -> read(xml)).fault();

    assertThat(fault.code()).isEqualTo(HubErrorCode.SCHEMA_INVALID);
    assertThat(fault.place()).isEqualTo(place);
    assertThat(fault.detail()).isEqualTo(rule);
  }

  private static String text(HubFault fault) {
    Receipt receipt = new Receipt(null, null, ReceiptState.TU_CHOI, "0f".repeat(32), AT, AT, fault);
    return new String(SecureXml.serialize(Receipts.write(receipt)), UTF_8);
  }

  private static Receipt read(String xml) {
    return Receipts.read(SecureXml.parse(xml.getBytes(UTF_8)).getDocumentElement());
  }
}
