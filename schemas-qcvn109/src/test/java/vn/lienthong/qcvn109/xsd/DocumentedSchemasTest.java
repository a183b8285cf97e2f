package vn.lienthong.qcvn109.xsd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.lienthong.qcvn109.xsd.XsdFiles.Xsd;

/** What a ministry's officer and a developer find written at every item of the schemas. */
class DocumentedSchemasTest {
  private static final String SOURCES = "urn:vn:lienthong:tai-lieu:1";
  private static final Set<String> CONFIDENCES =
      Set.of("cao", "trung-binh", "thap", "suy-luan", "cua-truc");
  private static final int LONGEST_FILE = 400;

  static List<Xsd> files() {
    return XsdFiles.all();
  }

  @ParameterizedTest
  @MethodSource("files")
  void item_isDocumented_inBothLanguages_withSourceAndConfidence(Xsd file) {
    assertThat(file.all("element", "attribute", "complexType", "simpleType"))
        .allSatisfy(DocumentedSchemasTest::assertDocumented);
  }

  @ParameterizedTest
  @MethodSource("files")
  void type_isNamed_asAnnexBSays(Xsd file) {
    assertThat(file.all("complexType").map(type -> type.getAttribute("name")))
        .allMatch(name -> name.endsWith("Structure"));
    assertThat(file.all("simpleType").map(type -> type.getAttribute("name")))
        .allMatch(name -> name.endsWith("Type"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void enumeratedValue_isExplained_inBothLanguagesOrByItsType(Xsd file) {
    assertThat(file.all("enumeration"))
        .allSatisfy(value -> assertThat(texts(value, "vi")).hasSameSizeAs(texts(value, "en")));
  }

  @ParameterizedTest
  @MethodSource("files")
  void file_staysReadable(Xsd file) {
    assertThat(file.root().getTextContent().lines().count()).isLessThanOrEqualTo(LONGEST_FILE);
  }

  private static void assertDocumented(Element item) {
    String name = item.getAttribute("name");
    assertThat(texts(item, "vi")).as("vi of %s", name).hasSize(1).noneMatch(String::isBlank);
    assertThat(texts(item, "en")).as("en of %s", name).hasSize(1).noneMatch(String::isBlank);
    List<Element> sources =
        annotation(item)
            .flatMap(inner -> XsdFiles.below(inner, "appinfo"))
            .flatMap(DocumentedSchemasTest::children)
            .filter(e -> SOURCES.equals(e.getNamespaceURI()) && "Nguon".equals(e.getLocalName()))
            .toList();
    assertThat(sources).as("source of %s", name).hasSize(1);
    assertThat(sources.get(0).getTextContent()).as("source of %s", name).isNotBlank();
    assertThat(CONFIDENCES).as(name).contains(sources.get(0).getAttribute("DoTinCay"));
  }

  private static List<String> texts(Element item, String language) {
    return annotation(item)
        .flatMap(inner -> XsdFiles.below(inner, "documentation"))
        .filter(text -> language.equals(text.getAttribute("xml:lang")))
        .map(Node::getTextContent)
        .toList();
  }

  private static Stream<Element> annotation(Element item) {
    return children(item).filter(child -> "annotation".equals(child.getLocalName()));
  }

  private static Stream<Element> children(Element parent) {
    return Stream.iterate(parent.getFirstChild(), n -> n != null, Node::getNextSibling)
        .filter(Element.class::isInstance)
        .map(Element.class::cast);
  }
}
