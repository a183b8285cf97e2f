package vn.lienthong.routes.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.routes.RunningHub;

/** Reconciliation of a real hub on the command line, and how a round is written for people. */
class ReconcileCommandTest {
  @TempDir private Path folder;

  private final OperatorsTerminal operator = new OperatorsTerminal();

  @Test
  void list_namesWhoLags_andWhatIsUnknownOrWrong_isRefusedWithWhatToDo() throws Exception {
    assertThat(reconcile("list")).as(text()).isZero();
    assertThat(text()).contains("civil-status", "social-insurance", "hub");
    assertThat(
            RunningHub.bean(MeterRegistry.class)
                .get("lienthong.reconciliation.lag")
                .tag("kind", "population")
                .gauge()
                .value())
        .as("the same as a figure")
        .isZero();
    assertThat(reconcile("show", "DS-NONE")).isEqualTo(1);
    assertThat(text()).contains("Không có kỳ đối soát DS-NONE");
    assertThat(reconcile("show", "Kỳ của H'Hen Niê")).isEqualTo(1);
    assertThat(text()).contains("Không có kỳ đối soát Kỳ của H'Hen Niê");
    assertThat(reconcile("resend", "1", "--reason", "số 079203001234")).isEqualTo(1);
    assertThat(text()).contains("có số định danh hoặc số CMND", "personal number");
    assertThat(reconcile("resend", "0", "--reason", "test")).isEqualTo(1);
    assertThat(text()).contains("Không có mục 0");
    assertThat(reconcile("open", "--kind", "KHAC", "--day", "2026-11-22", "--reason", "test"))
        .isEqualTo(1);
    assertThat(text()).contains("Không đối soát loại việc KHAC", "KHAI_SINH");
    assertThat(reconcile("open", "--kind", "KHAI_SINH", "--day", "hôm qua", "--reason", "test"))
        .isEqualTo(1);
    assertThat(text()).contains("ngày phải có dạng");
    assertThat(reconcile("resume", "1", "--reason", "test")).as("without --seen").isEqualTo(2);
  }

  @Test
  void item_saysWhoLacksWhat_inWhichDossier_andWhatToDo() throws Exception {
    new ReconcileView(operator.terminal(), false)
        .one(
            new ObjectMapper()
                .readTree(
                    """
                    {"round": "DS-2026-11-22-KHAI_SINH-2", "state": "LECH", "missing": 1,
                     "onTheWay": 0, "notAnswered": "G01.CSDLDC", "members": [], "more": false,
                     "items": [{"item": 7, "record": "THE_BHYT", "lacking": "G34.BHXH",
                       "holder": "G15.HOTICH", "holds": "KHAI_SINH", "unit": "00008",
                       "dueAt": "2026-11-21T10:00:00Z", "late": true, "dossier": "H29-3",
                       "dossierState": "DANG_XU_LY", "seen": 4, "step": "CapTheBHYT",
                       "stepState": "DA_GUI", "heldBy": "G34.BHXH", "dossiersThatWait": null,
                       "decided": null, "viecCanLam": "Gọi bên thiếu", "toDo": "call"}]}
                    """));
    assertThat(text().lines())
        .contains(
            "DS-2026-11-22-KHAI_SINH-2    LECH      thiếu/missing 1, đang về/on the way 0,"
                + " chưa trả lời/not answered: G01.CSDLDC",
            "     H29-3 DANG_XU_LY, seen 4, bước/step CapTheBHYT DA_GUI, đang giữ/held by G34.BHXH",
            "     => Gọi bên thiếu / call")
        .anyMatch(line -> line.contains("#7 THE_BHYT: G34.BHXH thiếu/lacks, G15.HOTICH có/has"));
  }

  @Test
  void listThatIsCutOff_saysSo() throws Exception {
    new ReconcileView(operator.terminal(), false)
        .list(new ObjectMapper().readTree("{\"rounds\": [], \"more\": true, \"lag\": {}}"));
    assertThat(text()).contains("và còn nữa", "and more");
  }

  @Test
  void openRound_saysThatNothingIsComparedYet() throws Exception {
    new ReconcileView(operator.terminal(), false)
        .one(
            new ObjectMapper()
                .readTree(
                    """
                    {"round": "DS-2026-11-22-KHAI_SINH-1", "state": "TONG_HOP", "endedAt": null,
                     "missing": 0, "onTheWay": 0, "notAnswered": "G01.CSDLDC", "members": [],
                     "items": [], "more": false}
                    """));
    assertThat(text()).contains("Kỳ chưa khép").doesNotContain("0 bản ghi thiếu");
  }

  private int reconcile(String... words) throws Exception {
    return operator.run(folder, "reconcile", words);
  }

  private String text() {
    return operator.text();
  }
}
