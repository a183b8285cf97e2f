package vn.lienthong.qcvn109.contract.pages;

import java.util.List;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.contract.ContractVersion;
import vn.lienthong.qcvn109.contract.ServiceContract;
import vn.lienthong.qcvn109.contract.model.ElementModel;
import vn.lienthong.qcvn109.contract.model.SchemaFile;
import vn.lienthong.qcvn109.contract.model.SchemaModel;

/** The list of all pages: by service, then by schema. */
final class IndexPage {
  private static final String ABOUT =
      """
      # Hợp đồng dữ liệu (the data contract)

      Mỗi thông điệp một trang, làm ra từ chính các lược đồ XSD nên không thể cũ hơn chúng. Văn bản Phụ lục C của
      QCVN 109:2017/BTTTT không tìm được: lược đồ là bản dựng lại, mỗi mục ghi nguồn và độ tin cậy.

      *One page per message, made from the XSDs themselves, so that no page can be older than they are. The text of
      Annex C of QCVN 109:2017/BTTTT was not found: the schemas are a reconstruction, and each item names its source and
      how sure it is.*

      | Độ tin cậy (confidence) | Nghĩa là (it means) |
      |---|---|
      | cao (high) | đọc được trong văn bản, thông điệp mẫu hoặc dịch vụ đang chạy *(read in the text, the sample message or a live service)* |
      | trung bình (medium) | từ một nguồn gián tiếp *(from one indirect source)* |
      | thấp (low) | chưa có nguồn chắc chắn *(no firm source)* |
      | suy luận (inferred) | suy ra từ quy tắc đã công bố *(follows from a published rule)* |
      | của trục (hub's own) | do trục quy định *(decided by the hub)* |

      [Cấu trúc dùng chung (shared structures)](structures.md) · [Kiểu đơn (simple types)](types.md) ·
      [Quy tắc kiểm tra (rules of validation)](rules.md) ·
      [Điều hợp đồng để ngỏ (what the contract leaves open)](open-questions.md)

      Dịch vụ dân cư đang chạy dùng cùng không gian tên với dạng khác (the live population service's dialect of the same
      namespace): [`dc:CongdanCollection`](live/CongdanCollection.md) ·
      [cấu trúc (structures)](live/structures.md) · [kiểu (types)](live/types.md)

      """;

  private IndexPage() {}

  static String of(ContractVersion version, List<ServiceContract> services, SchemaModel model) {
    StringBuilder page = new StringBuilder(ContractPages.MADE_BY);
    page.append(ABOUT);
    page.append("Phiên bản (version) ").append(MessagePage.validity(version)).append(".\n\n");
    if (!services.isEmpty()) {
      page.append("## Dịch vụ (services)\n\n").append(services(services)).append('\n');
    }
    page.append("## Thông điệp theo lược đồ (messages by schema)\n\n");
    model.files().stream()
        .filter(file -> !file.elements().isEmpty())
        .forEach(file -> page.append(messages(file, model)));
    return page.toString();
  }

  private static String services(List<ServiceContract> services) {
    StringBuilder table =
        new StringBuilder(
            Markdown.head(
                List.of(
                    "Dịch vụ (service)",
                    "Để làm gì (what for)",
                    "Kiểu (mode)",
                    "Từ → đến (from → to)",
                    "Yêu cầu (request)",
                    "Trả lời (answer)")));
    for (ServiceContract service : services) {
      table.append(
          Markdown.row(
              List.of(
                  Markdown.code(service.service()) + " " + service.version(),
                  Markdown.both(service.vietnamese(), service.english()),
                  Words.mode(service.mode()),
                  Parties.of(service),
                  page(service.request()),
                  page(service.answer()))));
    }
    return table.toString();
  }

  private static String page(@Nullable QName element) {
    return element == null ? "" : MessagePage.page(element);
  }

  private static String messages(SchemaFile file, SchemaModel model) {
    StringBuilder text = new StringBuilder("### " + file.name() + "\n\n");
    text.append(Markdown.both(file.documentation().vietnamese(), file.documentation().english()));
    text.append("\n\n").append(Markdown.head(List.of("Thông điệp (message)", "Ý nghĩa (meaning)")));
    for (QName name : file.elements()) {
      ElementModel element = model.element(name).orElseThrow();
      text.append(
          Markdown.row(
              List.of(
                  MessagePage.page(name),
                  Markdown.both(
                      element.documentation().vietnamese(), element.documentation().english()))));
    }
    return text.append('\n').toString();
  }
}
