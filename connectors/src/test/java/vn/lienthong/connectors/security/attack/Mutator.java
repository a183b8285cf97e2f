package vn.lienthong.connectors.security.attack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes good messages at random, from a seed: bytes, tokens, values, trees. For one thread. */
final class Mutator {
  private static final Pattern TOKEN = Pattern.compile("<[^>]*>|[^<]+");
  private static final Pattern BASE64 =
      Pattern.compile("(?<=>)[A-Za-z0-9+/=\\s]{20,}(?=</)", Pattern.DOTALL);
  private static final Pattern DIGIT = Pattern.compile("[0-9]");
  private static final List<String> HARMLESS =
      List.of(" ", "\n", "\t", "\r\n", "<!-- c -->", "<?p i?>", "&#x20;", "&amp;", "<![CDATA[]]>");

  private final Random random;
  private final List<byte[]> good;
  private final TreeMutator trees;

  Mutator(long seed, List<byte[]> good) {
    this.random = new Random(seed);
    this.good = good;
    this.trees = new TreeMutator(random);
  }

  /** The next mutation of some good message; now and then of a mutation. */
  byte[] next() {
    byte[] one = mutate(any());
    return random.nextInt(8) == 0 ? mutate(one) : one;
  }

  private byte[] any() {
    return good.get(random.nextInt(good.size()));
  }

  private byte[] mutate(byte[] message) {
    return switch (random.nextInt(14)) {
      case 0 -> flipped(message);
      case 1 -> inserted(message);
      case 2 -> cut(message);
      case 3 -> exchanged(message);
      case 4, 5 -> text(spliced(string(message), string(any())));
      case 6 -> text(replaced(string(message), BASE64));
      case 7 -> text(replaced(string(message), DIGIT));
      case 8 -> text(betweenTokens(string(message)));
      default -> trees.mutate(message, any());
    };
  }

  private byte[] flipped(byte[] message) {
    byte[] changed = message.clone();
    if (changed.length > 0) {
      changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return changed;
  }

  private byte[] inserted(byte[] message) {
    int at = random.nextInt(message.length + 1);
    byte[] changed = Arrays.copyOf(message, message.length + 1);
    System.arraycopy(message, at, changed, at + 1, message.length - at);
    changed[at] = (byte) random.nextInt(256);
    return changed;
  }

  private byte[] cut(byte[] message) {
    int from = random.nextInt(message.length + 1);
    int to = Math.min(message.length, from + 1 + random.nextInt(40));
    byte[] changed = Arrays.copyOf(message, message.length - (to - from));
    System.arraycopy(message, to, changed, from, message.length - to);
    return changed;
  }

  private byte[] exchanged(byte[] message) {
    byte[] changed = message.clone();
    int length = Math.min(changed.length, 1 + random.nextInt(20));
    int from = random.nextInt(changed.length - length + 1);
    int to = random.nextInt(changed.length - length + 1);
    System.arraycopy(message, from, changed, to, length);
    return changed;
  }

  private String spliced(String message, String other) {
    List<String> tokens = tokens(message);
    List<String> others = tokens(other);
    if (tokens.isEmpty() || others.isEmpty()) {
      return message;
    }
    int from = random.nextInt(others.size());
    int to = Math.min(others.size(), from + 1 + random.nextInt(6));
    int at = random.nextInt(tokens.size());
    int end = Math.min(tokens.size(), at + random.nextInt(6));
    tokens.subList(at, end).clear();
    tokens.addAll(at, others.subList(from, to));
    return String.join("", tokens);
  }

  private static List<String> tokens(String message) {
    List<String> found = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(message);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }

  private String replaced(String message, Pattern pattern) {
    List<int[]> places = new ArrayList<>();
    Matcher matcher = pattern.matcher(message);
    while (matcher.find()) {
      places.add(new int[] {matcher.start(), matcher.end()});
    }
    if (places.isEmpty()) {
      return message;
    }
    int[] place = places.get(random.nextInt(places.size()));
    int at = place[0] + random.nextInt(place[1] - place[0]);
    String put =
        switch (random.nextInt(4)) {
          case 0 -> "";
          case 1 -> " ";
          case 2 -> message.substring(at, at + 1).repeat(2);
          default -> String.valueOf("0123456789ABCDEFabcdef+/=".charAt(random.nextInt(25)));
        };
    return message.substring(0, at) + put + message.substring(at + 1);
  }

  private String betweenTokens(String message) {
    List<String> tokens = tokens(message);
    String put = HARMLESS.get(random.nextInt(HARMLESS.size()));
    tokens.add(random.nextInt(tokens.size() + 1), put);
    return String.join("", tokens);
  }

  private static String string(byte[] message) {
    return new String(message, StandardCharsets.UTF_8);
  }

  private static byte[] text(String message) {
    return message.getBytes(StandardCharsets.UTF_8);
  }
}
