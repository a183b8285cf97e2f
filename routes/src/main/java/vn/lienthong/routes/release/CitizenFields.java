package vn.lienthong.routes.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The fields of {@code dc:CongDan} that can be released, by their path below it: {@code ThuongTru},
 * {@code Cha} or {@code Cha/HoVaTen}. Written out on purpose: an element that is added to the
 * schema is released only after somebody has added it here as well.
 */
public final class CitizenFields {
  /** The one child that the schema demands of every citizen. */
  static final String COMPULSORY = "HoVaTen";

  private static final List<String> RELATIVES = List.of("Cha", "Me", "VoChong", "NguoiDaiDien");
  private static final Map<String, FieldKind> ITEMS = items();

  private CitizenFields() {}

  /** Whether there is a field of this name. */
  static boolean isKnown(String field) {
    return !itemsOf(field).isEmpty();
  }

  /** Whether a field can be released in that form, so that the answer still follows the schema. */
  public static boolean allows(String field, Treatment treatment) {
    List<String> items = itemsOf(field);
    return !items.isEmpty() && items.stream().allMatch(item -> kind(item).allows(treatment));
  }

  /** Every item in the order of the schema; an item is what is released as a whole. */
  static Set<String> all() {
    return ITEMS.keySet();
  }

  static FieldKind kind(String item) {
    FieldKind kind = ITEMS.get(item);
    if (kind == null) {
      throw new IllegalArgumentException("No item of a citizen has this name");
    }
    return kind;
  }

  /** The items of a field: itself, or those of a person named in it; none if it is unknown. */
  static List<String> itemsOf(String field) {
    return ITEMS.keySet().stream()
        .filter(item -> item.equals(field) || item.startsWith(field + "/"))
        .toList();
  }

  /**
   * The same items named as shortly as possible: a person whose items are all there by one name.
   */
  static List<String> named(Collection<String> items) {
    Set<String> names = new LinkedHashSet<>();
    for (String item : ITEMS.keySet()) {
      if (items.contains(item)) {
        String owner = item.substring(0, Math.max(0, item.indexOf('/')));
        boolean whole = !owner.isEmpty() && items.containsAll(itemsOf(owner));
        names.add(whole ? owner : item);
      }
    }
    return new ArrayList<>(names);
  }

  private static Map<String, FieldKind> items() {
    Map<String, FieldKind> items = new LinkedHashMap<>();
    put(items, FieldKind.FIXED, "SoDinhDanh", "SoCMND");
    put(items, FieldKind.NAME, COMPULSORY);
    put(items, FieldKind.FIXED, "GioiTinh");
    put(items, FieldKind.ETHNIC_GROUP, "DanToc");
    put(items, FieldKind.RELIGION, "TonGiao");
    put(items, FieldKind.FIXED, "TinhTrangHonNhan", "NhomMau");
    put(items, FieldKind.BIRTH, "NgayThangNamSinh");
    put(items, FieldKind.ADDRESS, "NoiDangKyKhaiSinh");
    put(items, FieldKind.FIXED, "QuocTich");
    put(items, FieldKind.ADDRESS, "QueQuan", "ThuongTru", "NoiOHienTai");
    for (String relative : RELATIVES) {
      put(
          items,
          FieldKind.FIXED,
          relative + "/SoDinhDanh",
          relative + "/SoCMND",
          relative + "/QuocTich");
      put(items, FieldKind.NAME, relative + "/HoVaTen");
    }
    put(items, FieldKind.LOOSE, "ChuHo/QuanHe");
    put(items, FieldKind.FIXED, "ChuHo/SoDinhDanh", "ChuHo/SoCMND");
    put(items, FieldKind.NAME, "ChuHo/HoVaTen");
    put(items, FieldKind.LOOSE, "SoSoHoKhau");
    return Collections.unmodifiableMap(items);
  }

  private static void put(Map<String, FieldKind> items, FieldKind kind, String... names) {
    for (String name : names) {
      items.put(name, kind);
    }
  }
}
