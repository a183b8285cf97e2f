package vn.lienthong.routes.procedure.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told to do follows from what is missing, as docs/reconciliation.md says. */
class ItemAdviceTest {
  @ParameterizedTest
  @CsvSource({
    "THE_BHYT, KHAI_SINH, CapTheBHYT, H29-1, DA_GUI, RESUME",
    "THE_BHYT, KHAI_SINH, CapTheBHYT, H29-1, , DOSSIER",
    "THE_BHYT, KHAI_SINH, CapTheBHYT, , , RESEND",
    "THE_BHYT, THE_BHYT, CapTheBHYT, H29-1, DA_GUI, RESULT",
    "CAP_SO, KHAI_SINH, '', H29-1, , CALL",
    "KHAI_SINH, CAP_SO, DangKyKhaiSinh, , , CALL",
    "KHAI_SINH, THE_BHYT, DangKyKhaiSinh, H29-1, HOAN_THANH, RESUME"
  })
  void recordPastItsTime_hasItsAdvice(
      String record, String holds, String service, String dossier, String step, ItemAdvice advice) {
    var missing = ItemAdvice.Missing.of("KHAI_SINH", record, holds, service);
    assertThat(ItemAdvice.of(true, dossier != null, missing, step)).isEqualTo(advice);
    assertThat(ItemAdvice.of(false, dossier != null, missing, step)).isEqualTo(ItemAdvice.WAIT);
  }
}
