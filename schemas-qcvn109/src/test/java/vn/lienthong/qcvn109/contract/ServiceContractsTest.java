package vn.lienthong.qcvn109.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;
import vn.lienthong.qcvn109.dialect.Dialect;
import vn.lienthong.qcvn109.xml.XmlNames;

class ServiceContractsTest {
  @Test
  void everyPayload_isAGlobalElement_ofTheCompiledSchema() {
    Validator validator =
        Schemas.of(ContractVersions.find("1.0").orElseThrow(), Dialect.CANONICAL).newValidator();

    assertThat(payloads()).isNotEmpty().noneMatch(name -> isUnknown(validator, name));
    assertThat(isUnknown(validator, new QName(XmlNames.SERVICE, "KhongCo"))).isTrue();
  }

  @Test
  void everyServiceOfTheInterface_isThere_andNoOther() throws IOException {
    assertThat(ServiceContracts.all().stream().map(ServiceContract::service).distinct())
        .containsExactlyInAnyOrderElementsOf(names());
  }

  @Test
  void everyService_hasARequest_andWords() {
    assertThat(ServiceContracts.all())
        .allMatch(service -> service.request() != null)
        .noneMatch(service -> service.vietnamese().isBlank() || service.english().isBlank())
        .noneMatch(service -> service.from().isBlank() || service.to().isBlank());
  }

  @Test
  void services_haveAnAnswer_whereTheirModeGivesOne() {
    assertThat(ServiceContracts.all())
        .filteredOn(service -> service.answer() != null)
        .extracting(ServiceContract::mode)
        .containsOnly(ServiceMode.SYNC, ServiceMode.BULK);
    assertThat(ServiceContracts.all())
        .filteredOn(service -> service.answer() == null)
        .extracting(ServiceContract::mode)
        .containsOnly(ServiceMode.ASYNC, ServiceMode.EVENT);
  }

  @Test
  void service_isFound_onADay() {
    LocalDate day = LocalDate.of(2026, 11, 21);
    QName payload = new QName(XmlNames.SERVICE, "DangKyKhaiSinh");

    assertThat(ServiceContracts.find("DangKyKhaiSinh", "1.0", day))
        .isEqualTo(ServiceContracts.forPayload(payload))
        .extracting(ServiceContract::mode)
        .containsExactly(ServiceMode.ASYNC);
    assertThat(ServiceContracts.find("DangKyKhaiSinh", "1.0", LocalDate.of(2020, 1, 1))).isEmpty();
  }

  private static Set<QName> payloads() {
    return ServiceContracts.all().stream()
        .flatMap(service -> Stream.of(service.request(), service.answer()))
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private static boolean isUnknown(Validator validator, QName name) {
    String xml = "<%s xmlns='%s'/>".formatted(name.getLocalPart(), name.getNamespaceURI());
    try {
      validator.validate(new StreamSource(new StringReader(xml)));
      return false;
    } catch (SAXException fault) {
      return fault.toString().contains("cvc-elt.1");
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static List<String> names() throws IOException {
    try (InputStream in =
        ServiceContractsTest.class.getResourceAsStream("services-of-the-interface.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
