package vn.lienthong.routes.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cases of a real hub on the command line, and how one is written for people. */
class CasesCommandTest {
  @TempDir private Path folder;

  private final OperatorsTerminal operator = new OperatorsTerminal();

  @Test
  void list_asksTheRunningHub_andUnknownCase_isSaid() throws Exception {
    assertThat(cases("list", "--dossier", "NONE")).as(text()).isZero();
    assertThat(text()).contains("0 việc").doesNotContain("replay list");
    assertThat(cases("list", "--incident", "SC-NONE")).as(text()).isZero();
    assertThat(text())
        .contains("./lienthong replay list --incident SC-NONE --state CHO,DA_XEP,", "add --all");
    assertThat(cases("close", "0", "--reason", "test")).isEqualTo(1);
    assertThat(text()).contains("Không có việc 0");
    assertThat(cases("take", "1")).as("without a reason").isEqualTo(2);
  }

  @Test
  void line_saysWhatHappened_since_andWhatToDo_inLocalTime() throws Exception {
    new CasesView(operator.terminal(), false)
        .one(
            new ObjectMapper()
                .readTree(
                    """
                    {"case": 7, "kind": "HO_SO", "dossier": "H29-1", "starter": "H29.MOTCUA",
                     "message": "G01/x", "service": "KetQuaHoSo", "receiver": "G00.HUB",
                     "delivery": "XONG", "code": "LT-1021", "moTa": "Bên nhận từ chối",
                     "moTaTiengAnh": "refused", "detail": "G01 DangKyKhaiSinh",
                     "incident": "SC-1", "since": "2026-11-21T17:30:05.123Z", "takenBy": null,
                     "takenAt": null, "note": null, "closedBy": null, "closedAt": null,
                     "viecCanLam": "Gọi G01", "toDo": "call G01"}
                    """));

    assertThat(text().lines())
        .containsExactly(
            "#7 Hồ sơ không tự đi tiếp/dossier stands still H29-1, từ/since 2026-11-22 00:30:05 giờ VN (+07),"
                + " chưa ai nhận/nobody has it",
            "    LT-1021 Bên nhận từ chối / refused: G01 DangKyKhaiSinh, SC-1",
            "    KetQuaHoSo G01/x -> G00.HUB",
            "    => Gọi G01 / call G01");
  }

  private int cases(String... words) throws Exception {
    return operator.run(folder, "cases", words);
  }

  private String text() {
    return operator.text();
  }
}
