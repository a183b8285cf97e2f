package vn.lienthong.adapters.onestop.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import vn.lienthong.qcvn109.identifier.HealthInsuranceCardNumber;
import vn.lienthong.qcvn109.identifier.PersonalNumber;

/** One line of the counter's page. */
final class DossierRow {
  static final String COLUMNS =
      "ma-ho-so\tnguoi\ttrang-thai\tso-dinh-danh\tthe-bhyt\tbat-dau\tket-thuc\tgiay"
          + "\tthu-tuc\tso-thu-tuc\tso-lan-bo-sung\tda-rut\n";

  private DossierRow() {}

  /** What stands in a line besides the dossier itself. */
  record Doings(DossierPlan plan, int supplements, boolean withdrawn) {}

  static String of(String code, Dossier dossier, Doings doings) {
    Instant end = dossier.endedAt();
    return String.join(
            "\t",
            code,
            dossier.about(),
            Integer.toString(dossier.status()),
            number(dossier.personalNumber()),
            card(dossier.card()),
            Long.toString(dossier.startedAt().toEpochMilli()),
            end == null ? "" : Long.toString(end.toEpochMilli()),
            end == null ? "" : seconds(Duration.between(dossier.startedAt(), end)),
            doings.plan().procedure().wireName(),
            Integer.toString(doings.plan().procedures()),
            Integer.toString(doings.supplements()),
            doings.withdrawn() ? "co" : "khong")
        + "\n";
  }

  private static String number(String value) {
    return value.isEmpty() ? "" : new PersonalNumber(value).masked();
  }

  private static String card(String value) {
    return value.isEmpty() ? "" : new HealthInsuranceCardNumber(value).masked();
  }

  private static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.3f", duration.toMillis() / 1000.0);
  }
}
