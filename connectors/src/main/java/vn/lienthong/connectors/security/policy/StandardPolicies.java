package vn.lienthong.connectors.security.policy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The policies that come with the hub, read once from {@code signatures.json} beside this class.
 */
final class StandardPolicies {
  static final SignaturePolicies POLICIES = read();

  private StandardPolicies() {}

  private static SignaturePolicies read() {
    try (InputStream in = StandardPolicies.class.getResourceAsStream("signatures.json")) {
      return new ObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .readValue(in, SignaturePolicyFile.class)
          .toPolicies();
    } catch (IOException e) {
      throw new UncheckedIOException("signatures.json", e);
    }
  }
}
