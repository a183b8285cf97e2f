package vn.lienthong.routes.config;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import vn.lienthong.connectors.evidence.chain.SealerSettings;

/**
 * When evidence is sealed; {@code application.yml} explains each and gives its default.
 *
 * @param every a record waits about this long at most
 * @param batchRows so many waiting records are sealed at once; also the most one batch holds
 * @param timeStampDelay how long records wait for a time-stamp authority that does not answer
 * @param alarmAfter the health report fails where a record has waited longer
 */
@ConfigurationProperties("lienthong.evidence.seal")
record SealingProperties(
    Duration every, int batchRows, Duration timeStampDelay, Duration alarmAfter) {

  SealerSettings settings() {
    return new SealerSettings(every, batchRows, timeStampDelay, alarmAfter);
  }
}
