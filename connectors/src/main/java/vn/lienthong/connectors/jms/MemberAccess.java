package vn.lienthong.connectors.jms;

import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMConnection;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;
import org.apache.activemq.artemis.utils.CertificateUtil;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * Who may do what in the broker. The hub itself, inside this process, may do all; a client from
 * outside is the member of its TLS certificate and may send to the hub's queue and read its own
 * receipts. User names and passwords are of no use to anybody.
 */
final class MemberAccess implements ActiveMQSecurityManager5 {
  /** Whoever is connected inside this process; no member's code has a lower-case letter. */
  static final String HUB = "hub";

  private final Function<X509Certificate[], Optional<MemberCode>> members;

  MemberAccess(Function<X509Certificate[], Optional<MemberCode>> members) {
    this.members = members;
  }

  @Override
  public @Nullable Subject authenticate(
      @Nullable String user,
      @Nullable String password,
      @Nullable RemotingConnection connection,
      @Nullable String domain) {
    if (connection == null) {
      return null;
    }
    if (connection.getTransportConnection() instanceof InVMConnection) {
      return subject(HUB);
    }
    X509Certificate[] chain = CertificateUtil.getCertsFromConnection(connection);
    return chain == null || chain.length == 0
        ? null
        : members.apply(chain).map(member -> subject(member.value())).orElse(null);
  }

  @Override
  public boolean authorize(
      @Nullable Subject subject, @Nullable Set<Role> roles, CheckType act, String address) {
    return HUB.equals(name(subject))
        || member(subject).filter(member -> mayDo(member, act, address)).isPresent();
  }

  private static boolean mayDo(MemberCode member, CheckType act, String address) {
    String receipts = NetworkDoor.receiptQueue(member);
    return switch (act) {
      case SEND -> address.equals(NetworkDoor.QUEUE);
      case CONSUME -> address.equals(receipts) || address.equals(receipts + "::" + receipts);
      default -> false;
    };
  }

  private static Optional<MemberCode> member(@Nullable Subject subject) {
    return Optional.ofNullable(name(subject))
        .filter(name -> !name.equals(HUB))
        .map(MemberCode::new);
  }

  private static @Nullable String name(@Nullable Subject subject) {
    return subject == null
        ? null
        : subject.getPrincipals(UserPrincipal.class).stream()
            .map(UserPrincipal::getName)
            .findFirst()
            .orElse(null);
  }

  @Override
  public boolean validateUser(String user, String password) {
    return false;
  }

  @Override
  public boolean validateUserAndRole(
      String user, String password, Set<Role> roles, CheckType checkType) {
    return false;
  }

  private static Subject subject(String name) {
    Subject subject = new Subject();
    subject.getPrincipals().add(new UserPrincipal(name));
    return subject;
  }
}
