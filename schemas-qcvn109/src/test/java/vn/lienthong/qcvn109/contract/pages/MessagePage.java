package vn.lienthong.qcvn109.contract.pages;

import java.util.List;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.contract.ContractVersion;
import vn.lienthong.qcvn109.contract.ServiceContract;
import vn.lienthong.qcvn109.contract.model.ComplexTypeModel;
import vn.lienthong.qcvn109.contract.model.Documentation;
import vn.lienthong.qcvn109.contract.model.ElementModel;

/** The page of one global element. */
final class MessagePage {
  private final ContractVersion version;
  private final String file;
  private final List<ServiceContract> services;
  private final Places places;

  MessagePage(ContractVersion version, String file, List<ServiceContract> services, Places places) {
    this.version = version;
    this.file = file;
    this.services = services;
    this.places = places;
  }

  String of(ElementModel element) {
    Documentation said = element.documentation();
    ComplexTypeModel type = places.model().complexType(element.type()).orElseThrow();
    StringBuilder page = new StringBuilder(ContractPages.MADE_BY);
    page.append("# ").append(Markdown.name(element.name())).append("\n\n");
    page.append(Markdown.both(said.vietnamese(), said.english())).append("\n\n");
    page.append("- Không gian tên (namespace): ")
        .append(Markdown.code(element.name().getNamespaceURI()));
    page.append(", tệp (file) ").append(Markdown.code(file)).append('\n');
    page.append("- Phiên bản hợp đồng (contract version): ").append(validity(version)).append('\n');
    page.append("- Nguồn (source): ").append(Words.source(said)).append('\n');
    page.append(structure(type)).append('\n');
    services.forEach(service -> page.append(service(service, element.name())));
    page.append(ContentTable.of(type, places));
    return page.append('\n').append(places.wayBack()).toString();
  }

  static String validity(ContractVersion version) {
    String end = version.validTo() == null ? "" : " đến hết (to) " + version.validTo();
    return version.number() + ", từ (from) " + version.validFrom() + end;
  }

  private static String structure(ComplexTypeModel type) {
    Documentation said = type.documentation();
    return "- Kiểu (type) "
        + Markdown.code(Markdown.name(type.name()))
        + (said.vietnamese().isEmpty() && said.english().isEmpty() ? "" : ": ")
        + Markdown.both(said.vietnamese(), said.english()).replace("<br>", " ")
        + "\n";
  }

  private static String service(ServiceContract service, QName element) {
    boolean request = element.equals(service.request());
    @Nullable QName other = request ? service.answer() : service.request();
    StringBuilder text = new StringBuilder("**");
    text.append(request ? "Yêu cầu của dịch vụ (payload of) " : "Trả lời của dịch vụ (answer of) ");
    text.append(Markdown.code(service.service() + " " + service.version())).append("**, ");
    text.append(Words.mode(service.mode())).append(", ");
    text.append(Parties.of(service).replace("<br>", " ")).append("<br>\n");
    text.append(Markdown.both(service.vietnamese(), service.english())).append("<br>\n");
    text.append("Tên và cấu trúc (origin): ").append(Words.shape(service.shape())).append('.');
    if (other != null) {
      text.append(request ? " Trả lời (answer): " : " Yêu cầu (request): ");
      text.append(page(other)).append('.');
    }
    return text.append("\n\n").toString();
  }

  static String page(QName element) {
    return Markdown.link(Markdown.code(Markdown.name(element)), element.getLocalPart() + ".md");
  }
}
