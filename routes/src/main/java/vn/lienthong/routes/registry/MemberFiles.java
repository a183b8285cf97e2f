package vn.lienthong.routes.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.security.keys.KeyKind;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** Reads {@code config/members/*.yaml}; a wrong file stops the start with its name and line. */
public final class MemberFiles {
  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory()).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private MemberFiles() {}

  /** Reads all members of an installation, the hub's own entry among them. */
  public static List<Member> read(HubHome home) {
    List<Member> members = new ArrayList<>();
    Set<MemberCode> codes = new HashSet<>();
    for (Path file : files(home.members())) {
      Member member = read(file, home);
      if (!codes.add(member.code())) {
        throw new MemberFileException(
            file, "code " + member.code() + " stands in another file too");
      }
      members.add(member);
    }
    if (members.stream().filter(member -> member.kind().equals(Member.HUB)).count() != 1) {
      throw new MemberFileException(home.members(), "exactly one member must be of kind hub");
    }
    return List.copyOf(members);
  }

  private static List<Path> files(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new MemberFileException(directory, "cannot be listed: " + e.getMessage());
    }
  }

  private static Member read(Path file, HubHome home) {
    try {
      String text = Placeholders.fill(Files.readString(file), home);
      return YAML.readValue(text, Content.class).toMember();
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      throw new MemberFileException(
          file, (at == null ? "" : "line " + at.getLineNr() + ": ") + e.getOriginalMessage());
    } catch (IOException | IllegalArgumentException e) {
      throw new MemberFileException(file, String.valueOf(e.getMessage()));
    }
  }

  private record Content(
      String code,
      String kind,
      String name,
      String englishName,
      String key,
      List<String> certificates,
      @Nullable EndpointContent endpoint,
      @Nullable List<String> provides,
      String state) {

    Member toMember() {
      return new Member(
          new MemberCode(required(code, "code")),
          required(kind, "kind"),
          required(name, "name"),
          required(englishName, "englishName"),
          KeyKind.of(required(key, "key")),
          required(certificates, "certificates").stream().map(Path::of).toList(),
          endpoint == null ? null : endpoint.toEndpoint(),
          provides == null ? List.of() : List.copyOf(provides),
          isActive(required(state, "state")));
    }

    private static boolean isActive(String state) {
      return switch (state) {
        case "active" -> true;
        case "suspended" -> false;
        default -> throw new IllegalArgumentException("state must be active or suspended");
      };
    }
  }

  private record EndpointContent(String transport, String url) {
    Member.Endpoint toEndpoint() {
      URI address = URI.create(required(url, "endpoint.url"));
      if (!"https".equals(address.getScheme())) {
        throw new IllegalArgumentException("endpoint.url must begin with https://");
      }
      String name = required(transport, "endpoint.transport").toUpperCase(Locale.ROOT);
      return new Member.Endpoint(Member.Transport.valueOf(name), address);
    }
  }

  private static <T> T required(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return value;
  }
}
