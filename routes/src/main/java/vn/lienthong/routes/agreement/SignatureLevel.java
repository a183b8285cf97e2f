package vn.lienthong.routes.agreement;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The hub's signature profiles, from the least to the most. */
public enum SignatureLevel {
  /** XMLDSig. */
  XMLDSIG("HUB-XMLDSIG-1"),
  /** XAdES-B-T: with a proven time, for messages that must stand as evidence for years. */
  XADES_T("HUB-XADES-T-1");

  private final String profile;

  SignatureLevel(String profile) {
    this.profile = profile;
  }

  /** The profile's name. */
  public String profile() {
    return profile;
  }

  /**
   * The level of a profile.
   *
   * @param profile its name, a version of its policy may follow after {@code /}
   */
  public static SignatureLevel of(String profile) {
    String name = profile.split("/", 2)[0];
    return Arrays.stream(values())
        .filter(level -> level.profile.equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("minimumProfile must be one of " + all()));
  }

  private static String all() {
    return Arrays.stream(values()).map(level -> level.profile).collect(Collectors.joining(", "));
  }
}
