package vn.lienthong.qcvn109.contract.pages;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import javax.xml.namespace.QName;
import vn.lienthong.qcvn109.contract.ContractVersion;
import vn.lienthong.qcvn109.contract.ServiceContract;
import vn.lienthong.qcvn109.contract.ServiceContracts;
import vn.lienthong.qcvn109.contract.model.SchemaFile;
import vn.lienthong.qcvn109.contract.model.SchemaModel;
import vn.lienthong.qcvn109.dialect.Dialect;
import vn.lienthong.qcvn109.xml.XmlNames;

/** Every page of a version of the contract, by its file's name. */
final class ContractPages {
  static final String MADE_BY =
      "<!-- made from the schemas by ContractPagesTest; its text says how to renew this page -->\n";
  private static final String LIVE = "live/";

  private final Map<String, String> pages = new TreeMap<>();
  private final ContractVersion version;
  private final List<ServiceContract> services;

  private ContractPages(ContractVersion version) {
    this.version = version;
    this.services =
        ServiceContracts.all().stream()
            .filter(service -> service.contract().equals(version))
            .toList();
  }

  static Map<String, String> of(ContractVersion version) {
    ContractPages made = new ContractPages(version);
    SchemaModel canonical = SchemaModel.of(version, Dialect.CANONICAL);
    made.add("", new Places(canonical, "README.md"), namespace -> true);
    // The live dialect has a form of its own for the citizen namespace alone.
    Places live = new Places(SchemaModel.of(version, Dialect.LIVE), "../README.md");
    made.add(LIVE, live, XmlNames.CITIZEN::equals);
    made.put("README.md", IndexPage.of(version, made.services, canonical));
    return made.pages;
  }

  private void add(String folder, Places places, Predicate<String> namespaces) {
    for (SchemaFile file : places.model().files()) {
      if (namespaces.test(file.namespace())) {
        file.elements().forEach(name -> addMessage(folder, file, name, places));
      }
    }
    put(
        folder + "structures.md",
        StructuresPage.of(
            places.model().complexTypes().stream()
                .filter(type -> namespaces.test(type.name().getNamespaceURI()))
                .filter(places::isShared)
                .toList(),
            places));
    put(
        folder + "types.md",
        TypesPage.of(
            places.model().simpleTypes().stream()
                .filter(type -> namespaces.test(type.name().getNamespaceURI()))
                .toList(),
            places));
  }

  private void addMessage(String folder, SchemaFile file, QName name, Places places) {
    List<ServiceContract> own =
        folder.isEmpty()
            ? services.stream().filter(service -> service.carries(name)).toList()
            : List.of();
    MessagePage page = new MessagePage(version, folder + file.name(), own, places);
    put(folder + name.getLocalPart() + ".md", page.of(places.model().element(name).orElseThrow()));
  }

  private void put(String name, String page) {
    if (pages.put(name, page) != null) {
      throw new IllegalStateException("Two pages are called " + name);
    }
  }
}
