package vn.lienthong.routes.codelist;

import static vn.lienthong.qcvn109.error.HubErrorCode.DATA_RULE_BROKEN;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.codelist.CodeEntry;
import vn.lienthong.qcvn109.codelist.CodeListInfo;
import vn.lienthong.qcvn109.codelist.CodeLists;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DanhMucDungChungStructure;

/**
 * Which codes of which version are asked for; what does not exist is refused by name.
 *
 * @param version whose codes
 * @param codes only these; empty for all
 * @param mapped the version that the codes are to be translated to; null where none is asked for
 */
record CodeListQuery(CodeListInfo version, Set<String> codes, @Nullable CodeListInfo mapped) {
  private static final String PLACE = "/tt:ThongDiep/tt:NoiDung/dv:DanhMucDungChung/dv:";
  private static final int NAMED = 10;

  static CodeListQuery of(DanhMucDungChungStructure asked, LocalDate today) {
    String list = asked.getDanhMuc();
    requireOne("DanhMuc", list, CodeLists.ids());
    String target = asked.getDenPhienBan();
    return new CodeListQuery(
        version(asked, today),
        new LinkedHashSet<>(asked.getMa()),
        target == null ? null : named("DenPhienBan", list, target));
  }

  Optional<CodeListInfo> target() {
    return Optional.ofNullable(mapped);
  }

  /** The codes in the order of the list. */
  List<CodeEntry> entries() {
    Map<String, CodeEntry> all = new LinkedHashMap<>();
    CodeLists.entries(version.list(), version.version()).forEach(e -> all.put(e.code(), e));
    List<String> unknown = codes.stream().filter(code -> !all.containsKey(code)).toList();
    if (!unknown.isEmpty()) {
      throw refuse(
          "Ma",
          "%d codes are not in version %s, among them %s"
              .formatted(unknown.size(), version.version(), first(unknown)),
          "%d mã không có trong phiên bản %s, trong đó: %s"
              .formatted(unknown.size(), version.version(), first(unknown)));
    }
    return codes.isEmpty()
        ? List.copyOf(all.values())
        : all.values().stream().filter(entry -> codes.contains(entry.code())).toList();
  }

  private static CodeListInfo version(DanhMucDungChungStructure asked, LocalDate today) {
    String list = asked.getDanhMuc();
    if (asked.getPhienBan() != null) {
      return named("PhienBan", list, asked.getPhienBan());
    }
    LocalDate day = asked.getTaiNgay() == null ? today : asked.getTaiNgay();
    return CodeLists.inForce(list, day)
        .orElseThrow(
            () ->
                refuse(
                    "TaiNgay",
                    "no version of %s is in force on %s; there are %s"
                        .formatted(list, day, CodeLists.versions(list)),
                    "không phiên bản nào của %s có hiệu lực ngày %s; có: %s"
                        .formatted(list, day, String.join(", ", CodeLists.versions(list)))));
  }

  private static CodeListInfo named(String item, String list, String version) {
    requireOne(item, version, CodeLists.versions(list));
    return CodeLists.info(list, version);
  }

  private static void requireOne(String item, String id, Collection<String> known) {
    if (!known.contains(id)) {
      throw refuse(
          item,
          id + " does not exist; there are " + String.join(", ", known),
          "không có " + id + "; có: " + String.join(", ", known));
    }
  }

  static HubException refuse(String item, String english, String vietnamese) {
    return new HubException(
        HubFault.of(DATA_RULE_BROKEN, PLACE + item, english).inVietnamese(vietnamese));
  }

  private static String first(List<String> codes) {
    return String.join(", ", codes.subList(0, Math.min(NAMED, codes.size())));
  }
}
