package vn.lienthong.monitoring.health;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import vn.lienthong.connectors.api.ProcedureFigures;
import vn.lienthong.connectors.api.ProcedureFigures.Figure;
import vn.lienthong.connectors.api.ProcedureFigures.Measure;
import vn.lienthong.connectors.api.RepeatedWork;

/**
 * The figures of joint procedures as gauges, read once in some seconds: procedures come and go as
 * files, so which gauges there are is not known before. While the store is away there are none,
 * rather than old ones.
 */
final class ProcedureGauges implements MeterBinder, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ProcedureGauges.class);
  private static final Duration PAUSE = Duration.ofSeconds(15);

  private final ObjectProvider<ProcedureFigures> figures;
  private final Map<Measure, MultiGauge> gauges = new EnumMap<>(Measure.class);
  private final RepeatedWork reading = new RepeatedWork("procedure-figures", this::read);

  ProcedureGauges(ObjectProvider<ProcedureFigures> figures) {
    this.figures = figures;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (Measure measure : Measure.values()) {
      MultiGauge.Builder gauge = MultiGauge.builder(name(measure)).description(says(measure));
      gauges.put(
          measure,
          (measure == Measure.OLDEST_LATE_NOTICE ? gauge.baseUnit("seconds") : gauge)
              .register(registry));
    }
    reading.start(Duration.ofSeconds(1), PAUSE);
  }

  @Override
  public void close() {
    reading.close();
  }

  private void read() {
    List<Figure> now = List.of();
    try {
      ProcedureFigures known = figures.getIfAvailable();
      now = known == null ? now : known.read();
    } catch (RuntimeException storeIsAway) {
      LOG.debug("The figures of joint procedures are not known", storeIsAway);
    }
    for (Map.Entry<Measure, MultiGauge> gauge : gauges.entrySet()) {
      gauge
          .getValue()
          .register(
              now.stream()
                  .filter(figure -> figure.measure() == gauge.getKey())
                  .<MultiGauge.Row<?>>map(
                      figure -> MultiGauge.Row.of(tags(figure.labels()), figure.value()))
                  .toList(),
              true);
    }
  }

  private static Tags tags(Map<String, String> labels) {
    Tags tags = Tags.empty();
    for (Map.Entry<String, String> label : labels.entrySet()) {
      tags = tags.and(label.getKey(), label.getValue());
    }
    return tags;
  }

  private static String name(Measure measure) {
    return switch (measure) {
      case OPEN_DOSSIERS -> "lienthong.dossiers.open";
      case LATE_DOSSIERS -> "lienthong.dossiers.late";
      case DOSSIERS_NEAR_LIMIT -> "lienthong.dossiers.near.limit";
      case LATE_NOTICES -> "lienthong.notices.late";
      case OLDEST_LATE_NOTICE -> "lienthong.notices.oldest";
    };
  }

  private static String says(Measure measure) {
    return switch (measure) {
      case OPEN_DOSSIERS -> "Dossiers under way; every node says the same";
      case LATE_DOSSIERS -> "Dossiers whose limit has passed";
      case DOSSIERS_NEAR_LIMIT -> "Dossiers whose limit passes within a day";
      case LATE_NOTICES -> "Notices of birth and death that no registration followed in time";
      case OLDEST_LATE_NOTICE -> "How long ago the oldest of those notices came";
    };
  }
}
