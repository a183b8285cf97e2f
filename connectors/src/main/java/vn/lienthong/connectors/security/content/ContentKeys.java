package vn.lienthong.connectors.security.content;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.KeyStore.PasswordProtection;
import java.security.KeyStore.SecretKeyEntry;
import java.security.SecureRandom;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.api.KeyedDigest;
import vn.lienthong.connectors.security.keys.KeyRefusedException;

/**
 * The keys that the evidence's content rests on, outside the database: one AES-256 key a month that
 * wraps the messages' keys, and one for keyed digests. A key is on disk before it is used first.
 * All nodes share the file and its lock, so a month never has two keys. Every method throws {@link
 * KeyRefusedException} when the file cannot be read or written. Safe for several threads and
 * processes.
 */
public final class ContentKeys {
  private static final Logger LOG = LoggerFactory.getLogger(ContentKeys.class);
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String DIGEST = "keyed-digest";
  private static final String MAC = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  private final ContentKeyFile file;
  private final Map<String, SecretKey> known = new ConcurrentHashMap<>();

  private ContentKeys(ContentKeyFile file) {
    this.file = file;
  }

  /** Opens the file, or makes it. */
  public static ContentKeys open(ContentKeySettings settings) {
    ContentKeys keys = new ContentKeys(new ContentKeyFile(settings));
    keys.required(DIGEST);
    return keys;
  }

  /** Makes what is missing of the keys of these months. */
  public void make(Collection<YearMonth> months) {
    months.forEach(month -> required(month.toString()));
  }

  /** The months that have a key, the oldest first. */
  public NavigableSet<YearMonth> months() {
    NavigableSet<YearMonth> found = new TreeSet<>();
    file.alone(
        (entries, password) -> {
          Collections.list(entries.aliases()).stream()
              .filter(alias -> !alias.equals(DIGEST))
              .forEach(alias -> found.add(YearMonth.parse(alias)));
          return false;
        });
    return found;
  }

  /** Destroys a month's key: no content of that month can be read by anybody any more. */
  public void destroy(YearMonth month) {
    known.remove(month.toString());
    file.alone(
        (entries, password) -> {
          boolean there = entries.containsAlias(month.toString());
          if (there) {
            entries.deleteEntry(month.toString());
          }
          return there;
        });
    LOG.info("The content key of {} is destroyed", month);
  }

  /**
   * A value by which nodes find out whether they hold the same key, and which does not tell it.
   *
   * @return 16 bytes; the key is made where there is none
   */
  public byte[] checkValue(YearMonth month) {
    return Arrays.copyOf(mac(ofMonth(month), "lienthong content key " + month), 16);
  }

  /** Digests with the key that is for this alone. */
  public KeyedDigest keyedDigest() {
    return value -> mac(required(DIGEST), value);
  }

  /** The key of a month, made where there is none. */
  SecretKey ofMonth(YearMonth month) {
    return required(month.toString());
  }

  /** The key of a month, if it is there. */
  Optional<SecretKey> existing(YearMonth month) {
    SecretKey held = known.get(month.toString());
    return Optional.ofNullable(held == null ? read(month.toString(), false) : held);
  }

  private SecretKey required(String alias) {
    SecretKey held = known.get(alias);
    return held == null ? Objects.requireNonNull(read(alias, true)) : held;
  }

  /** Nobody gets a new key before the call that writes it has returned. */
  private @Nullable SecretKey read(String alias, boolean make) {
    AtomicReference<@Nullable SecretKey> found = new AtomicReference<>();
    file.alone(
        (entries, password) -> {
          boolean missing = make && !entries.containsAlias(alias);
          if (missing) {
            add(entries, alias, password);
          }
          Key key = entries.getKey(alias, password);
          found.set(key == null ? null : new SecretKeySpec(key.getEncoded(), "AES"));
          return missing;
        });
    SecretKey key = found.get();
    if (key != null) {
      known.put(alias, key);
    }
    return key;
  }

  private static void add(KeyStore entries, String alias, char[] password)
      throws GeneralSecurityException {
    byte[] bits = new byte[KEY_BYTES];
    RANDOM.nextBytes(bits);
    entries.setEntry(
        alias,
        new SecretKeyEntry(new SecretKeySpec(bits, "AES")),
        new PasswordProtection(password));
    LOG.info("A content key is made: {}", alias);
  }

  private static byte[] mac(SecretKey key, String value) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(key.getEncoded(), MAC));
      return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + MAC, e);
    }
  }
}
