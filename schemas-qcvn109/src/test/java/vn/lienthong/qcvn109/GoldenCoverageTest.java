package vn.lienthong.qcvn109;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.Test;
import vn.lienthong.qcvn109.contract.ServiceContracts;
import vn.lienthong.qcvn109.validation.ValidationRule;

/** Whether there are golden files enough: valid and broken for each message, one for each rule. */
class GoldenCoverageTest {
  @Test
  void everyMessage_hasAValidFile_andABrokenOne() throws IOException {
    assertThat(names(GoldenFiles.valid())).isEqualTo(messages());
    assertThat(names(GoldenFiles.brokenMessages())).isEqualTo(messages());
  }

  @Test
  void everyMessage_isOneOfTheServices_orOfTheFilesOfOne() {
    Set<String> others = new TreeSet<>(messages());

    ServiceContracts.all().stream()
        .flatMap(service -> Stream.of(service.request(), service.answer()))
        .filter(Objects::nonNull)
        .map(QName::getLocalPart)
        .forEach(others::remove);

    assertThat(others)
        .containsExactlyInAnyOrder(
            "ThongDiep",
            "BienNhan",
            "DanhBaThanhVien",
            "HopThu",
            "DonViHanhChinhVietNam",
            "DanhSachXacThuc",
            "DanhSachCapNhat",
            "DanhSachKetQua");
  }

  @Test
  void brokenMessage_isOfTheMessageThatItsNameSays() throws IOException {
    for (Path file : GoldenFiles.brokenMessages()) {
      assertThat(Files.readString(file)).contains(":" + names(List.of(file)).iterator().next());
    }
  }

  @Test
  void liveDialect_hasAValidFile_andABrokenOne() throws IOException {
    assertThat(names(GoldenFiles.validLive())).containsExactly("CongdanCollection");
    assertThat(GoldenFiles.brokenMessages())
        .anyMatch(file -> file.getFileName().toString().startsWith("CongdanCollection-live-"));
  }

  @Test
  void everyRule_hasAFile_thatMeetsItAlone() throws IOException {
    Set<String> met = new TreeSet<>();
    for (Path file : files()) {
      String rule = file.getFileName().toString().substring(0, "DL-nnn".length());
      List<String> findings =
          Files.readAllLines(GoldenFiles.report(file)).stream()
              .filter(line -> line.startsWith("DL-"))
              .toList();
      assertThat(findings).as("%s", file).singleElement().asString().startsWith(rule + " ");
      met.add(rule);
    }

    assertThat(met)
        .containsExactlyElementsOf(
            Arrays.stream(ValidationRule.values()).map(ValidationRule::code).toList());
  }

  private static List<Path> files() throws IOException {
    return Stream.concat(GoldenFiles.brokenRules().stream(), GoldenFiles.warned().stream())
        .toList();
  }

  private static Set<String> messages() {
    Set<String> messages = new TreeSet<>(PayloadTypes.names());
    messages.addAll(List.of("ThongDiep", "BienNhan", "DanhBaThanhVien", "HopThu"));
    return messages;
  }

  private static Set<String> names(List<Path> files) {
    return files.stream()
        .map(file -> file.getFileName().toString().split("[-.]", 2)[0])
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
