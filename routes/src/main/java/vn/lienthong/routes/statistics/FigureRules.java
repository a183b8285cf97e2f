package vn.lienthong.routes.statistics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.lienthong.qcvn109.codelist.AdministrativeUnit;
import vn.lienthong.qcvn109.codelist.AdministrativeUnits;
import vn.lienthong.routes.policy.HubService;

/** Which wishes for figures make sense. */
final class FigureRules {
  private static final int MOST_DAYS = 366;
  private static final int DISTRICT_DIGITS = 3;

  private FigureRules() {}

  static void check(FigureQuery query, LocalDate today) {
    if (query.to().isBefore(query.from())) {
      throw new FiguresRefused(
          "DenNgay",
          "đến ngày %s lại trước từ ngày %s".formatted(query.to(), query.from()),
          "%s is before %s".formatted(query.to(), query.from()));
    }
    if (query.to().isAfter(today)) {
      throw new FiguresRefused(
          "DenNgay",
          "%s chưa tới, hôm nay là %s".formatted(query.to(), today),
          "%s is in the future, today is %s".formatted(query.to(), today));
    }
    if (ChronoUnit.DAYS.between(query.from(), query.to()) >= MOST_DAYS) {
      throw new FiguresRefused(
          "TuNgay",
          "mỗi lần hỏi không quá " + MOST_DAYS + " ngày",
          "at most " + MOST_DAYS + " days at once");
    }
    query.areas().forEach(area -> checkArea(area, query.to()));
    query.services().forEach(FigureRules::checkService);
  }

  static void checkSize(int figures) {
    if (figures > Figures.MOST) {
      throw new FiguresRefused(
          "DonVi",
          "kết quả quá %d số liệu; hỏi ít ngày, địa bàn hoặc chỉ tiêu hơn".formatted(Figures.MOST),
          "more than %d figures; ask for fewer days, areas or measures".formatted(Figures.MOST));
    }
  }

  private static void checkArea(String area, LocalDate day) {
    if (area.isEmpty()) {
      return;
    }
    boolean known =
        AdministrativeUnits.at(day)
            .find(area)
            .map(AdministrativeUnit::code)
            .filter(code -> code.length() != DISTRICT_DIGITS)
            .isPresent();
    if (!known) {
      throw new FiguresRefused(
          "DonVi",
          area + " không phải mã tỉnh hoặc xã có hiệu lực ngày " + day,
          area + " is no province or commune of " + day);
    }
  }

  private static void checkService(String service) {
    if (HubService.named(service).isEmpty()) {
      throw new FiguresRefused(
          "DichVu", "không có dịch vụ " + service, "there is no service " + service);
    }
  }
}
