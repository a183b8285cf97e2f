package vn.lienthong.connectors.security.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.connectors.api.CertificateVerdict;
import vn.lienthong.connectors.security.certificate.VerdictShape.Scene;

/** The table of verdicts by policy, against a real authority; written to target/verdicts.md. */
class CertificateVerdictsTest {
  private static final Map<String, String> ROWS = new ConcurrentSkipListMap<>();

  @TempDir private Path folder;

  static Stream<VerdictShape> shapes() {
    return Stream.concat(PathShapes.all(), RevocationShapes.all());
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void shape_getsItsVerdict_byEitherPolicy(VerdictShape shape) throws Exception {
    CertificateVerdict required = judge(shape, false);
    CertificateVerdict marked = judge(shape, true);
    ROWS.put(shape.name(), row(shape, required, marked));
    assertThat(required.status()).as(required.detail()).isEqualTo(shape.required());
    assertThat(marked.status()).as(marked.detail()).isEqualTo(shape.marked());
    assertThat(required.detail()).contains(shape.reason());
    assertThat(marked.detail()).contains(shape.reason());
  }

  private CertificateVerdict judge(VerdictShape shape, boolean accept) throws Exception {
    try (var authority = new TestAuthority(VerdictShape.NOW)) {
      Scene scene = new Scene(authority, accept);
      var certificate = shape.setup().in(scene);
      try (var trust = scene.trust.open(folder.resolve("accept-" + accept), scene.clock)) {
        trust.watch(List.of(certificate));
        trust.refresh();
        int asked = authority.requests();
        shape.later().in(scene, trust);
        CertificateVerdict verdict = trust.judge(certificate, shape.use());
        assertThat(trust.judge(certificate, shape.use())).isEqualTo(verdict);
        assertThat(authority.requests() - asked).as("asked by judging").isLessThanOrEqualTo(1);
        return verdict;
      }
    }
  }

  private static String row(
      VerdictShape shape, CertificateVerdict required, CertificateVerdict marked) {
    return "| %s | %s | %s | %s | %s | %s |%n"
        .formatted(
            shape.name(),
            shape.use(),
            required.status(),
            marked.status(),
            required.source(),
            required.detail());
  }

  @AfterAll
  static void writeTable() throws IOException {
    StringBuilder table =
        new StringBuilder("| certificate | use | required | accept-with-mark | source | reason |\n")
            .append("|---|---|---|---|---|---|\n");
    new TreeMap<>(ROWS).values().forEach(table::append);
    Files.writeString(Path.of("target", "verdicts.md"), table);
  }
}
