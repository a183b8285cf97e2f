package vn.lienthong.qcvn109.validation;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.text.TextKind;
import vn.lienthong.qcvn109.xml.XmlNames;

/** Which rule is bound to which type of the schemas; both dialects have the same type names. */
final class TypeRules {
  // HashMap keeps the hash of a name, which is asked for at every element.
  private static final Map<String, TypeRule> OF_DATA = ofData();
  private static final Map<String, TypeRule> OF_ENVELOPE = ofEnvelope();

  private TypeRules() {}

  static TypeRule of(@Nullable String namespace, @Nullable String type) {
    if (namespace == null || type == null) {
      return TypeRule.NONE;
    }
    return switch (namespace) {
      case XmlNames.CITIZEN, XmlNames.SERVICE -> OF_DATA.getOrDefault(type, TypeRule.NONE);
      case XmlNames.ENVELOPE -> OF_ENVELOPE.getOrDefault(type, TypeRule.NONE);
      default -> TypeRule.NONE;
    };
  }

  private static Map<String, TypeRule> ofData() {
    Map<String, TypeRule> rules = new HashMap<>();
    rules.put("CongdanCollectionStructure", new CollectionRule());
    rules.put("CongDanStructure", new CitizenRule());
    rules.put("NguoiStructure", new PersonRule());
    rules.put("HoVaTenStructure", new NameRule());
    rules.put("DiaChiStructure", new AddressRule());
    rules.put("MaDanTocType", new CodeRule("dan-toc", "qd1019-2008"));
    rules.put("MaTonGiaoType", new CodeRule("ton-giao", null));
    rules.put("QuocGiaType", new CodeRule("quoc-gia", null));
    rules.put("QuanHeType", new CodeRule("quan-he-chu-ho", null));
    rules.put("GioiTinhType", new CodeRule("gioi-tinh", null));
    rules.put("TinhTrangHonNhanType", new CodeRule("tinh-trang-hon-nhan", null));
    rules.put("NhomMauType", new CodeRule("nhom-mau", null));
    UnitRule unit = new UnitRule();
    rules.put("MaDonViHanhChinhType", unit);
    rules.put("MaTinhThanhType", unit);
    rules.put("MaQuanHuyenType", unit);
    rules.put("MaPhuongXaType", unit);
    DateRule date = new DateRule();
    rules.put("NgayType", date);
    rules.put("NgayLienType", date);
    rules.put("NamType", date);
    put(rules, "SoDinhDanhType", IdentifierRules::personalNumber);
    put(rules, "SoCMNDType", (element, value, scope) -> scope.citizen.take(element, value));
    put(rules, "MaTheBHYTType", IdentifierRules::healthCard);
    put(rules, "MaSoThueType", IdentifierRules::taxCode);
    rules.put("TenType", new CharacterRule(TextKind.NAME));
    rules.put("VanBanType", new CharacterRule(TextKind.FREE));
    return rules;
  }

  private static Map<String, TypeRule> ofEnvelope() {
    Map<String, TypeRule> rules = new HashMap<>();
    put(rules, "TenDichVuType", EnvelopeRules::service);
    put(rules, "PhienBanType", EnvelopeRules::version);
    put(rules, "ThoiDiemCoMuiGioType", EnvelopeRules::sentAt);
    rules.put("NoiDungStructure", new EnvelopeRules.Content());
    return rules;
  }

  private static void put(Map<String, TypeRule> rules, String type, ValueRule rule) {
    rules.put(type, rule);
  }
}
