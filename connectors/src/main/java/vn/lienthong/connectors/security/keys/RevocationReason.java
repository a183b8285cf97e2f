package vn.lienthong.connectors.security.keys;

import java.security.cert.CRLReason;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why a certificate is revoked before its end (RFC 5280, 5.3.1). */
public enum RevocationReason {
  /** No reason is given. */
  UNSPECIFIED(0),
  /** Somebody else has, or may have, the private key. */
  KEY_COMPROMISE(1),
  /** The owner is called differently now or belongs elsewhere. */
  AFFILIATION_CHANGED(3),
  /** Another certificate has taken its place. */
  SUPERSEDED(4),
  /** The owner does not take part any more. */
  CESSATION_OF_OPERATION(5);

  private final int code;

  RevocationReason(int code) {
    this.code = code;
  }

  /** The number that stands in a revocation list. */
  int code() {
    return code;
  }

  /** Its name in a command: {@code key-compromise}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The reason with a word.
   *
   * @throws IllegalArgumentException for another word; the message names all of them
   */
  public static RevocationReason of(String word) {
    return Arrays.stream(values())
        .filter(reason -> reason.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(words()));
  }

  /** The reason of an entry; one that gives none, or a word of another authority, has none. */
  static RevocationReason of(@Nullable CRLReason entry) {
    return Arrays.stream(values())
        .filter(reason -> entry != null && reason.name().equals(entry.name()))
        .findFirst()
        .orElse(UNSPECIFIED);
  }

  /** All words, in their order. */
  public static String words() {
    return Arrays.stream(values()).map(RevocationReason::word).collect(Collectors.joining(", "));
  }
}
