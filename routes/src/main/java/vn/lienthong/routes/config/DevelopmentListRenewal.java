package vn.lienthong.routes.config;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.security.keys.DevelopmentPki;

/** Issues the development PKI's revocation list anew before it ends, while the hub runs. */
final class DevelopmentListRenewal {
  private static final Logger LOG = LoggerFactory.getLogger(DevelopmentListRenewal.class);

  private final DevelopmentPki pki;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "development-crl");
            thread.setDaemon(true);
            return thread;
          });

  DevelopmentListRenewal(DevelopmentPki pki) {
    this.pki = pki;
  }

  void start() {
    var unused = clock.scheduleWithFixedDelay(this::renew, 6, 6, TimeUnit.HOURS);
  }

  void close() {
    clock.shutdownNow();
  }

  private void renew() {
    try {
      pki.revocationList();
    } catch (RuntimeException e) {
      // tried again in six hours; the list is good for a week
      LOG.warn("The development PKI's revocation list could not be made anew", e);
    }
  }
}
