package vn.lienthong.qcvn109.contract.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.SAXException;
import vn.lienthong.qcvn109.contract.ContractVersion;
import vn.lienthong.qcvn109.contract.ContractVersions;
import vn.lienthong.qcvn109.contract.Schemas;
import vn.lienthong.qcvn109.dialect.Dialect;
import vn.lienthong.qcvn109.xml.XmlNames;

/** The examples that the schemas give are right. */
class ExamplesTest {
  private static final ContractVersion FIRST = ContractVersions.find("1.0").orElseThrow();

  private record Part(QName type, Documentation documentation) {}

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void everyExample_isValid(Dialect dialect) {
    Validator validator = Schemas.of(FIRST, dialect).newValidator();

    assertThat(parts(SchemaModel.of(FIRST, dialect)))
        .allSatisfy(
            (place, part) -> {
              String example = part.documentation().example();
              assertThat(example == null ? "" : fault(validator, part.type(), example))
                  .as("example of %s", place)
                  .isEmpty();
            });
  }

  @Test
  void wrongExample_isFound() {
    Validator validator = Schemas.of(FIRST, Dialect.CANONICAL).newValidator();
    QName number = new QName(XmlNames.CITIZEN, "SoDinhDanhType");

    assertThat(fault(validator, number, "001199000001")).isEmpty();
    assertThat(fault(validator, number, "1")).contains("[0-9]{12}");
    assertThat(fault(validator, new QName(XmlNames.CITIZEN, "None"), "1")).isNotEmpty();
  }

  private static Map<String, Part> parts(SchemaModel model) {
    Map<String, Part> parts = new LinkedHashMap<>();
    model.elements().forEach(element -> add(parts, "element ", element));
    for (ComplexTypeModel type : model.complexTypes()) {
      String name = type.name().getLocalPart();
      parts.put(type.name().toString(), new Part(type.name(), type.documentation()));
      type.attributes()
          .forEach(a -> parts.put(name + "/@" + a.name(), new Part(a.type(), a.documentation())));
      elements(type.content()).forEach(element -> add(parts, name + "/", element));
    }
    for (SimpleTypeModel type : model.simpleTypes()) {
      parts.put(type.name().toString(), new Part(type.name(), type.documentation()));
    }
    return parts;
  }

  private static void add(Map<String, Part> parts, String place, ElementModel element) {
    parts.put(place + element.name(), new Part(element.type(), element.documentation()));
  }

  private static Stream<ElementModel> elements(Particle particle) {
    if (particle instanceof GroupModel group) {
      return group.particles().stream().flatMap(ExamplesTest::elements);
    }
    return particle instanceof ElementModel element ? Stream.of(element) : Stream.empty();
  }

  // An element that no schema declares is validated by the type that xsi:type names.
  private static String fault(Validator validator, QName type, String example) {
    String text = example.replace("&", "&amp;").replace("<", "&lt;");
    String xml =
        "<x xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xmlns:t='%s' xsi:type='t:%s'>%s</x>"
            .formatted(type.getNamespaceURI(), type.getLocalPart(), text);
    try {
      validator.validate(new StreamSource(new StringReader(xml)));
      return "";
    } catch (SAXException | IOException problem) {
      return problem.toString();
    }
  }
}
