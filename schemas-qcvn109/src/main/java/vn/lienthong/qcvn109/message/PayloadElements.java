package vn.lienthong.qcvn109.message;

import jakarta.xml.bind.annotation.XmlElementDecl;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import javax.xml.namespace.QName;

/** Which global element belongs to which generated structure, as the generated factories say. */
final class PayloadElements {
  private final Map<Class<?>, QName> names = new HashMap<>();

  PayloadElements(Class<?>... factories) {
    for (Class<?> factory : factories) {
      addAll(factory);
    }
  }

  QName of(Class<?> structure) {
    QName name = names.get(structure);
    if (name == null) {
      throw new IllegalArgumentException(structure.getSimpleName() + " has no global element");
    }
    return name;
  }

  private void addAll(Class<?> factory) {
    for (Method method : factory.getMethods()) {
      XmlElementDecl declared = method.getAnnotation(XmlElementDecl.class);
      if (declared != null) {
        names.put(method.getParameterTypes()[0], new QName(declared.namespace(), declared.name()));
      }
    }
  }
}
