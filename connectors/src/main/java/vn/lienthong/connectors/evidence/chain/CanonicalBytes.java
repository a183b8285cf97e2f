package vn.lienthong.connectors.evidence.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The one form of a record that its leaf is made of; docs/evidence-format.md describes it. */
final class CanonicalBytes {
  static final String EVIDENCE = "LT-CHUNG-CU-1";
  static final String EVENT = "LT-SU-KIEN-1";

  private static final byte[] ABSENT = {-1, -1, -1, -1};
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(640);

  CanonicalBytes text(@Nullable String value) {
    return bytes(value == null ? null : value.getBytes(UTF_8));
  }

  CanonicalBytes number(@Nullable Long value) {
    return bytes(value == null ? null : ByteBuffer.allocate(Long.BYTES).putLong(value).array());
  }

  CanonicalBytes bytes(byte @Nullable [] value) {
    if (value == null) {
      out.writeBytes(ABSENT);
    } else {
      out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value.length).array());
      out.writeBytes(value);
    }
    return this;
  }

  /** A flat JSON object: its length in pairs, then the pairs, sorted by the key's UTF-8 bytes. */
  CanonicalBytes object(String json) {
    TreeMap<byte[], byte[]> pairs = new TreeMap<>(Arrays::compareUnsigned);
    for (Map.Entry<String, JsonNode> pair : parse(json).properties()) {
      JsonNode value = pair.getValue();
      // The hub writes texts only. Another kind is tampering, and must not look like its text:
      // a text of the database never begins with NUL.
      String text = value.isTextual() ? value.textValue() : "\0" + value;
      pairs.put(pair.getKey().getBytes(UTF_8), text.getBytes(UTF_8));
    }
    number((long) pairs.size());
    pairs.forEach((key, value) -> bytes(key).bytes(value));
    return this;
  }

  byte[] done() {
    return out.toByteArray();
  }

  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      // Its own text would quote the value.
      throw new IllegalStateException("PostgreSQL gave a jsonb value that is no JSON");
    }
  }
}
