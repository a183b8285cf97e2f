package vn.lienthong.routes.config;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.api.RepeatedWork;
import vn.lienthong.connectors.security.keys.DevelopmentPki;

/** Issues the development PKI's revocation list anew before it ends, while the hub runs. */
final class DevelopmentListRenewal {
  private static final Logger LOG = LoggerFactory.getLogger(DevelopmentListRenewal.class);

  private static final Duration PAUSE = Duration.ofHours(6);

  private final DevelopmentPki pki;
  private final RepeatedWork clock = new RepeatedWork("development-crl", this::renew);

  DevelopmentListRenewal(DevelopmentPki pki) {
    this.pki = pki;
  }

  void start() {
    clock.start(PAUSE, PAUSE);
  }

  void close() {
    clock.close();
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
