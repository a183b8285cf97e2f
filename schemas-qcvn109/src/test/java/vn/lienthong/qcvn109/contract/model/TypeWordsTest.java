package vn.lienthong.qcvn109.contract.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.Test;

class TypeWordsTest {
  private static final String FOLDER = "/vn/lienthong/qcvn109/contract/model/";

  private final SchemaModel model =
      SchemaModel.of(List.of(FOLDER + "nha-1.0.xsd", FOLDER + "nguoi-1.0.xsd"));

  @Test
  void values_areListed() {
    assertThat(TypeWords.vietnamese(type("HangType"))).isEqualTo("một trong: 1, 2");
    assertThat(TypeWords.english(type("HangType"))).isEqualTo("one of: 1, 2");
  }

  @Test
  void formsAndLengths_areTold() {
    assertThat(TypeWords.vietnamese(type("MaNganType")))
        .isEqualTo("theo mẫu [A-Z]+|[0-9]+; theo mẫu ..; 1 đến 5 ký tự");
    assertThat(TypeWords.english(type("MaNganType")))
        .isEqualTo("form [A-Z]+|[0-9]+; form ..; 1 to 5 characters");
  }

  @Test
  void rangeOfNumbers_isTold() {
    assertThat(TypeWords.vietnamese(type("TangType"))).isEqualTo("số nguyên; 1 đến 99");
    assertThat(TypeWords.english(type("TangType"))).isEqualTo("a whole number; 1 to 99");
  }

  @Test
  void builtInTypes_areTold_andAnyTextIsNot() {
    assertThat(TypeWords.english(builtIn("date"))).isEqualTo("a date yyyy-MM-dd");
    assertThat(TypeWords.english(builtIn("positiveInteger"))).isEqualTo("a whole number");
    assertThat(TypeWords.vietnamese(builtIn("string"))).isEmpty();
  }

  private SimpleTypeModel type(String name) {
    return model.simpleType(new QName("urn:nha", name)).orElseThrow();
  }

  private SimpleTypeModel builtIn(String name) {
    return model.simpleType(new QName(XMLConstants.W3C_XML_SCHEMA_NS_URI, name)).orElseThrow();
  }
}
