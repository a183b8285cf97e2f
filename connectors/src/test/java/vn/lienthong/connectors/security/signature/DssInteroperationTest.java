package vn.lienthong.connectors.security.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.connectors.security.TestMembers;
import vn.lienthong.connectors.security.TestTimeStamps;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** What the hub signs, in both profiles and with both kinds of keys, validated by EU DSS. */
class DssInteroperationTest {
  private static final Clock CLOCK = Clock.systemUTC();

  @TempDir Path directory;

  @Test
  void ours_areValidatedByEuDss_downToTheRoot_andNotWithAChangedByte() throws Exception {
    TestTimeStamps time = TestTimeStamps.make();
    write("root.crt", TestMembers.anchors().get(0).getEncoded());
    write("root-time.crt", time.root().getEncoded());
    for (MemberCode member : List.of(TestMembers.CIVIL_STATUS, TestMembers.POPULATION)) {
      write("issuing.crt", TestMembers.key(member).chain().get(1).getEncoded());
      byte[] plain = Samples.signed(member);
      byte[] stamped =
          HubSignatures.evidenceSigner(TestMembers.key(member), time.authority(CLOCK), CLOCK)
              .sign(Samples.unsigned(member))
              .bytes();
      write(member + "-plain.xml", plain);
      write(member + "-stamped.xml", stamped);
      write(member + "-changed.xml", Samples.edit(stamped, "Thị An", "Thị Ân"));
    }

    List<String> lines = validate();

    for (String member : List.of("G15.HOTICH", "G01.CSDLDC")) {
      assertThat(lines)
          .anyMatch(line -> line.startsWith(member + "-plain.xml") && passed(line, "XML-NOT-ETSI"))
          .anyMatch(
              line -> line.startsWith(member + "-stamped.xml") && passed(line, "XAdES-BASELINE-T"))
          .anyMatch(
              line -> line.startsWith(member + "-changed.xml") && line.contains("HASH_FAILURE"));
    }
  }

  private static boolean passed(String line, String format) {
    return line.contains("TOTAL_PASSED") && line.contains(format) && !line.contains("FAILED]");
  }

  // EU DSS 6.4 is built for xmlsec 3, the hub runs on xmlsec 4: each has its own process.
  private List<String> validate() throws Exception {
    String classPath =
        "target/dss/xmlsec-3.0.6.jar"
            + File.pathSeparator
            + Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("xmlsec-4"))
                .collect(Collectors.joining(File.pathSeparator));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                DssVerifier.class.getName(),
                directory.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(output).isZero();
    return output.lines().toList();
  }

  private void write(String name, byte[] content) throws Exception {
    Files.write(directory.resolve(name), content);
  }
}
