package vn.lienthong.qcvn109.validation;

/** What was read of one address. Used again for the next one. */
final class AddressFacts {
  private boolean unit;
  private boolean detail;
  private String country = "";
  private String province = "";
  private String district = "";
  private String commune = "";

  void begin() {
    unit = false;
    detail = false;
    country = "";
    province = "";
    district = "";
    commune = "";
  }

  void take(OpenElement element, String value) {
    OpenElement parent = element.parent;
    if (parent == null || !"DiaChiStructure".equals(parent.type)) {
      return;
    }
    switch (element.name) {
      case "ChiTiet" -> detail = true;
      case "QuocGia" -> country = value;
      case "MaTinhThanh" -> province = value;
      case "MaQuanHuyen" -> district = value;
      case "MaPhuongXa" -> commune = value;
      default -> {}
    }
    unit |= element.name.startsWith("Ma");
  }

  boolean hasUnit() {
    return unit;
  }

  boolean hasDetail() {
    return detail;
  }

  String country() {
    return country;
  }

  /** The live dialect's code of a province; empty if there is none, as the next two. */
  String province() {
    return province;
  }

  String district() {
    return district;
  }

  String commune() {
    return commune;
  }

  /** Whether there are codes of two levels, which may contradict each other. */
  boolean hasLevels() {
    return province.isEmpty()
        ? !district.isEmpty() && !commune.isEmpty()
        : !district.isEmpty() || !commune.isEmpty();
  }

  /** The codes of the levels, which are those of places and not of people. */
  String levels() {
    StringBuilder levels = new StringBuilder();
    append(levels, "MaTinhThanh ", province);
    append(levels, "MaQuanHuyen ", district);
    append(levels, "MaPhuongXa ", commune);
    return levels.toString();
  }

  private static void append(StringBuilder levels, String name, String code) {
    if (!code.isEmpty()) {
      levels.append(levels.isEmpty() ? "" : ", ").append(name).append(code);
    }
  }
}
