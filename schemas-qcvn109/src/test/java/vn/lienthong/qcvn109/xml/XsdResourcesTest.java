package vn.lienthong.qcvn109.xml;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.Map;
import javax.xml.transform.stream.StreamSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XsdResourcesTest {
  private static final String FOLDER = "/vn/lienthong/qcvn109/xml/xsd/";

  @Test
  void includesAndImports_areFound_fromTheirOwnPlace() throws Exception {
    var schema = SecureXml.schema(FOLDER, Map.of("urn:a", "a-1.0.xsd"));

    schema.newValidator().validate(source("<a xmlns='urn:a' xmlns:b='urn:b'><b:b>1</b:b></a>"));
  }

  @Test
  void orderOfTheFiles_doesNotMatter_norWhoElseIncludesThem() {
    Map<String, String> files = Map.of("urn:b", "con/b.xsd", "urn:a", "a-1.0.xsd");

    assertThatCode(() -> SecureXml.schema(FOLDER, files)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "file:/tmp/x.xsd",
        "http://127.0.0.1:1/x.xsd",
        "https://example.org/x.xsd",
        "//example.org/x.xsd",
        "/etc/x.xsd",
        "../xsd/a-1.0.xsd",
        "con/../../x.xsd",
        "con/%2e%2e/x.xsd",
        "jar:file:/x.jar!/x.xsd",
        "hop-dong:/../x.xsd",
        "hop-dong:x.xsd",
        "CON/b.xsd",
        "a b.xsd",
        ""
      })
  void otherPlace_isRefused_byName(String place) {
    assertThatThrownBy(() -> SecureXml.schema(FOLDER, Map.of("urn:x", place)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("The schema location " + place);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hostile-include.xsd", "hostile-import.xsd", "hostile-redefine.xsd"})
  void hostileLocation_insideASchema_isRefused(String file) {
    assertThatThrownBy(() -> SecureXml.schema(FOLDER, Map.of("urn:x", file)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageMatching("The schema location (file|http):.*outside the contract's folder");
  }

  @Test
  void doctype_inASchema_isRefused() {
    assertThatThrownBy(() -> SecureXml.schema(FOLDER, Map.of("urn:x", "hostile-doctype.xsd")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void missingFile_isRefused_withItsName() {
    assertThatThrownBy(() -> SecureXml.schema(FOLDER, Map.of("urn:x", "none.xsd")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The schema location none.xsd does not stand in " + FOLDER);
  }

  private static StreamSource source(String text) {
    return new StreamSource(new StringReader(text));
  }
}
