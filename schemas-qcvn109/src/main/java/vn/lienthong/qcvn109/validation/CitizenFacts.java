package vn.lienthong.qcvn109.validation;

import org.jspecify.annotations.Nullable;

/** What the rules between fields need of one person. Used again for the next one. */
final class CitizenFacts {
  final Fact number = new Fact();
  final Fact gender = new Fact();
  final Fact maritalStatus = new Fact();
  final Fact birthText = new Fact();
  final Fact headRelation = new Fact();
  final Fact headNumber = new Fact();
  final Fact father = new Fact();
  final Fact mother = new Fact();
  final Fact spouse = new Fact();
  final Fact representative = new Fact();
  final Fact spouseName = new Fact();
  @Nullable BirthDay birth;

  /** Whether the name that is being read has a part that is not empty. */
  boolean named;

  private final Fact[] all = {
    number,
    gender,
    maritalStatus,
    birthText,
    headRelation,
    headNumber,
    father,
    mother,
    spouse,
    representative,
    spouseName
  };

  void begin() {
    for (Fact fact : all) {
      fact.clear();
    }
    birth = null;
  }

  void take(OpenElement element, String value) {
    OpenElement parent = element.parent;
    if (parent == null || parent.type == null) {
      return;
    }
    Fact fact =
        switch (parent.type) {
          case "CongDanStructure", "NguoiStructure" -> own(element.name);
          case "DinhDanhStructure" -> element.name.equals("SoDinhDanh") ? number : null;
          case "NguoiThanStructure", "ChuHoStructure" -> ofRelative(parent.name, element.name);
          case "HoVaTenStructure" -> parent.parentName().equals("VoChong") ? spouseName : null;
          default -> null;
        };
    if (fact != null) {
      fact.take(value, element);
    }
  }

  void takeBirth(OpenElement element, String text, BirthDay day) {
    birthText.take(text, element);
    birth = day;
  }

  private @Nullable Fact own(String name) {
    return switch (name) {
      case "SoDinhDanh" -> number;
      case "GioiTinh" -> gender;
      case "TinhTrangHonNhan" -> maritalStatus;
      default -> null;
    };
  }

  private @Nullable Fact ofRelative(String relative, String name) {
    return switch (name) {
      case "SoDinhDanh" -> number(relative);
      case "QuanHe" -> headRelation;
      case "HoVaTen", "SoCMND" -> relative.equals("VoChong") ? spouseName : null;
      default -> null;
    };
  }

  private @Nullable Fact number(String relative) {
    return switch (relative) {
      case "Cha" -> father;
      case "Me" -> mother;
      case "VoChong" -> spouse;
      case "NguoiDaiDien" -> representative;
      case "ChuHo" -> headNumber;
      default -> null;
    };
  }
}
