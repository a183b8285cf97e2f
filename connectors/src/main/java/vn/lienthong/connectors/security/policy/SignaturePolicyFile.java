package vn.lienthong.connectors.security.policy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.api.SignatureLevel;

/**
 * What stands in a file of policies, JSON or YAML, before it is checked.
 *
 * @param policies each profile
 */
public record SignaturePolicyFile(@Nullable List<Profile> policies) {

  /**
   * One profile; nothing may be missing.
   *
   * @param profile see {@link SignaturePolicy}
   * @param version likewise
   * @param level name of a {@link SignatureLevel}
   * @param signatureMethods likewise
   * @param digestMethods likewise
   * @param rsaKeys likewise
   * @param curves likewise
   * @param maximumCertificates likewise
   */
  public record Profile(
      @Nullable String profile,
      @Nullable String version,
      @Nullable SignatureLevel level,
      @Nullable List<Entry> signatureMethods,
      @Nullable List<Entry> digestMethods,
      @Nullable List<Size> rsaKeys,
      @Nullable List<Entry> curves,
      @Nullable Integer maximumCertificates) {

    private SignaturePolicy toPolicy() {
      return new SignaturePolicy(
          required(profile, "profile"),
          required(version, "version"),
          required(level, "level"),
          allowed(signatureMethods, "signatureMethods"),
          allowed(digestMethods, "digestMethods"),
          required(rsaKeys, "rsaKeys").stream().map(Size::toSize).toList(),
          allowed(curves, "curves"),
          required(maximumCertificates, "maximumCertificates"));
    }

    private static List<Allowed> allowed(@Nullable List<Entry> entries, String setting) {
      return required(entries, setting).stream().map(Entry::toAllowed).toList();
    }
  }

  /**
   * An algorithm or a curve.
   *
   * @param name its URI or name
   * @param lastDay ISO date, or nothing
   */
  public record Entry(@Nullable String name, @Nullable String lastDay) {
    private Allowed toAllowed() {
      return new Allowed(required(name, "name"), date(lastDay));
    }
  }

  /**
   * A size of RSA keys.
   *
   * @param minimumBits of the modulus
   * @param lastDay ISO date, or nothing
   */
  public record Size(@Nullable Integer minimumBits, @Nullable String lastDay) {
    private RsaSize toSize() {
      return new RsaSize(required(minimumBits, "minimumBits"), date(lastDay));
    }
  }

  /**
   * The checked policies.
   *
   * @throws IllegalArgumentException naming the setting and the rule that it breaks
   */
  public SignaturePolicies toPolicies() {
    return new SignaturePolicies(
        required(policies, "policies").stream().map(Profile::toPolicy).toList());
  }

  private static @Nullable LocalDate date(@Nullable String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (java.time.format.DateTimeParseException e) {
      throw new IllegalArgumentException("lastDay must be written as 2030-12-31", e);
    }
  }

  private static <T> T required(@Nullable T value, String setting) {
    if (value == null) {
      throw new IllegalArgumentException(setting + " is missing");
    }
    return value;
  }
}
