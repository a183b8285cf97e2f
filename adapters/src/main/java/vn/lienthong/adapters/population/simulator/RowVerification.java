package vn.lienthong.adapters.population.simulator;

import static vn.lienthong.qcvn109.jaxb.v1.dichvu.LyDoDongType.DA_CHET;
import static vn.lienthong.qcvn109.jaxb.v1.dichvu.LyDoDongType.KHAC_HO_TEN;
import static vn.lienthong.qcvn109.jaxb.v1.dichvu.LyDoDongType.KHAC_NGAY_SINH;
import static vn.lienthong.qcvn109.jaxb.v1.dichvu.LyDoDongType.KHONG_CO_SO;
import static vn.lienthong.qcvn109.jaxb.v1.dichvu.MucKhopType.KHAC;
import static vn.lienthong.qcvn109.jaxb.v1.dichvu.TrangThaiDongType.DAT;
import static vn.lienthong.qcvn109.jaxb.v1.dichvu.TrangThaiDongType.KHONG_DAT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.adapters.population.simulator.DeathRecords.Death;
import vn.lienthong.qcvn109.bulk.BulkColumns;
import vn.lienthong.qcvn109.bulk.BulkRow;
import vn.lienthong.qcvn109.bulk.RowResult;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.HoVaTenStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.NgayThangNamSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LyDoDongType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.MucKhopType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TinhTrangChetMatTichType;
import vn.lienthong.qcvn109.matching.FieldGrades;
import vn.lienthong.qcvn109.message.WholeName;

/**
 * Compares rows with the citizens by the rules of {@link FieldGrades}: a row is good where a single
 * question would say {@code TonTai}, and the person lives.
 */
final class RowVerification {
  private static final Set<TinhTrangChetMatTichType> DEAD =
      Set.of(TinhTrangChetMatTichType.CHET, TinhTrangChetMatTichType.TUYEN_BO_CHET);

  private final CitizenBook citizens;
  private final DeathRecords deaths;

  RowVerification(CitizenBook citizens, DeathRecords deaths) {
    this.citizens = citizens;
    this.deaths = deaths;
  }

  RowResult on(BulkRow row) {
    long number = Long.parseLong(Objects.requireNonNull(row.cell(BulkColumns.NUMBER)));
    HoVaTenStructure name = WholeName.in(Objects.requireNonNull(row.cell(BulkColumns.NAME)));
    NgayThangNamSinhStructure birth = birth(Objects.requireNonNull(row.cell(BulkColumns.BIRTH)));
    return holder(row, name, birth)
        .map(citizen -> compared(number, name, birth, citizen))
        .orElseGet(() -> RowResult.of(number, KHONG_DAT, KHONG_CO_SO));
  }

  /** Whom the number belongs to; of several who share an old card, the one who is meant. */
  private Optional<CongDanStructure> holder(
      BulkRow row, HoVaTenStructure name, NgayThangNamSinhStructure birth) {
    List<CongDanStructure> candidates =
        citizens.find(row.cell(BulkColumns.PERSONAL_NUMBER), row.cell(BulkColumns.CARD_NUMBER));
    List<CongDanStructure> meant =
        candidates.size() < 2
            ? candidates
            : candidates.stream().filter(one -> isSame(name, birth, one)).toList();
    return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
  }

  private RowResult compared(
      long number,
      HoVaTenStructure name,
      NgayThangNamSinhStructure birth,
      CongDanStructure citizen) {
    Map<String, MucKhopType> grades = new LinkedHashMap<>();
    MucKhopType nameGrade = FieldGrades.name(name, citizen.getHoVaTen());
    grades.put(BulkColumns.NAME, nameGrade);
    grades.put(BulkColumns.BIRTH, FieldGrades.birth(birth, citizen.getNgayThangNamSinh()));
    List<LyDoDongType> reasons = new ArrayList<>();
    if (nameGrade == KHAC) {
      reasons.add(KHAC_HO_TEN);
    }
    if (!isSame(citizen.getHoVaTen(), birth, citizen)) {
      reasons.add(KHAC_NGAY_SINH);
    }
    if (deaths.of(citizen.getSoDinhDanh()).map(Death::kind).filter(DEAD::contains).isPresent()) {
      reasons.add(DA_CHET);
    }
    return new RowResult(number, reasons.isEmpty() ? DAT : KHONG_DAT, reasons, grades);
  }

  private static boolean isSame(
      HoVaTenStructure name, NgayThangNamSinhStructure birth, CongDanStructure citizen) {
    return FieldGrades.isSamePerson(
        name, birth, citizen.getHoVaTen(), citizen.getNgayThangNamSinh());
  }

  private static NgayThangNamSinhStructure birth(String stated) {
    NgayThangNamSinhStructure birth = new NgayThangNamSinhStructure();
    if (stated.length() == 4) {
      birth.setNam(stated);
    } else {
      birth.setNgayThangNam(LocalDate.parse(stated));
    }
    return birth;
  }
}
