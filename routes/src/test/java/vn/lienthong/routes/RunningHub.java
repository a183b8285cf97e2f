package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.ConfigurableApplicationContext;
import vn.lienthong.connectors.api.SignatureVerifier;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KiemTraKetNoiStructure;
import vn.lienthong.routes.config.HubApplication;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.MemberRegistry;

/** One real hub for all tests of this module: its own folder, free ports, no agency behind it. */
public final class RunningHub {
  /** Fewer attempts than in operation, so that a test of dead letters is quick. */
  static final int ATTEMPTS = 3;

  /** Fewer than in operation, so that a test of parking is quick. */
  static final int FAILURES = 3;

  /** Fewer than in operation, so that a test of slow clients needs few of them. */
  static final int REQUESTS_PER_MEMBER = 8;

  /** Fewer than one member may ask at once, so that one member can fill them. */
  static final int QUESTIONS_AT_ONCE = 5;

  /** Fewer than in operation, so that a test fills a receipt queue soon. */
  static final int UNREAD_RECEIPTS = 40;

  /** Fewer than in operation, so that a few messages fill one answer. */
  static final int INBOX_BYTES = 20_000;

  private static final HubHome HOME = TestHome.create();
  private static final int JMS_PORT = TestHome.freePort();
  private static final ConfigurableApplicationContext CONTEXT =
      HubApplication.start(
          HOME,
          Map.ofEntries(
              Map.entry("lienthong.delivery-attempts", ATTEMPTS),
              Map.entry("lienthong.answer-timeout", "5s"),
              Map.entry("lienthong.delivery.retry.attempts", FAILURES),
              Map.entry("lienthong.jms.port", JMS_PORT),
              Map.entry("lienthong.jms.unread-receipts", UNREAD_RECEIPTS),
              Map.entry("lienthong.configuration-look", "100ms"),
              Map.entry("lienthong.code-lists.look", "200ms"),
              Map.entry("lienthong.statistics.look", "200ms"),
              Map.entry("lienthong.requests-per-member", REQUESTS_PER_MEMBER),
              Map.entry("lienthong.questions-at-once", QUESTIONS_AT_ONCE),
              Map.entry("lienthong.connection.handshake-deadline", "2s"),
              Map.entry("lienthong.connection.header-deadline", "2s"),
              // no test waits long for a member that is back
              Map.entry("lienthong.delivery.breaker.pause", "100ms"),
              Map.entry("lienthong.delivery.breaker.longest-pause", "500ms"),
              Map.entry("lienthong.body.grace", "1s"),
              Map.entry("server.tomcat.connection-timeout", "2s"),
              Map.entry("lienthong.inbox.max-bytes", INBOX_BYTES)));

  private RunningHub() {}

  /** Its folder and ports. */
  public static HubHome home() {
    return HOME;
  }

  /** The port of its JMS door. */
  static int jmsPort() {
    return JMS_PORT;
  }

  /** One of its parts. */
  public static <T> T bean(Class<T> type) {
    return CONTEXT.getBean(type);
  }

  /** All of its parts of a kind. */
  static <T> Collection<T> beans(Class<T> type) {
    return CONTEXT.getBeansOfType(type).values();
  }

  /** A member that can sign and send, with the member's registered key. */
  static TestMember member(String kind) {
    var members = bean(MemberRegistry.class);
    return TestMember.of(HOME, members.only(kind), members.hub().code());
  }

  /** Lets a member of a kind try its connection, which is a question under an agreement. */
  public static String tryConnection(String kind) {
    TestMember member = member(kind);
    byte[] question = member.sign(member.header("KiemTraKetNoi"), new KiemTraKetNoiStructure());
    assertThat(member.post(question).statusCode()).isEqualTo(200);
    return member.code().value();
  }

  static SignatureVerifier verifier() {
    return bean(SignatureVerifier.class);
  }

  static long count(String query) {
    return bean(Jdbi.class).withHandle(handle -> handle.createQuery(query).mapTo(Long.class).one());
  }
}
