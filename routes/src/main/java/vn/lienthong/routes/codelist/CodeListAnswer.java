package vn.lienthong.routes.codelist;

import java.util.List;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.codelist.CodeEntry;
import vn.lienthong.qcvn109.codelist.CodeListInfo;
import vn.lienthong.qcvn109.codelist.CodeLists;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.AnhXaMaStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DanhMucDungChungStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DanhMucDungChungTraLoiStructure;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.routes.pipeline.HubAnswer;
import vn.lienthong.routes.pipeline.HubQuestion;
import vn.lienthong.routes.policy.HubService;

/**
 * Answers {@code DanhMucDungChung}: the codes of one version with their confidence, on request what
 * each of them is in another version, and which other versions there are.
 */
final class CodeListAnswer implements HubAnswer {
  // What readers of messages take: 200,000 tags, two an element, the envelope's own included.
  private static final int MOST_ELEMENTS = 90_000;
  private static final int ELEMENTS_OF_ENTRY = 6;
  private static final int ELEMENTS_OF_MAPPING = 5;

  @Override
  public String service() {
    return HubService.CODE_LISTS;
  }

  @Override
  public Element answer(HubQuestion question) {
    var asked = Payloads.read(question.message().payload(), DanhMucDungChungStructure.class);
    CodeListQuery query = CodeListQuery.of(asked, question.day());
    List<CodeEntry> entries = query.entries();
    requireSize(query, entries.size());
    var answer = new DanhMucDungChungTraLoiStructure();
    answer.setPhienBan(CodeListItems.version(query.version()));
    entries.forEach(entry -> answer.getMuc().add(CodeListItems.entry(entry, query.version())));
    query.target().ifPresent(target -> answer.getAnhXa().addAll(mappings(entries, target)));
    CodeLists.versions(query.version().list()).stream()
        .filter(other -> !other.equals(query.version().version()))
        .map(other -> CodeListItems.version(CodeLists.info(query.version().list(), other)))
        .forEach(answer.getPhienBanKhac()::add);
    return Payloads.write(answer);
  }

  private static List<AnhXaMaStructure> mappings(List<CodeEntry> entries, CodeListInfo target) {
    return entries.stream().map(entry -> CodeListItems.mapping(entry, target)).toList();
  }

  private static void requireSize(CodeListQuery query, int entries) {
    int each = ELEMENTS_OF_ENTRY + (query.target().isPresent() ? ELEMENTS_OF_MAPPING : 0);
    int most = MOST_ELEMENTS / each;
    if (entries > most) {
      throw CodeListQuery.refuse(
          "DenPhienBan",
          "%d codes with their mapping do not fit into one message; name at most %d by dv:Ma"
              .formatted(entries, most),
          "%d mã kèm ánh xạ không vừa một thông điệp; lấy danh mục không kèm ánh xạ trước, rồi hỏi"
                  .formatted(entries)
              + " từng phần, mỗi lần không quá "
              + most
              + " mã ở dv:Ma");
    }
  }
}
