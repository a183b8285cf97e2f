package vn.lienthong.qcvn109.sample;

import java.util.List;

/**
 * Ethnic groups of the samples, with codes of QĐ 1019/QĐ-TCTK 2008 (only those read in the list
 * itself), where they live and how they name their children.
 */
enum Community {
  KINH("01", "Kinh", 80, "Thôn", ""),
  TAY("02", "Tày", 3, "Thôn", "04 08 19 20"),
  THAI("03", "Thái", 3, "Bản", "11 12 14 40"),
  MUONG("04", "Mường", 2, "Xóm", "25 38"),
  KHMER("05", "Khơ me", 2, "Ấp", "86 91 92"),
  NUNG("07", "Nùng", 2, "Thôn", "04 20"),
  HMONG("08", "H'mông (Mèo)", 3, "Bản", "08 11 14 15"),
  DAO("09", "Dao", 1, "Thôn", "04 08 15"),
  JARAI("10", "Gia-rai", 2, "Làng", "52"),
  EDE("11", "Ê-đê", 2, "Buôn", "66");

  private final String code;
  private final String title;
  private final int share;
  private final String hamlet;
  private final String provinces;

  Community(String code, String title, int share, String hamlet, String provinces) {
    this.code = code;
    this.title = title;
    this.share = share;
    this.hamlet = hamlet;
    this.provinces = provinces;
  }

  static Community pick(Dice dice) {
    int ticket = dice.between(1, 100);
    for (Community community : values()) {
      ticket -= community.share;
      if (ticket <= 0) {
        return community;
      }
    }
    return KINH;
  }

  String code() {
    return code;
  }

  String title() {
    return title;
  }

  String hamlet() {
    return hamlet;
  }

  /** Codes of today's provinces; empty where the group lives in all of them. */
  List<String> provinces() {
    return provinces.isEmpty() ? List.of() : List.of(provinces.split(" "));
  }

  /** Ê-đê and Gia-rai children bear the mother's family name. */
  boolean motherGivesFamilyName() {
    return this == EDE || this == JARAI;
  }

  /** H'Hen Niê: the family name stands last. */
  boolean familyNameLast() {
    return this == EDE;
  }
}
