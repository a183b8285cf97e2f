package vn.lienthong.routes.procedure.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.routes.registry.ConfigurationFileException;
import vn.lienthong.routes.registry.HubHome;

/** Definitions that could leave a dossier standing, or ask for what there is not, are refused. */
class DefinitionRulesTest {
  private static final Path SAMPLES = Path.of("../config/procedures");

  @TempDir private Path folder;
  private String death = "";

  @BeforeEach
  void readSample() throws IOException {
    death = Files.readString(SAMPLES.resolve("death.yaml"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "service: LienThongKhaiTu;service: KetQuaKhac;is no service that opens a dossier",
        "version: 2;version: 0;version must be 1 or more",
        "version: 2;phienBan: 2;key phienBan is not known",
        "place: NoiDangKyKhaiTu;place: NoiKhac;has no text field NoiKhac",
        "after: [DangKyKhaiTu];after: [XoaDangKyThuongTru];waits for itself and can never begin",
        "after: [DangKyKhaiTu];after: [Khac];there is no step Khac",
        "onlyIf: mai-tang;onlyIf: khac;there is no choice khac",
        "onlyIf: mai-tang;onlyIf: tu-tuat;no step is onlyIf mai-tang",
        "chosenBy: MaiTang;chosenBy: Khac;has no field Khac",
        "LyDo: =CHET;LyDo: form/LyDo;LienThongKhaiTu has no field LyDo",
        "LyDo: =CHET;LyDoKhac: =CHET;XoaDangKyThuongTru has no field LyDoKhac",
        "LyDo: =CHET;# LyDo;XoaDangKyThuongTru needs LyDo",
        "LyDo: =CHET;LyDo: =CHETT;CHETT must be one of [",
        "KhaiTu: DangKyKhaiTu/KhaiTu;KhaiTu: =abc;KhaiTu is no text field",
        "remindBefore: 1 working hour;remindBefore: 1 working day;of same day would never come",
        "remindBefore: 4 working hours;remindBefore: 2 working days;of 2 working days would never",
        "remindBefore: 4 working hours;remindBefore: same day;would never come",
        "remindBefore: 4 working hours;remindBefore: 16 working hours;of 2 working days would never",
        "version: 2;version: 2.5;must be a whole number",
        "LyDo: =CHET;LyDo: CHET;must be form/<field>",
        "NguoiBiXoa: form/NguoiChet;NguoiBiXoa: form/NoiThuongTru;are of different kinds",
        "NguoiBiXoa: form/NguoiChet;NguoiBiXoa: TuTuat/KhaiTu;is not there yet when this step begins",
        "BHXH: social-insurance, ;;nobody does it where MaiTang/QuyChiTra is BHXH",
        "field: MaiTang/QuyChiTra;field: MaiTang/Quy;has no field MaiTang/Quy",
        "result: XoaThuongTru;result: Xoa;KetQuaHoSo has no element Xoa",
        "refused: officer;refused: maybe;must be one of [officer, continue, end]",
        "time: same day;time: soon;is no time limit",
        "portal: 9;portal: 11;portal is a TrangThaiHoSo",
        "  done: {;  finished: {;status.done is missing",
      })
  void brokenDefinition_isRefused_withItsLineAndReason(String from, String to, String reason)
      throws IOException {
    assertThat(death).contains(from);
    String broken = death.replaceFirst(quoted(from), to == null ? "" : to);
    ConfigurationFileException refused = refused(broken);
    assertThat(refused).hasMessageMatching("(?s).*definition\\.yaml: line \\d+: .*");
    assertThat(everything(refused)).contains(reason);
  }

  @Test
  void stepThatWaitsForOneThatMayBeLeftOut_isRefused() throws IOException {
    String waits =
        death.replace(
            "service: TuTuat\n    after: [DangKyKhaiTu]",
            "service: TuTuat\n    after: [TroCapMaiTang]");
    assertThat(everything(refused(waits)))
        .contains("without which the dossier may go on")
        .contains("TroCapMaiTang is not done in every dossier in which TuTuat is");
  }

  @Test
  void everyFault_isToldAtOnce() throws IOException {
    String broken =
        death.replace("LyDo: =CHET", "LyDoKhac: =CHET").replace("place: Noi", "place: X");
    assertThat(refused(broken).getSuppressed()).hasSizeGreaterThan(2);
  }

  @Test
  void drawing_showsEveryStep_itsBodyAndItsTime() {
    var home = HubHome.unmade(folder, Path.of("../config"));
    var business = ProcedureFiles.read(SAMPLES.resolve("household-business.yaml"), home);
    assertThat(String.join("\n", new ProcedureDrawing(business).lines()))
        .contains(
            "└─ DangKyHoKinhDoanh — Cơ quan đăng ký kinh doanh (business-registry), 3 ngày làm việc",
            "↩ Đã chấm dứt đăng ký hộ kinh doanh",
            "   └─ DangKyThue — Cơ quan thuế (tax)");
    assertThat(new ProcedureDrawing(business).mermaid())
        .startsWith("flowchart LR")
        .contains("DangKyHoKinhDoanh --> DangKyThue");
  }

  private ConfigurationFileException refused(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("definition.yaml"), text);
    HubHome home = HubHome.unmade(folder, Path.of("../config"));
    return catchThrowableOfType(
        ConfigurationFileException.class, () -> ProcedureFiles.read(file, home));
  }

  private static String everything(ConfigurationFileException refused) {
    StringBuilder all = new StringBuilder(String.valueOf(refused.getMessage()));
    for (Throwable other : refused.getSuppressed()) {
      all.append('\n').append(other.getMessage());
    }
    return all.toString();
  }

  private static String quoted(String text) {
    return Pattern.quote(text);
  }
}
