package vn.lienthong.qcvn109.contract.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.namespace.QName;
import vn.lienthong.qcvn109.xml.SecureXml;

/** Reads files and what they include. Imported files are those of the other namespaces. */
final class SchemaReader {
  private final Set<String> visited = new LinkedHashSet<>();
  private final Map<String, SchemaFile> files = new LinkedHashMap<>();
  private final Map<QName, XsdNode> elements = new LinkedHashMap<>();
  private final Map<QName, XsdNode> complexTypes = new LinkedHashMap<>();
  private final Map<QName, XsdNode> simpleTypes = new LinkedHashMap<>();

  SchemaParts read(List<String> resources) {
    resources.forEach(this::readFile);
    Map<QName, ElementModel> globals = new LinkedHashMap<>();
    elements.forEach((name, node) -> globals.put(name, ContentReader.global(node)));
    ContentReader contents = new ContentReader(globals);
    SimpleTypeReader simple = new SimpleTypeReader(simpleTypes);
    return new SchemaParts(
        files, globals, new ComplexTypeReader(complexTypes, contents).all(), simple.all());
  }

  private void readFile(String resource) {
    if (!visited.add(resource)) {
      return;
    }
    XsdNode schema = load(resource);
    List<QName> own = new ArrayList<>();
    for (XsdNode node : schema.children()) {
      switch (node.kind()) {
        case "include" ->
            readFile(URI.create(resource).resolve(node.required("schemaLocation")).toString());
        case "import" -> {}
        case "element" -> {
          put(elements, node);
          own.add(node.defined());
        }
        case "complexType" -> put(complexTypes, node);
        case "simpleType" -> put(simpleTypes, node);
        default -> throw node.unsupported("at their top");
      }
    }
    String name = resource.substring(resource.lastIndexOf('/') + 1);
    String namespace = schema.required("targetNamespace");
    files.put(resource, new SchemaFile(name, namespace, DocumentationReader.of(schema), own));
  }

  private static void put(Map<QName, XsdNode> nodes, XsdNode node) {
    if (nodes.put(node.defined(), node) != null) {
      throw node.unsupported("defined twice");
    }
  }

  private static XsdNode load(String resource) {
    try (InputStream in = SchemaReader.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("No such schema: " + resource);
      }
      return new XsdNode(SecureXml.parse(in.readAllBytes()).getDocumentElement());
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
