package vn.lienthong.qcvn109.sample;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.contract.model.Facets;
import vn.lienthong.qcvn109.contract.model.SchemaModel;
import vn.lienthong.qcvn109.contract.model.SimpleTypeModel;
import vn.lienthong.qcvn109.xml.XmlNames;

/** Values of simple types: by the type's name where it says what it is, else by its limits. */
final class SampleValues {
  // Illustrative, not official.
  private static final List<String> MEMBERS =
      List.of("G01.CSDLDC", "G15.HOTICH", "G24.BHXH", "H29");
  private static final List<String> FIELDS =
      List.of("HoVaTen", "NgayThangNamSinh", "GioiTinh", "ThuongTru", "TinhTrangHonNhan");

  private final SchemaModel model;
  private final Dice dice;
  private final LocalDate today;
  private final Cast cast;
  private final SampleDays days;
  private String structure = "";

  SampleValues(SchemaModel model, Dice dice, LocalDate today, Cast cast) {
    this.model = model;
    this.dice = dice;
    this.today = today;
    this.cast = cast;
    this.days = new SampleDays(dice, today);
  }

  /** The values that follow are parts of a structure of this type; returns what they were of. */
  String enter(String type) {
    String outer = structure;
    structure = type;
    return outer;
  }

  String of(QName type, String element) {
    SimpleTypeModel simple =
        model
            .simpleType(type)
            .orElseThrow(() -> new IllegalStateException("No such type: " + type.getLocalPart()));
    if (!simple.members().isEmpty()) {
      return of(dice.pick(simple.members()), element);
    }
    String named =
        XmlNames.UNITS.equals(type.getNamespaceURI())
            ? ofUnit(element)
            : named(type.getLocalPart(), element);
    return named == null ? byLimits(simple, element) : named;
  }

  private @Nullable String named(String type, String element) {
    return switch (type) {
      case "SoDinhDanhType", "MaSoThueType" -> cast.person().getSoDinhDanh();
      case "GioiTinhType", "GioiTinhBHXHType" -> cast.person().getGioiTinh();
      case "MaDanTocType" -> cast.person().getDanToc().getMaDanToc();
      case "MaDonViHanhChinhType" ->
          element.equals("NoiDangKyKhaiSinh") ? cast.registration() : cast.unit().code();
      case "VanBanType" -> element.equals("NoiKhamChuaBenhBanDau") ? cast.station() : null;
      case "QuocGiaType" -> "VN";
      case "QuanHeType" -> Relation.CHILD.code();
      case "NamType" -> Integer.toString(today.getYear() - dice.between(0, 60));
      case "ThoiDiemType" -> days.moment(element);
      case "ThoiDiemMotCuaType" -> days.oneStopMoment(element);
      case "MaThongDiepType" -> new UUID(dice.number(), dice.number()).toString();
      case "MaThanhVienType" -> dice.pick(MEMBERS);
      case "TenTruongType" -> dice.pick(FIELDS);
      default -> null;
    };
  }

  private @Nullable String ofUnit(String element) {
    return switch (element) {
      case "MaDVHC" -> cast.unit().code();
      case "CapTren" -> cast.unit().provinceCode();
      case "Ten" -> cast.unit().name();
      case "TenTA" -> cast.unit().englishName();
      case "Cap" -> "XA";
      case "CapNhat" -> days.moment(element);
      default -> null;
    };
  }

  private String byLimits(SimpleTypeModel type, String element) {
    Facets facets = type.facets();
    if (!facets.values().isEmpty()) {
      return dice.pick(facets.values()).value();
    }
    return switch (type.builtIn()) {
      case "boolean" -> Boolean.toString(dice.percent(50));
      case "date" -> days.day(element).toString();
      case "dateTime" -> days.moment(element);
      case "int", "integer", "long", "short", "nonNegativeInteger", "positiveInteger" ->
          number(facets);
      case "decimal" -> number(facets);
      case "base64Binary" -> Base64.getEncoder().encodeToString(bytes(element));
      default -> text(facets, element);
    };
  }

  private String number(Facets facets) {
    int low = facets.minimum() == null ? 1 : Math.max(1, Integer.parseInt(facets.minimum()));
    long high = facets.maximum() == null ? 5_000 : Long.parseLong(facets.maximum());
    return Integer.toString(dice.between(low, (int) Math.min(high, 1_000_000)));
  }

  private byte[] bytes(String element) {
    return SampleTexts.of(structure, element, dice, today).getBytes(StandardCharsets.UTF_8);
  }

  private String text(Facets facets, String element) {
    String text =
        facets.patterns().isEmpty()
            ? SampleTexts.of(structure, element, dice, today)
            : new PatternText(facets.patterns().get(0), dice).next();
    Integer longest = facets.maxLength();
    return longest != null && text.length() > longest ? text.substring(0, longest).strip() : text;
  }
}
