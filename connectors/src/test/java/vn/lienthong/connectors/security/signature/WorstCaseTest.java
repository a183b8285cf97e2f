package vn.lienthong.connectors.security.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.connectors.api.SignatureVerifier;
import vn.lienthong.connectors.security.TestMembers;
import vn.lienthong.qcvn109.error.HubErrorCode;

/**
 * Documents of up to 4 MB that stay under every limit and are as costly as can be to read and to
 * canonicalize: what they cost grows with their size and no faster.
 */
class WorstCaseTest {
  private static final SignatureVerifier VERIFIER =
      HubSignatures.verifier(TestMembers.directoryOfMembers(), Clock.systemUTC());

  // Measured at 0.3 to 1.5 s on two busy cores; only what grows faster than its size exceeds it.
  private static final Duration LONG = Duration.ofSeconds(15);

  static Stream<Named<Supplier<String>>> contents() {
    return Stream.of(
        Named.of("names that collide", () -> numbered(40_000, i -> "<" + colliding(i, 16) + "/>")),
        Named.of(
            "attributes that collide",
            () -> ("<a" + numbered(60, i -> " " + colliding(i, 6) + "='1'") + "/>").repeat(3_900)),
        Named.of("identifiers", () -> numbered(100_000, i -> "<a Id='i" + i + "'/>")),
        Named.of(
            "namespaces deep",
            () ->
                nested(50, level -> numbered(60, i -> declared(level * 60 + i)), "<b/>", 150_000)),
        Named.of(
            "namespaces used",
            () ->
                nested(
                    1,
                    level -> numbered(60, WorstCaseTest::declared),
                    "<b" + numbered(60, i -> " p" + i + ":x='1'") + "/>",
                    6_000)),
        Named.of(
            "namespaces everywhere", () -> numbered(9_500, i -> "<p:a xmlns:p='urn:" + i + "'/>")));
  }

  @ParameterizedTest
  @MethodSource("contents")
  void document_isDecidedSoon_andForTheRightReason(Supplier<String> content) {
    byte[] bytes = with(content.get());
    assertThat(bytes.length).isLessThan(4_500_000);
    long start = System.nanoTime();
    Refusal refusal = Refusal.of(VERIFIER.verifyMessage(bytes));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONG);
    refusal
        .hasCode(HubErrorCode.SIGNATURE_INVALID)
        .hasPlace("/tt:ThongDiep/ds:Signature/ds:SignedInfo/ds:Reference/ds:DigestValue");
  }

  @Test
  void namespace_isRefused_withARelativeName_forWhatItIs() {
    Refusal.of(VERIFIER.verifyMessage(with("<a xmlns:p='relative'/>")))
        .hasCode(HubErrorCode.SIGNATURE_PROFILE_VIOLATED)
        .hasDetail("cannot be canonicalized");
  }

  @Test
  void declarations_areRefused_beyondTheLimitOfOneElement() {
    Refusal.of(VERIFIER.verifyMessage(with("<a" + numbered(65, WorstCaseTest::declared) + "/>")))
        .hasCode(HubErrorCode.XML_LIMIT_EXCEEDED)
        .hasDetail("64");
  }

  private static byte[] with(String content) {
    return Samples.edit(Samples.signed(TestMembers.HUB), "<dv:GhiChu", content + "<dv:GhiChu");
  }

  private static String nested(
      int depth, IntFunction<String> declarations, String leaf, int leaves) {
    return numbered(depth, level -> "<a" + declarations.apply(level) + ">")
        + leaf.repeat(leaves)
        + "</a>".repeat(depth);
  }

  private static String declared(int number) {
    return " xmlns:p" + number + "='urn:" + number + "'";
  }

  /** Names with one hash code: "Aa" and "BB" have the same. */
  private static String colliding(int number, int length) {
    return IntStream.range(0, length)
        .mapToObj(bit -> (number >> bit & 1) == 0 ? "Aa" : "BB")
        .collect(Collectors.joining());
  }

  private static String numbered(int count, IntFunction<String> one) {
    return IntStream.range(0, count).mapToObj(one).collect(Collectors.joining());
  }
}
