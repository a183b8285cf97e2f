package vn.lienthong.qcvn109.xsd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.contract.ServiceContract;
import vn.lienthong.qcvn109.contract.ServiceContracts;
import vn.lienthong.qcvn109.contract.ServiceMode;
import vn.lienthong.qcvn109.xml.XmlNames;

/** Services and payload elements against each other. */
class ServicePayloadsTest {
  /** Roots of the files of bulk services; no message carries them. */
  private static final Set<String> FILE_ROOTS =
      Set.of("DanhSachXacThuc", "DanhSachCapNhat", "DanhSachKetQua");

  private static final Set<QName> ELEMENTS =
      globalElements()
          .map(e -> new QName(namespace(e), e.getAttribute("name")))
          .collect(Collectors.toSet());

  @Test
  void service_hasItsPayloads_inTheSchemas() {
    assertThat(ServiceContracts.all())
        .isNotEmpty()
        .allSatisfy(service -> assertThat(ELEMENTS).containsAll(payloads(service)));
  }

  @Test
  void payload_belongsToAService_orIsAFileOfOne() {
    Set<String> carried =
        ServiceContracts.all().stream()
            .flatMap(service -> payloads(service).stream())
            .filter(name -> name.getNamespaceURI().equals(XmlNames.SERVICE))
            .map(QName::getLocalPart)
            .collect(Collectors.toCollection(TreeSet::new));
    carried.addAll(FILE_ROOTS);

    assertThat(
            ELEMENTS.stream()
                .filter(name -> name.getNamespaceURI().equals(XmlNames.SERVICE))
                .map(QName::getLocalPart))
        .containsExactlyInAnyOrderElementsOf(carried);
  }

  @Test
  void synchronousService_hasAnAnswer_namedAfterIt_orTheCitizens() {
    assertThat(ServiceContracts.all())
        .filteredOn(service -> service.mode() == ServiceMode.SYNC)
        .allSatisfy(
            service ->
                assertThat(Objects.requireNonNull(service.answer()).getLocalPart())
                    .isIn(service.service() + "TraLoi", "CongdanCollection"));
  }

  @Test
  void structure_isThePayloadOfOneElement_sinceTypesNameElementsInJava() {
    List<String> types = globalElements().map(e -> e.getAttribute("type")).toList();

    assertThat(types).doesNotHaveDuplicates();
  }

  private static List<QName> payloads(ServiceContract service) {
    return Stream.of(service.request(), service.answer()).filter(Objects::nonNull).toList();
  }

  private static Stream<Element> globalElements() {
    return XsdFiles.all().stream()
        .filter(file -> !file.path().startsWith("live/"))
        .flatMap(file -> file.all("element"))
        .filter(e -> "schema".equals(e.getParentNode().getLocalName()));
  }

  private static String namespace(Element element) {
    return element.getOwnerDocument().getDocumentElement().getAttribute("targetNamespace");
  }
}
