package vn.lienthong.qcvn109.contract.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.contract.ContractVersion;
import vn.lienthong.qcvn109.contract.Schemas;
import vn.lienthong.qcvn109.dialect.Dialect;

/**
 * The schemas of a version and dialect as they are written: elements, types, limits, documentation.
 * Immutable. Types refer to each other by name, since they may hold themselves.
 */
public final class SchemaModel {
  private record Key(String version, Dialect dialect) {}

  private static final Map<Key, SchemaModel> MODELS = new ConcurrentHashMap<>();

  private final SchemaParts parts;

  private SchemaModel(SchemaParts parts) {
    this.parts = parts;
  }

  /**
   * The model of a version and dialect, read once. May be called from any thread.
   *
   * @throws IllegalArgumentException if the version has no schemas for the dialect
   */
  public static SchemaModel of(ContractVersion version, Dialect dialect) {
    return MODELS.computeIfAbsent(
        new Key(version.number(), dialect), key -> of(Schemas.files(version, dialect)));
  }

  static SchemaModel of(List<String> resources) {
    return new SchemaModel(new SchemaReader().read(resources));
  }

  /** Every file, each after those that it includes. */
  public List<SchemaFile> files() {
    return List.copyOf(parts.files().values());
  }

  /** Every global element, in the order of the files. */
  public Collection<ElementModel> elements() {
    return parts.elements().values();
  }

  /** The global element of this name. */
  public Optional<ElementModel> element(QName name) {
    return Optional.ofNullable(parts.elements().get(name));
  }

  /** The element that the last name means, seen from a global element: its parents before it. */
  public Optional<ElementModel> find(List<QName> path) {
    @Nullable ElementModel found = parts.elements().get(path.get(0));
    for (QName step : path.subList(1, path.size())) {
      found = found == null ? null : child(found, step);
    }
    return Optional.ofNullable(found);
  }

  /** Every structure, in the order of the files. */
  public Collection<ComplexTypeModel> complexTypes() {
    return parts.complexTypes().values();
  }

  /** The structure of this name. */
  public Optional<ComplexTypeModel> complexType(QName name) {
    return Optional.ofNullable(parts.complexTypes().get(name));
  }

  /** Every simple type of the contract, in the order of the files. */
  public Collection<SimpleTypeModel> simpleTypes() {
    return parts.simpleTypes().values();
  }

  /** The simple type of this name, of the contract or built into XML Schema. */
  public Optional<SimpleTypeModel> simpleType(QName name) {
    return XMLConstants.W3C_XML_SCHEMA_NS_URI.equals(name.getNamespaceURI())
        ? Optional.of(SimpleTypeReader.builtIn(name))
        : Optional.ofNullable(parts.simpleTypes().get(name));
  }

  private @Nullable ElementModel child(ElementModel parent, QName name) {
    ComplexTypeModel type = parts.complexTypes().get(parent.type());
    return type == null ? null : child(type.content(), name);
  }

  private static @Nullable ElementModel child(GroupModel group, QName name) {
    for (Particle particle : group.particles()) {
      if (particle instanceof ElementModel element && element.name().equals(name)) {
        return element;
      }
      ElementModel inner = particle instanceof GroupModel nested ? child(nested, name) : null;
      if (inner != null) {
        return inner;
      }
    }
    return null;
  }
}
