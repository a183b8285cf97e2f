package vn.lienthong.routes.release;

import java.util.List;
import java.util.Set;

/** What an item of a citizen is made of. */
enum FieldKind {
  /** A number or code of a fixed form, in which a mask has no place. */
  FIXED(List.of(), Set.of()),
  /** A code of free form. */
  LOOSE(List.of(), Set.of(Treatment.MASK)),
  /** {@code HoVaTenStructure}. */
  NAME(List.of("Ho", "ChuDem", "Ten"), Set.of(Treatment.MASK)),
  /** {@code DanTocStructure}. */
  ETHNIC_GROUP(List.of("MaDanToc", "TenGoi"), Set.of()),
  /** {@code TonGiaoStructure}. */
  RELIGION(List.of("MaTonGiao"), Set.of()),
  /** {@code NgayThangNamSinhStructure}. */
  BIRTH(List.of("NgayThangNam", "Nam"), Set.of(Treatment.YEAR)),
  /** {@code DiaChiStructure}. */
  ADDRESS(
      List.of("MaDonViHanhChinh", "ChiTiet", "QuocGia"),
      Set.of(Treatment.PROVINCE, Treatment.COMMUNE));

  @SuppressWarnings("ImmutableEnumChecker") // every constant gives List.of
  private final List<String> parts;

  @SuppressWarnings("ImmutableEnumChecker") // every constant gives Set.of
  private final Set<Treatment> treatments;

  FieldKind(List<String> parts, Set<Treatment> treatments) {
    this.parts = parts;
    this.treatments = treatments;
  }

  /** The elements inside, in the order of the schema; none for plain text. */
  List<String> parts() {
    return parts;
  }

  boolean allows(Treatment treatment) {
    return treatment == Treatment.AS_IS || treatments.contains(treatment);
  }
}
