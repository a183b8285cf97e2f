package vn.lienthong.qcvn109.contract.model;

import java.util.Collections;
import java.util.Map;
import javax.xml.namespace.QName;

/** What the files define, each map in their order. */
record SchemaParts(
    Map<String, SchemaFile> files,
    Map<QName, ElementModel> elements,
    Map<QName, ComplexTypeModel> complexTypes,
    Map<QName, SimpleTypeModel> simpleTypes) {
  SchemaParts {
    files = Collections.unmodifiableMap(files);
    elements = Collections.unmodifiableMap(elements);
    complexTypes = Collections.unmodifiableMap(complexTypes);
    simpleTypes = Collections.unmodifiableMap(simpleTypes);
  }
}
