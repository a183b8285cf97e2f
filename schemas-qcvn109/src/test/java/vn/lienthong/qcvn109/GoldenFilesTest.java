package vn.lienthong.qcvn109;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.GoldenFiles.Broken;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.validation.MessageValidator;
import vn.lienthong.qcvn109.xml.SecureXml;

class GoldenFilesTest {
  private static final Set<HubErrorCode> IN_BOTH_LANGUAGES =
      EnumSet.of(
          HubErrorCode.HEADER_INVALID, HubErrorCode.SCHEMA_INVALID, HubErrorCode.DATA_RULE_BROKEN);

  @ParameterizedTest
  @MethodSource("vn.lienthong.qcvn109.GoldenFiles#valid")
  void validFile_hasNoFault_alsoAfterWritingItAgain(Path file) throws IOException {
    Document document = SecureXml.parse(Files.readAllBytes(file));
    Document again = SecureXml.parse(SecureXml.serialize(document));

    assertThat(MessageValidator.validate(document.getDocumentElement()).errorFindings()).isEmpty();
    assertThat(again.isEqualNode(document)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("vn.lienthong.qcvn109.GoldenFiles#refused")
  void brokenFile_meetsItsRefusal_andOnlyThat(Broken broken) throws IOException {
    List<HubFault> faults = faults(Files.readAllBytes(broken.file()));

    assertThat(faults).hasSize(1);
    HubFault fault = faults.get(0);
    assertThat(fault.code().name()).isEqualTo(broken.code());
    assertThat(fault.detail()).contains(broken.detail());
    if (IN_BOTH_LANGUAGES.contains(fault.code())) {
      assertThat(fault.detailInVietnamese()).isNotEmpty();
    }
    if (!broken.place().isEmpty()) {
      assertThat(fault.place()).isEqualTo(broken.place());
    }
    assertThat(fault.detail() + fault.detailInVietnamese() + fault.place())
        .doesNotContain("00119500012", "1995-02-30", "Trần", "g15 hotich");
  }

  @Test
  void brokenFiles_coverEveryCodeOfThisModule() throws IOException {
    Set<String> codes = new TreeSet<>();
    GoldenFiles.refused().forEach(broken -> codes.add(broken.code()));

    assertThat(codes)
        .containsExactlyInAnyOrder(
            Stream.of(
                    HubErrorCode.NOT_XML,
                    HubErrorCode.DOCTYPE_FORBIDDEN,
                    HubErrorCode.ENCODING_NOT_UTF8,
                    HubErrorCode.XML_VERSION_UNSUPPORTED,
                    HubErrorCode.XML_LIMIT_EXCEEDED,
                    HubErrorCode.NOT_AN_ENVELOPE,
                    HubErrorCode.HEADER_INVALID,
                    HubErrorCode.SCHEMA_INVALID)
                .map(Enum::name)
                .toArray(String[]::new));
  }

  /** The steps of a door, as far as this module goes. */
  private static List<HubFault> faults(byte[] bytes) {
    HubException refusal =
        catchThrowableOfType(
            HubException.class,
            () -> {
              Element root = SecureXml.parse(bytes).getDocumentElement();
              Envelopes.readHeader(root);
              Envelopes.payload(root);
            });
    if (refusal != null) {
      return List.of(refusal.fault());
    }
    return MessageValidator.validate(SecureXml.parse(bytes).getDocumentElement()).refusal().stream()
        .toList();
  }
}
