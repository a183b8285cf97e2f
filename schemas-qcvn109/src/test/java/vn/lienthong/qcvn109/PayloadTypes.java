package vn.lienthong.qcvn109;

import jakarta.xml.bind.annotation.XmlElementDecl;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The generated type of each payload element, as the generated factories say. */
public final class PayloadTypes {
  private static final Map<String, Class<?>> TYPES =
      Stream.of(
              vn.lienthong.qcvn109.jaxb.v1.dancu.ObjectFactory.class,
              vn.lienthong.qcvn109.jaxb.v1.dichvu.ObjectFactory.class,
              vn.lienthong.qcvn109.jaxb.v1.dvhc.ObjectFactory.class)
          .flatMap(factory -> Arrays.stream(factory.getMethods()))
          .filter(method -> method.isAnnotationPresent(XmlElementDecl.class))
          .collect(
              Collectors.toMap(
                  method -> method.getAnnotation(XmlElementDecl.class).name(),
                  method -> method.getParameterTypes()[0]));

  private PayloadTypes() {}

  public static Set<String> names() {
    return TYPES.keySet();
  }

  public static Class<?> of(String elementName) {
    return Objects.requireNonNull(TYPES.get(elementName), elementName);
  }
}
