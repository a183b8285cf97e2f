package vn.lienthong.routes.registry;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.security.keys.KeyKind;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * One connected system, as its file says.
 *
 * @param code its electronic identification code
 * @param kind the agency it belongs to, which chooses its adapter; {@code hub} for the hub itself
 * @param name Vietnamese name
 * @param englishName English name
 * @param key the kind of key that the development PKI makes for it
 * @param certificates files of its registered certificates (PEM), several while they roll over
 * @param endpoint where its messages go; null for the hub itself
 * @param provides the services that may be asked of it
 * @param active whether it takes part; one that is suspended is trusted by nobody, and what is
 *     meant for it waits
 */
public record Member(
    MemberCode code,
    String kind,
    String name,
    String englishName,
    KeyKind key,
    List<Path> certificates,
    @Nullable Endpoint endpoint,
    List<String> provides,
    boolean active) {

  /** The kind of the hub's own entry. */
  public static final String HUB = "hub";

  /** How a member is reached. */
  public enum Transport {
    /** POST of the document over HTTPS. */
    HTTP,
    /** Operation GuiThongDiep over HTTPS. */
    SOAP
  }

  /**
   * A member's own door.
   *
   * @param transport how
   * @param url where, always https
   */
  public record Endpoint(Transport transport, URI url) {}
}
