package vn.lienthong.qcvn109.validation;

/** What was read of one address. Used again for the next one. */
final class AddressFacts {
  private boolean unit;
  private boolean detail;
  private String country = "";

  void begin() {
    unit = false;
    detail = false;
    country = "";
  }

  void take(OpenElement element, String value) {
    OpenElement parent = element.parent;
    if (parent == null || !"DiaChiStructure".equals(parent.type)) {
      return;
    }
    switch (element.name) {
      case "ChiTiet" -> detail = true;
      case "QuocGia" -> country = value;
      default -> unit |= element.name.startsWith("Ma");
    }
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
}
