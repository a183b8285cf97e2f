package vn.lienthong.monitoring.health;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import vn.lienthong.connectors.api.CertificateCalendar;
import vn.lienthong.connectors.api.CertificateCalendar.Ending;
import vn.lienthong.connectors.api.CertificateCalendar.Word;

/** {@code /actuator/certificates?days=n}: what ends within n days, and how old trust data is. */
@Endpoint(id = "certificates")
final class CertificatesEndpoint {
  private static final int USUAL_DAYS = 60;

  private final ObjectProvider<CertificateCalendar> calendars;

  CertificatesEndpoint(ObjectProvider<CertificateCalendar> calendars) {
    this.calendars = calendars;
  }

  /** The report as JSON. */
  @ReadOperation
  public Map<String, Object> report(@Nullable Integer days) {
    CertificateCalendar calendar = calendars.getObject();
    int within = days == null ? USUAL_DAYS : days;
    return Map.of(
        "withinDays", within,
        "ending", calendar.ending(within).stream().map(CertificatesEndpoint::ending).toList(),
        "words", calendar.words().stream().map(CertificatesEndpoint::word).toList());
  }

  private static Map<String, Object> ending(Ending one) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("member", one.member() == null ? "" : one.member().value());
    fields.put("use", one.use());
    fields.put("fingerprint", one.fingerprint());
    fields.put("notAfter", one.notAfter().toString());
    fields.put("daysLeft", one.daysLeft());
    fields.put("status", one.status());
    return fields;
  }

  private static Map<String, Object> word(Word one) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("source", one.source());
    fields.put("about", one.about());
    fields.put("thisUpdate", one.thisUpdate().toString());
    fields.put("nextUpdate", String.valueOf(one.nextUpdate()));
    return fields;
  }
}
