package vn.lienthong.qcvn109.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.GoldenFiles;
import vn.lienthong.qcvn109.PayloadTypes;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.jaxb.v1.dancu.DiaChiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.CapSoDinhDanhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.CapSoDinhDanhTraLoiStructure;
import vn.lienthong.qcvn109.validation.MessageValidator;
import vn.lienthong.qcvn109.xml.SecureXml;

class PayloadsTest {
  static Stream<Path> payloads() throws IOException {
    List<String> others =
        List.of("ThongDiep.xml", "BienNhan.xml", "DanhBaThanhVien.xml", "HopThu.xml");
    return GoldenFiles.valid().stream()
        .filter(file -> !others.contains(file.getFileName().toString()));
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void payload_losesNothing_throughItsJaxbType(Path file) throws Exception {
    Element original = SecureXml.parse(Files.readAllBytes(file)).getDocumentElement();
    Class<?> structure = PayloadTypes.of(original.getLocalName());

    Element written = Payloads.write(Payloads.read(original, structure));

    assertThat(MessageValidator.validate(written).errorFindings()).isEmpty();
    assertThat(compact(SecureXml.serialize(written)))
        .isEqualTo(compact(SecureXml.serialize(original)));
  }

  @Test
  void anotherPayload_isRefused_withPlaceAndName() {
    Element payload = Payloads.write(new CapSoDinhDanhTraLoiStructure());

    HubFault fault = refusal(payload, CapSoDinhDanhStructure.class);

    assertThat(fault.code()).isEqualTo(HubErrorCode.PAYLOAD_WRONG_FOR_SERVICE);
    assertThat(fault.place()).isEqualTo("/dv:CapSoDinhDanhTraLoi");
    assertThat(fault.detail()).isEqualTo("must be dv:CapSoDinhDanh");
  }

  @Test
  void impossibleDate_isRefused_withoutTheValue() {
    Element payload =
        SecureXml.parse(
                ("<dv:CapSoDinhDanhTraLoi xmlns:dv='urn:vn:lienthong:dich-vu:1'>"
                        + "<dv:NgayCap>2026-02-31</dv:NgayCap></dv:CapSoDinhDanhTraLoi>")
                    .getBytes(UTF_8))
            .getDocumentElement();

    HubFault fault = refusal(payload, CapSoDinhDanhTraLoiStructure.class);

    assertThat(fault.code()).isEqualTo(HubErrorCode.SCHEMA_INVALID);
    assertThat(fault.toString()).doesNotContain("2026-02-31");
  }

  @Test
  void structureWithoutGlobalElement_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Payloads.write(new DiaChiStructure()))
        .withMessage("DiaChiStructure has no global element");
  }

  private static HubFault refusal(Element payload, Class<?> structure) {
    return catchThrowableOfType(HubException.class, () -> Payloads.read(payload, structure))
        .fault();
  }

  /** Without the white space between elements and without declarations, whose order is free. */
  private static String compact(byte[] xml) {
    return new String(xml, UTF_8)
        .replaceAll(">\\s+<", "><")
        .replaceAll(" xmlns:d[cvm]=\"[^\"]*\"", "")
        .replaceAll("<\\?xml[^>]*>", "")
        .strip();
  }
}
