package vn.lienthong.adapters.commandcentre.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.lienthong.adapters.commandcentre.CommandCentreAdapter;
import vn.lienthong.adapters.spi.Receptions;
import vn.lienthong.adapters.spi.Reply;
import vn.lienthong.adapters.spi.Requests;
import vn.lienthong.adapters.spi.Resource;
import vn.lienthong.adapters.spi.Simulator;
import vn.lienthong.adapters.spi.Workplace;
import vn.lienthong.connectors.api.DurableMap;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.BangKeSuDungStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.BaoCaoDinhKyStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DanhMucDungChungMoiStructure;

/**
 * Keeps each report ({@code GET /bao-cao}), each new version of a code list ({@code GET /danh-muc})
 * and each statement of what it used ({@code GET /bang-ke}), by message, so that anybody sees
 * whether one came twice.
 */
public final class CommandCentreSimulator implements Simulator {
  private static final String REPORT = "BaoCaoDinhKy";
  private static final String STATEMENT = "BangKeSuDung";
  private static final String CODE_LIST = "DanhMucDungChung";

  private final Receptions receptions;
  private final DurableMap reports;
  private final DurableMap lists;
  private final DurableMap statements;

  /** Works with this disk. */
  public CommandCentreSimulator(Workplace place) {
    this.receptions = new Receptions(place.maps());
    this.reports = place.maps().map("reports");
    this.lists = place.maps().map("code-lists");
    this.statements = place.maps().map("statements");
  }

  @Override
  public String kind() {
    return new CommandCentreAdapter().kind();
  }

  @Override
  public Reply receive(VerifiedMessage message) {
    String id = message.header().id().toString();
    switch (message.header().service()) {
      case REPORT -> reports.putIfAbsent(id, line(report(message)));
      case CODE_LIST -> lists.putIfAbsent(id, line(version(message)));
      case STATEMENT -> statements.putIfAbsent(id, line(statement(message)));
      default -> throw Requests.unknown(message);
    }
    return new Reply.Done();
  }

  @Override
  public List<Resource> resources() {
    return List.of(
        Resource.table("/so-dang-ky", () -> receptions.table(Map.of())),
        Resource.table("/bao-cao", () -> table("ma\tky\ttu\tden\tso-lieu\tda-che", reports)),
        Resource.table("/bang-ke", () -> table("ma\tthang\tthanh-vien\tdong\tdau-van", statements)),
        Resource.table("/danh-muc", () -> table("ma\tdanh-muc\tphien-ban\tthay", lists)));
  }

  private static String report(VerifiedMessage message) {
    var report = Requests.read(message, REPORT, BaoCaoDinhKyStructure.class);
    long hidden = report.getSoLieu().stream().filter(f -> f.getSoLuong() == null).count();
    return "%s\t%s\t%s\t%d\t%d"
        .formatted(
            report.getKy(),
            report.getTuThoiDiem(),
            report.getDenThoiDiem(),
            report.getSoLieu().size(),
            hidden);
  }

  private static String statement(VerifiedMessage message) {
    var statement = Requests.read(message, STATEMENT, BangKeSuDungStructure.class);
    return "%s\t%s\t%d\t%s"
        .formatted(
            statement.getThang(),
            statement.getThanhVien(),
            statement.getDong().size(),
            statement.getDauVanBangChung());
  }

  private static String version(VerifiedMessage message) {
    var news = Requests.read(message, CODE_LIST, DanhMucDungChungMoiStructure.class);
    String before = news.getPhienBanTruoc();
    return "%s\t%s\t%s"
        .formatted(
            news.getPhienBan().getDanhMuc(),
            news.getPhienBan().getPhienBan(),
            before == null ? "-" : before);
  }

  private static byte[] line(String text) {
    return text.getBytes(UTF_8);
  }

  private static String table(String columns, DurableMap rows) {
    StringBuilder text = new StringBuilder(columns).append('\n');
    new TreeMap<>(rows.entries())
        .forEach(
            (id, row) -> text.append(id).append('\t').append(new String(row, UTF_8)).append('\n'));
    return text.toString();
  }
}
