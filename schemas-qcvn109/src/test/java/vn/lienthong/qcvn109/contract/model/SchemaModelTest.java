package vn.lienthong.qcvn109.contract.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.Test;

class SchemaModelTest {
  private static final String FOLDER = "/vn/lienthong/qcvn109/contract/model/";

  private final SchemaModel model =
      SchemaModel.of(List.of(FOLDER + "nha-1.0.xsd", FOLDER + "nguoi-1.0.xsd"));

  @Test
  void files_areListed_includedOnesFirst() {
    assertThat(model.files())
        .extracting(SchemaFile::name)
        .containsExactly("nha-loai-1.0.xsd", "nha-1.0.xsd", "nguoi-1.0.xsd");
    assertThat(model.files().get(1).documentation().english()).isEqualTo("Houses.");
    assertThat(model.files().get(1).elements()).containsExactly(house("Nha"));
  }

  @Test
  void globalElement_hasNameTypeAndDocumentation() {
    ElementModel house = model.element(house("Nha")).orElseThrow();

    assertThat(house.name().getPrefix()).isEqualTo("n");
    assertThat(house.type()).isEqualTo(house("NhaLonStructure"));
    assertThat(house.documentation())
        .isEqualTo(new Documentation("Một ngôi nhà.", "A house.", "Của trục", "cua-truc", null));
  }

  @Test
  void extension_hasTheContentOfItsBaseFirst() {
    ComplexTypeModel type = model.complexType(house("NhaLonStructure")).orElseThrow();

    assertThat(type.attributes()).extracting(AttributeModel::name).containsExactly("Ma", "Hang");
    assertThat(type.attributes()).extracting(AttributeModel::required).containsExactly(true, false);
    GroupModel base = (GroupModel) type.content().particles().get(0);
    GroupModel own = (GroupModel) type.content().particles().get(1);
    assertThat(base.particles())
        .extracting(p -> ((ElementModel) p).name().getLocalPart())
        .containsExactly("SoTang", "Nguoi");
    assertThat(base.particles())
        .extracting(p -> p.occurs().toString())
        .containsExactly("1", "0..n");
    assertThat(own.kind()).isEqualTo(GroupModel.Kind.CHOICE);
    assertThat(own.occurs()).hasToString("0..1");
    assertThat(own.particles().get(2)).isEqualTo(new AnyModel("##other", false, Occurs.ONCE));
  }

  @Test
  void path_leadsThroughReferencesAndGroups() {
    List<QName> path = List.of(house("Nha"), new QName("urn:nguoi", "Nguoi"), person("Ten"));

    ElementModel name = model.find(path).orElseThrow();

    assertThat(name.documentation().example()).isEqualTo("An");
    assertThat(model.find(List.of(house("Nha"), house("Vuon")))).isPresent();
    assertThat(model.find(List.of(house("Nha"), house("Ao")))).isEmpty();
    assertThat(model.find(List.of(house("Ao"), house("Vuon")))).isEmpty();
  }

  @Test
  void restriction_keepsWhatItsBaseAsks() {
    SimpleTypeModel type = model.simpleType(house("MaNganType")).orElseThrow();

    assertThat(type.builtIn()).isEqualTo("token");
    assertThat(type.facets().patterns()).containsExactly("[A-Z]+|[0-9]+", "..");
    assertThat(type.facets().minLength()).isEqualTo(1);
    assertThat(type.facets().maxLength()).isEqualTo(5);
  }

  @Test
  void enumeration_hasMeanings() {
    SimpleTypeModel type = model.simpleType(house("HangType")).orElseThrow();

    assertThat(type.facets().values())
        .extracting(EnumerationValue::value)
        .containsExactly("1", "2");
    assertThat(type.facets().values().get(0).documentation().vietnamese()).isEqualTo("Hạng một");
  }

  @Test
  void builtInType_isKnown() {
    QName token = new QName("http://www.w3.org/2001/XMLSchema", "token");

    assertThat(model.simpleType(token).orElseThrow().builtIn()).isEqualTo("token");
    assertThat(model.simpleTypes()).extracting(SimpleTypeModel::name).doesNotContain(token);
  }

  @Test
  void whatTheModelCannotHold_isRefused() {
    assertThatThrownBy(() -> SchemaModel.of(List.of(FOLDER + "an-danh-1.0.xsd")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The contract's schemas hold no xs:element without type: KhongTen");
  }

  private static QName house(String name) {
    return new QName("urn:nha", name);
  }

  private static QName person(String name) {
    return new QName("urn:nguoi", name);
  }
}
