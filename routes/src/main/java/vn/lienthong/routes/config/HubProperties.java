package vn.lienthong.routes.config;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import vn.lienthong.routes.registry.DeliverySettings;

/**
 * The hub's own settings; {@code application.yml} explains each and gives its default.
 *
 * @param node this node's name
 * @param maxDocumentBytes largest document a members' door takes
 * @param sendTimePast how old a send time may be
 * @param sendTimeFuture how far ahead a send time may be
 * @param deliveryAttempts attempts before a dead letter
 * @param answerTimeout how long a provider may take
 * @param questionsAtOnce how many questions one provider may have at a time, on this node
 * @param delivery how members are delivered to whose file does not say otherwise
 * @param configurationLook how often files of the configuration are looked at for changes
 * @param database the PostgreSQL to use; an empty URL means the embedded one
 */
@ConfigurationProperties("lienthong")
record HubProperties(
    String node,
    int maxDocumentBytes,
    Duration sendTimePast,
    Duration sendTimeFuture,
    int deliveryAttempts,
    Duration answerTimeout,
    int questionsAtOnce,
    DeliverySettings delivery,
    Duration configurationLook,
    Database database) {

  /**
   * A PostgreSQL.
   *
   * @param url JDBC URL, or empty
   * @param user its user, or empty
   * @param password its password, or empty
   */
  record Database(String url, String user, String password) {}
}
