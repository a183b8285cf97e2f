package vn.lienthong.qcvn109.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HubErrorCodeTest {
  @Test
  void numbersAndWireCodes_areUnique() {
    assertThat(HubErrorCode.values()).extracting(HubErrorCode::number).doesNotHaveDuplicates();
    assertThat(HubErrorCode.values()).extracting(HubErrorCode::wireCode).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void code_hasTextsInBothLanguages_andTheNumberOfItsCategory(HubErrorCode code) {
    assertThat(code.vietnamese()).isNotBlank().doesNotEndWith(".");
    assertThat(code.english()).isNotBlank().doesNotEndWith(".");
    assertThat(code.number() / 1000).isEqualTo(thousand(code.category()));
    assertThat(code.httpStatus()).isBetween(400, 504);
  }

  @Test
  void fault_speaksBothLanguages_withItsDetail() {
    HubFault fault = HubFault.of(HubErrorCode.HEADER_INVALID, "/tt:ThongDiep", "is missing");

    assertThat(fault.english()).isEqualTo("The message header is incomplete or wrong: is missing");
    assertThat(fault.vietnamese())
        .isEqualTo("Tiêu đề thông điệp thiếu hoặc sai. Chi tiết bằng tiếng Anh: is missing");
    assertThat(fault.inVietnamese("thiếu, hãy thêm"))
        .returns("Tiêu đề thông điệp thiếu hoặc sai: thiếu, hãy thêm", HubFault::vietnamese)
        .returns(fault.english(), HubFault::english)
        .returns(fault.incidentId(), HubFault::incidentId);
    assertThat(fault.incidentId()).matches("SC-[0-9A-F]{12}");
    assertThat(new HubException(fault)).hasMessageContaining(fault.incidentId());
  }

  private static int thousand(ErrorCategory category) {
    return switch (category) {
      case LOI_BEN_GUI -> 1;
      case LOI_TIN_CAY -> 2;
      case BEN_NHAN_KHONG_SAN_SANG -> 3;
      case QUA_TAI -> 4;
      case LOI_TRUC -> 5;
    };
  }
}
