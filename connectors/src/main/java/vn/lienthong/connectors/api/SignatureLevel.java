package vn.lienthong.connectors.api;

import java.util.Arrays;
import java.util.stream.Collectors;

/** How much a signature proves, from the least to the most. */
public enum SignatureLevel {
  /** Who signed what. */
  XMLDSIG("HUB-XMLDSIG-1"),
  /** Also when: XAdES-B-T (ETSI EN 319 132-1), with a time-stamp over the signature. */
  XADES_B_T("HUB-XADES-T-1");

  private final String profile;

  SignatureLevel(String profile) {
    this.profile = profile;
  }

  /** The hub's profile of this level, as contracts and agreements name it. */
  public String profile() {
    return profile;
  }

  /**
   * The level of one of the hub's profiles.
   *
   * @throws IllegalArgumentException for any other name
   */
  public static SignatureLevel ofProfile(String profile) {
    return Arrays.stream(values())
        .filter(level -> level.profile.equals(profile))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("A signature profile is one of " + all()));
  }

  private static String all() {
    return Arrays.stream(values()).map(level -> level.profile).collect(Collectors.joining(", "));
  }
}
