package vn.lienthong.connectors.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import vn.lienthong.qcvn109.digest.Sha256;

/**
 * The names and the proof of the headers with which the population database is called over the
 * national platform (NDXP): {@code Authorization: Basic
 * base64(user:sha256hex(url+user+timestamp+secret))}.
 *
 * <p>Confidence: medium, from one public client. It does not say how the time is written, which
 * address is meant and how text becomes bytes; that is our choice: milliseconds since 1970, the
 * address of the door as it is configured, UTF-8 and small hexadecimal letters.
 */
final class NdxpHeaders {
  static final String TIMESTAMP = "Timestamp";
  static final String AUTHORIZATION = "Authorization";
  static final String CLIENT = "X-Road-Client";
  static final String API_KEY = "ApiKey";

  private NdxpHeaders() {}

  static Map<String, String> of(NdxpAccess access, Instant now) {
    String timestamp = Long.toString(now.toEpochMilli());
    return Map.of(
        TIMESTAMP, timestamp,
        AUTHORIZATION, proof(access.door(), access.user(), timestamp, access.readSecret()),
        CLIENT, access.client(),
        API_KEY, access.readApiKey());
  }

  static String proof(URI door, String user, String timestamp, String secret) {
    String hash = Sha256.hex((door + user + timestamp + secret).getBytes(UTF_8));
    byte[] pair = (user + ":" + hash).getBytes(UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }
}
