package vn.lienthong.routes.registry;

import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.access.NdxpAccess;
import vn.lienthong.connectors.security.keys.KeyKind;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * One connected system, as its file says.
 *
 * @param label what its routes are called after: the name of its file, for example {@code one-stop}
 * @param code its electronic identification code
 * @param kind the agency it belongs to, which chooses its adapter; {@code hub} for the hub itself
 * @param name Vietnamese name
 * @param englishName English name
 * @param about who runs it and whom to call; the hub never decides by it
 * @param key the kind of key that the development PKI makes for it
 * @param certificates files of its registered certificates (PEM), several while they roll over
 * @param endpoint where its messages go; null for the hub itself, and for a member that fetches
 * @param provides the services that may be asked of it
 * @param filtersAnswers whether it gives only the fields that a question lists and signs that: it
 *     is then asked for citizens in the canonical form, which has such a list
 * @param statusQuery whether it tells what became of a message; one that does not is sent the same
 *     bytes again, by whose id it must know them
 * @param delivery how it is delivered to, where not as the hub does by default
 * @param active whether it takes part; one that is suspended is trusted by nobody, and what is
 *     meant for it waits
 */
public record Member(
    String label,
    MemberCode code,
    String kind,
    String name,
    String englishName,
    About about,
    KeyKind key,
    List<Path> certificates,
    @Nullable Endpoint endpoint,
    List<String> provides,
    boolean filtersAnswers,
    boolean statusQuery,
    DeliveryOverrides delivery,
    boolean active) {

  /** The kinds of keys that the development PKI makes for these members. */
  public static Map<MemberCode, KeyKind> keys(Collection<Member> members) {
    return members.stream().collect(Collectors.toMap(Member::code, Member::key));
  }

  /**
   * The one member of a kind.
   *
   * @throws IllegalStateException when there is none, or another
   */
  public static Member only(Collection<Member> members, String kind) {
    List<Member> found = members.stream().filter(member -> member.kind().equals(kind)).toList();
    if (found.size() != 1) {
      throw new IllegalStateException(
          "Exactly one member of kind " + kind + " is needed, there are " + found.size());
    }
    return found.get(0);
  }

  /** The kind of the hub's own entry. */
  public static final String HUB = "hub";

  /** Whether it is of this kind and answers this service, or takes this event. */
  public boolean provides(String asKind, String service) {
    return kind.equals(asKind) && provides.contains(service);
  }

  /** Whether it has no door of its own and fetches what is for it. */
  public boolean pulls() {
    return endpoint == null && !kind.equals(HUB);
  }

  /** What the hub shows at its door in HTTP headers; empty where that is nothing. */
  public Optional<NdxpAccess> headers() {
    return Optional.ofNullable(endpoint).map(Endpoint::headers);
  }

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
   * @param headers what the hub shows there in HTTP headers; null where TLS and signature are
   *     enough
   */
  public record Endpoint(Transport transport, URI url, @Nullable NdxpAccess headers) {}

  /**
   * What people want to know of a member.
   *
   * @param owner the body that is responsible for it
   * @param contact whom to call
   * @param systems the information systems behind it
   * @param securityLevel of these systems, 1 to 5 (NĐ 331/2026, before it NĐ 85/2016)
   */
  public record About(
      @Nullable String owner,
      @Nullable Contact contact,
      List<String> systems,
      @Nullable Integer securityLevel) {}

  /** Whom to call; in a file under version control, so an office rather than a person. */
  public record Contact(@Nullable String name, @Nullable String email, @Nullable String phone) {}
}
