package vn.lienthong.adapters.onestop.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import vn.lienthong.qcvn109.identifier.HealthInsuranceCardNumber;
import vn.lienthong.qcvn109.identifier.PersonalNumber;

/** One line of the counter's page. */
final class DossierRow {
  static final String COLUMNS =
      "ma-ho-so\ttre\ttrang-thai\tso-dinh-danh\tthe-bhyt\tbat-dau\tket-thuc\tgiay\n";

  private DossierRow() {}

  static String of(String code, Dossier dossier) {
    Instant end = dossier.endedAt();
    return String.join(
            "\t",
            code,
            dossier.child(),
            Integer.toString(dossier.status()),
            number(dossier.personalNumber()),
            card(dossier.card()),
            Long.toString(dossier.startedAt().toEpochMilli()),
            end == null ? "" : Long.toString(end.toEpochMilli()),
            end == null ? "" : seconds(Duration.between(dossier.startedAt(), end)))
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
