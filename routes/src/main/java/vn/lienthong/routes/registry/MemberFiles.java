package vn.lienthong.routes.registry;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.security.keys.KeyKind;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** Reads {@code config/members/*.yaml}; a wrong file is refused with its name, line and rule. */
public final class MemberFiles {
  private static final int HIGHEST_LEVEL = 5;

  private MemberFiles() {}

  /** Reads all members of an installation, the hub's own entry among them. */
  public static List<Member> read(HubHome home) {
    List<Member> members = new ArrayList<>();
    Set<MemberCode> codes = new HashSet<>();
    for (ConfigurationFile file : ConfigurationFile.in(home.members(), home)) {
      Member member = file.as(Content.class).toMember(file);
      if (!codes.add(member.code())) {
        throw file.refused("/code", "code " + member.code() + " stands in another file too");
      }
      members.add(member);
    }
    if (members.stream().filter(member -> member.kind().equals(Member.HUB)).count() != 1) {
      throw new ConfigurationFileException(
          home.members(), "exactly one member must be of kind hub");
    }
    return List.copyOf(members);
  }

  private record Content(
      @Nullable String code,
      @Nullable String kind,
      @Nullable String name,
      @Nullable String englishName,
      @Nullable String owner,
      @Nullable ContactContent contact,
      @Nullable List<String> systems,
      @Nullable Integer securityLevel,
      @Nullable String key,
      @Nullable List<String> certificates,
      @Nullable EndpointContent endpoint,
      @Nullable Boolean pull,
      @Nullable List<String> provides,
      @Nullable Boolean filtersAnswers,
      @Nullable Boolean statusQuery,
      @Nullable DeliveryContent delivery,
      @Nullable String state) {

    Member toMember(ConfigurationFile file) {
      return new Member(
          file.label(),
          file.required("/code", code, MemberCode::new),
          file.text("/kind", kind),
          file.text("/name", name),
          file.text("/englishName", englishName),
          about(file),
          file.required("/key", key, KeyKind::of),
          file.required("/certificates", certificates, Content::paths),
          door(file),
          provides == null ? List.of() : List.copyOf(provides),
          Boolean.TRUE.equals(filtersAnswers),
          !Boolean.FALSE.equals(statusQuery),
          delivery == null ? DeliveryOverrides.NONE : delivery.toOverrides(file),
          file.required("/state", state, Content::isActive));
    }

    private Member.@Nullable Endpoint door(ConfigurationFile file) {
      boolean pulls = Boolean.TRUE.equals(pull);
      boolean hub = Member.HUB.equals(kind);
      if (pulls && (hub || endpoint != null)) {
        throw file.refused(
            "/pull", hub ? "the hub does not pull" : "pull and endpoint exclude each other");
      }
      if (endpoint == null && !pulls && !hub) {
        throw file.refused("", "endpoint is missing; a member without one says pull: true");
      }
      return endpoint == null ? null : endpoint.toEndpoint(file);
    }

    private Member.About about(ConfigurationFile file) {
      if (securityLevel != null && (securityLevel < 1 || securityLevel > HIGHEST_LEVEL)) {
        throw file.refused("/securityLevel", "securityLevel must be from 1 to " + HIGHEST_LEVEL);
      }
      return new Member.About(
          owner,
          contact == null ? null : contact.toContact(),
          systems == null ? List.of() : List.copyOf(systems),
          securityLevel);
    }

    private static List<Path> paths(List<String> files) {
      if (files.isEmpty()) {
        throw new IllegalArgumentException("certificates is empty");
      }
      return files.stream().map(Path::of).toList();
    }

    private static boolean isActive(String state) {
      return switch (state) {
        case "active" -> true;
        case "suspended" -> false;
        default -> throw new IllegalArgumentException("state must be active or suspended");
      };
    }
  }

  private record ContactContent(
      @Nullable String name, @Nullable String email, @Nullable String phone) {
    Member.Contact toContact() {
      return new Member.Contact(name, email, phone);
    }
  }

  private record EndpointContent(
      @Nullable String transport, @Nullable String url, @Nullable HeadersContent headers) {
    Member.Endpoint toEndpoint(ConfigurationFile file) {
      URI address = file.required("/endpoint/url", url, EndpointContent::address);
      return new Member.Endpoint(
          file.required("/endpoint/transport", transport, EndpointContent::kind),
          address,
          headers == null ? null : headers.toAccess(file, address));
    }

    private static URI address(String url) {
      URI address = URI.create(url);
      if (!"https".equals(address.getScheme()) || address.getHost() == null) {
        throw new IllegalArgumentException("endpoint.url must begin with https://");
      }
      return address;
    }

    private static Member.Transport kind(String name) {
      return switch (name.toLowerCase(Locale.ROOT)) {
        case "http" -> Member.Transport.HTTP;
        case "soap" -> Member.Transport.SOAP;
        default -> throw new IllegalArgumentException("endpoint.transport must be http or soap");
      };
    }
  }
}
