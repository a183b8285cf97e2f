package vn.lienthong.routes.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events of a real hub on the command line, and how they are written for people. */
class EventsCommandTest {
  @TempDir private Path folder;

  private final OperatorsTerminal operator = new OperatorsTerminal();

  @Test
  void tail_asksTheRunningHub_andUnknownEvent_isSaid() throws Exception {
    assertThat(operator.run(folder, "events", "tail", "--for", "0", "--as", "G99.NOBODY"))
        .as(operator.text())
        .isZero();
    String id = "00000000-0000-0000-0000-000000000000";
    assertThat(operator.run(folder, "events", "report", id)).isEqualTo(1);
    assertThat(operator.text()).contains("Không có sự kiện " + id);
  }

  @Test
  void report_saysWhoHasIt_andWhoWaitsSinceWhen() throws Exception {
    new EventsView(operator.terminal(), false)
        .report(
            new ObjectMapper()
                .readTree(
                    """
                    {"thuTu": 3, "maThongDiep": "m-1", "benCongBo": "G15.HOTICH",
                     "dichVu": "SuKienHoTich", "loai": "KHAI_TU", "congBoLuc": "t0",
                     "trangThai": "DA_TIEP_NHAN", "daThuHoi": false, "tong": 2, "daGiao": 1,
                     "so_DA_XU_LY": 1, "so_TU_CHOI": 0, "dangCho": 1, "dangBatKip": [],
                     "benNhan": [
                       {"ma": "G12.THUE", "trangThai": "DA_XU_LY", "choTu": "t0", "xongLuc": "t1",
                        "loiGanNhat": null},
                       {"ma": "G34.BHXH", "trangThai": "CHO", "choTu": "t0", "xongLuc": null,
                        "loiGanNhat": "LT-3001"}]}
                    """));
    assertThat(operator.text())
        .contains("#3 t0 G15.HOTICH SuKienHoTich KHAI_TU m-1 1/2 DA_TIEP_NHAN")
        .contains("đã xử lý 1 / 2; chờ 1")
        .contains("G12.THUE DA_XU_LY t1")
        .contains("G34.BHXH CHO, chờ từ/waits since t0, LT-3001");
  }
}
