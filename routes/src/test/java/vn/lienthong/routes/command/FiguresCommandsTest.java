package vn.lienthong.routes.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.connectors.api.DocumentSigner;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.BangKeSuDungStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DongBangKeStructure;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.routes.RunningHub;
import vn.lienthong.routes.metering.Metering;
import vn.lienthong.routes.metering.Statement;

/** Figures and metering of a real hub on the command line. */
class FiguresCommandsTest {
  private static final YearMonth MONTH = YearMonth.from(VietnamTime.today());

  @TempDir private Path folder;

  private final OperatorsTerminal operator = new OperatorsTerminal();

  @Test
  void statistics_areATable_csv_orARefusal() throws Exception {
    String day = VietnamTime.today().toString();
    assertThat(run("statistics", "--from", day, "--to", day)).as(text()).isZero();
    assertThat(text()).contains("ô dưới 5 được che");
    assertThat(run("statistics", "--from", day, "--to", day, "--csv")).as(text()).isZero();
    assertThat(text()).contains("ngay,don_vi,chi_tieu,dich_vu,so_luong,da_che");
    assertThat(run("statistics", "--from", day, "--to", "2026-01-01")).isEqualTo(1);
    assertThat(text()).contains("lại trước từ ngày", "is before");
    assertThat(run("statistics", "--from", day)).as("without --to").isEqualTo(2);
  }

  @Test
  void metering_saysThatAnOpenMonthIsOpen_andThatRatesAreSamples() throws Exception {
    assertThat(run("metering", "--month", MONTH.toString())).as(text()).isZero();
    assertThat(text()).contains("Tháng chưa khép", "Đơn giá chỉ minh họa");
    assertThat(run("metering", "--month", MONTH.toString(), "--csv")).as(text()).isZero();
    assertThat(text()).contains("So,ngay,thanh_vien,thoa_thuan,dich_vu,luot_hoi");
    assertThat(run("metering")).as("without a month").isEqualTo(2);
    assertThat(run("metering", "verify", MONTH.toString())).as(text()).isZero();
    assertThat(text()).contains("đếm lại từ bằng chứng: khớp");
  }

  @Test
  void statementInAFile_isComparedWithWhatTheHubCounts() throws Exception {
    String member = RunningHub.tryConnection("labour");
    Statement statement = RunningHub.bean(Metering.class).month(MONTH, member).statements().get(0);
    assertThat(run("metering", "verify", written(statement, 0).toString())).as(text()).isZero();
    assertThat(text()).contains("như trục đã đếm").doesNotContain("KHÁC");
    assertThat(run("metering", "verify", written(statement, 1).toString())).isEqualTo(1);
    assertThat(text()).contains("KHÁC với trục đã đếm");
  }

  @Test
  void fileThatTheHubDidNotSign_isRefused() throws Exception {
    Path file = folder.resolve("bang-ke.xml");
    Files.writeString(file, "<tt:ThongDiep xmlns:tt='urn:vn:lienthong:thong-diep:1'/>");
    assertThat(run("metering", "verify", file.toString())).isEqualTo(1);
    assertThat(text()).contains("không phải bảng kê có chữ ký của trục");
  }

  private Path written(Statement statement, int wrong) throws Exception {
    var content = new BangKeSuDungStructure();
    content.setThang(statement.month().toString());
    content.setThanhVien(statement.member());
    content.setDauVanBangChung(statement.digest());
    for (Statement.Line line : statement.lines()) {
      var item = new DongBangKeStructure();
      item.setThoaThuan(line.agreement());
      item.setDichVu(line.service());
      item.setSoLuotHoi(line.questions() + wrong);
      item.setSoLuotTraLoi(line.answers());
      item.setSoTruong(line.fields());
      content.getDong().add(item);
    }
    DocumentSigner signer = RunningHub.bean(DocumentSigner.class);
    var header =
        MessageHeader.of(
            UUID.randomUUID(),
            "BangKeSuDung",
            signer.member(),
            new MemberCode(statement.member()),
            OffsetDateTime.now(ZoneOffset.UTC));
    Path file = folder.resolve("bang-ke-" + wrong + ".xml");
    return Files.write(file, signer.sign(Envelopes.write(header, Payloads.write(content))).bytes());
  }

  private int run(String command, String... words) throws Exception {
    return operator.run(folder, command, words);
  }

  private String text() {
    return operator.text();
  }
}
