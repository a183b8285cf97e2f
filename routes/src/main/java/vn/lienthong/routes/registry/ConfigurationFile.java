package vn.lienthong.routes.registry;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One YAML file of an installation, read once, its placeholders filled. Whoever finds a mistake in
 * it, at once or when it is compared with other files, can name the line. Immutable.
 */
public final class ConfigurationFile {
  private static final ObjectMapper YAML =
      new ObjectMapper(
              YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);

  private static final String ENDING = ".yaml";
  private static final Pattern LABEL = Pattern.compile("[a-z0-9-]+");

  private final Path path;
  private final String text;
  private final Map<String, Integer> lines;

  private ConfigurationFile(Path path, String text) {
    this.path = path;
    this.text = text;
    this.lines = lines(path, text);
  }

  /** Every {@code .yaml} file of a folder, in the order of their names. */
  public static List<ConfigurationFile> in(Path folder, HubHome home) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ENDING))
          .sorted()
          .map(file -> read(file, home))
          .toList();
    } catch (IOException e) {
      throw new ConfigurationFileException(folder, "cannot be listed: " + e.getMessage());
    }
  }

  /** One file. */
  public static ConfigurationFile read(Path file, HubHome home) {
    try {
      return new ConfigurationFile(file, Placeholders.fill(Files.readString(file), home));
    } catch (CharacterCodingException e) {
      throw new ConfigurationFileException(file, "is not UTF-8");
    } catch (NoSuchFileException e) {
      throw new ConfigurationFileException(file, "there is no such file");
    } catch (IOException | IllegalArgumentException e) {
      throw new ConfigurationFileException(file, String.valueOf(e.getMessage()));
    }
  }

  /** What was kept of a file: its text, which may be nowhere any more. */
  public static ConfigurationFile of(Path name, String text) {
    return new ConfigurationFile(name, text);
  }

  /** All of it, its placeholders filled. */
  public String content() {
    return text;
  }

  /** Where it stands. */
  public Path path() {
    return path;
  }

  /** Its name without the ending, which is to be lower-case letters, digits and hyphens. */
  String label() {
    String name = path.getFileName().toString();
    String label = name.substring(0, name.length() - ENDING.length());
    if (!LABEL.matcher(label).matches()) {
      throw new ConfigurationFileException(
          path, "the name of the file may have lower-case letters, digits and hyphens only");
    }
    return label;
  }

  /** What it says; a key that the shape does not have, or that stands twice, is refused. */
  public <T> T as(Class<T> shape) {
    try {
      @Nullable T content = YAML.readValue(text, shape);
      if (content == null) {
        throw new ConfigurationFileException(path, "is empty");
      }
      return content;
    } catch (UnrecognizedPropertyException e) {
      throw refused(pointer(e), "key " + e.getPropertyName() + " is not known");
    } catch (JsonMappingException e) {
      if (lines.isEmpty()) {
        throw new ConfigurationFileException(path, "is empty");
      }
      throw refused(pointer(e), rule(e));
    } catch (JsonProcessingException e) {
      throw wrong(path, e);
    }
  }

  private static String rule(JsonMappingException e) {
    if (e.getOriginalMessage().startsWith("Trailing token")) {
      return "a second document begins behind it: one file holds one";
    }
    return e instanceof MismatchedInputException other
        ? "must be " + words(other.getTargetType())
        : e.getOriginalMessage();
  }

  /** What is expected, for people who do not know the program. */
  private static String words(@Nullable Class<?> type) {
    if (type == null) {
      return "something else";
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "a list: a line with a hyphen for each";
    }
    if (type == String.class) {
      return "one text";
    }
    if (type == Boolean.class || type == boolean.class) {
      return "true or false";
    }
    return Number.class.isAssignableFrom(type) || type.isPrimitive()
        ? "a whole number"
        : "keys, each with its value";
  }

  // Jackson's own location is where its parser had come to, not where the value stands.
  private static String pointer(JsonMappingException e) {
    StringBuilder pointer = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      pointer
          .append('/')
          .append(step.getFieldName() == null ? step.getIndex() : step.getFieldName());
    }
    return pointer.toString();
  }

  /**
   * A value that must be there, read as what it means.
   *
   * @param pointer its place, for example {@code /endpoint/url}
   */
  public <V, R> R required(String pointer, @Nullable V value, Function<V, R> reading) {
    if (value == null) {
      String name = pointer.substring(1).replace('/', '.');
      throw refused(pointer, name + " is missing");
    }
    try {
      return reading.apply(value);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw refused(pointer, String.valueOf(e.getMessage()));
    }
  }

  /** A text that must be there and say something. */
  public String text(String pointer, @Nullable String value) {
    return required(
        pointer,
        value,
        given -> {
          if (given.isBlank()) {
            throw new IllegalArgumentException(pointer.substring(1) + " is empty");
          }
          return given;
        });
  }

  /** The refusal of what stands at a place, or of what it stands in. */
  public ConfigurationFileException refused(String pointer, String rule) {
    String place = pointer;
    while (!lines.containsKey(place) && !place.isEmpty()) {
      place = place.substring(0, place.lastIndexOf('/'));
    }
    return new ConfigurationFileException(path, lines.getOrDefault(place, 1), rule);
  }

  private static Map<String, Integer> lines(Path path, String text) {
    Map<String, Integer> lines = new HashMap<>();
    try (JsonParser parser = YAML.createParser(text)) {
      while (parser.nextToken() != null) {
        lines.putIfAbsent(
            parser.getParsingContext().pathAsPointer().toString(),
            parser.currentTokenLocation().getLineNr());
      }
      return lines;
    } catch (JsonProcessingException e) {
      throw wrong(path, e);
    } catch (IOException e) {
      throw new ConfigurationFileException(path, String.valueOf(e.getMessage()));
    }
  }

  private static ConfigurationFileException wrong(Path path, JsonProcessingException e) {
    var at = e.getLocation();
    String rule = e.getOriginalMessage();
    return at == null
        ? new ConfigurationFileException(path, rule)
        : new ConfigurationFileException(path, at.getLineNr(), rule);
  }
}
