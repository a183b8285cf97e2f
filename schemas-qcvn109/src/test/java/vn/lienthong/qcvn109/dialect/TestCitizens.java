package vn.lienthong.qcvn109.dialect;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.jaxb.v1.dancu.ChuHoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.DanTocStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.DiaChiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.HoVaTenStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.NgayThangNamSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.NguoiThanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.TonGiaoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.live.LiveDiaChiStructure;

/** Citizens in the regulation's form whose data the live form can hold, and names it cannot. */
final class TestCitizens {
  /** After both changes of the units. */
  static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private static final List<String> WHOLE_NAMES =
      List.of(
          "Nguyễn Thị Mai",
          "H'Hen Niê",
          "Y",
          "Ê",
          "A Páo",
          "Thạch Sô  Phia",
          "K’ Brơi",
          "Nguye\u0302\u0303n",
          "Jean-Luc O'Neill");
  private static final List<String> UNITS =
      List.of("01", "24", "002", "218", "00004", "07462", "00006", "07213");

  private TestCitizens() {}

  /** Nothing that the live form has no place for. */
  static Arbitrary<CongDanStructure> withoutLoss() {
    return built(wholeNames(), Arbitraries.of("").injectNull(1.0));
  }

  /** Some with a name in parts, another name of the group, or a code that nobody knows. */
  static Arbitrary<CongDanStructure> withOrWithoutLoss() {
    return built(
        Arbitraries.oneOf(wholeNames(), namesInParts()), Arbitraries.of("", "Kẻo").injectNull(0.5));
  }

  static HoVaTenStructure name(@Nullable String family, @Nullable String middle, String given) {
    HoVaTenStructure name = new HoVaTenStructure();
    name.setHo(family);
    name.setChuDem(middle);
    name.setTen(given);
    return name;
  }

  static DiaChiStructure address(@Nullable String unit, @Nullable String detail, String country) {
    DiaChiStructure address = new DiaChiStructure();
    address.setMaDonViHanhChinh(unit);
    address.setChiTiet(detail);
    address.setQuocGia(country);
    return address;
  }

  static LiveDiaChiStructure live(
      String province, @Nullable String district, @Nullable String commune) {
    LiveDiaChiStructure address = new LiveDiaChiStructure();
    address.setMaTinhThanh(province);
    address.setMaQuanHuyen(district);
    address.setMaPhuongXa(commune);
    address.setQuocGia("VN");
    return address;
  }

  static NgayThangNamSinhStructure birth(@Nullable LocalDate date, String year) {
    NgayThangNamSinhStructure birth = new NgayThangNamSinhStructure();
    birth.setNgayThangNam(date);
    birth.setNam(date == null ? year : null);
    return birth;
  }

  private static Arbitrary<HoVaTenStructure> wholeNames() {
    return Arbitraries.of(WHOLE_NAMES).map(whole -> name(null, null, whole));
  }

  private static Arbitrary<HoVaTenStructure> namesInParts() {
    Arbitrary<String> part = Arbitraries.of("Nguyễn", "Thị", "H'Hen", "Niê", "Y", " Mai", "  ");
    return Combinators.combine(part, part.injectNull(0.3), part).as(TestCitizens::name);
  }

  private static Arbitrary<CongDanStructure> built(
      Arbitrary<HoVaTenStructure> names, Arbitrary<String> aliases) {
    Arbitrary<NguoiThanStructure> relatives = relatives(names).injectNull(0.5);
    return Builders.withBuilder(CongDanStructure::new)
        .use(names)
        .inSetter(CongDanStructure::setHoVaTen)
        .use(digits(12))
        .inSetter(CongDanStructure::setSoDinhDanh)
        .use(digits(9))
        .inSetter(CongDanStructure::setSoCMND)
        .use(Arbitraries.of("0", "1", "2").injectNull(0.2))
        .inSetter(CongDanStructure::setGioiTinh)
        .use(ethnicities(aliases))
        .inSetter(CongDanStructure::setDanToc)
        .use(religions())
        .inSetter(CongDanStructure::setTonGiao)
        .use(births())
        .inSetter(CongDanStructure::setNgayThangNamSinh)
        .use(addresses())
        .inSetter(CongDanStructure::setNoiDangKyKhaiSinh)
        .use(Arbitraries.of("VN", "FR").injectNull(0.3))
        .inSetter(CongDanStructure::setQuocTich)
        .use(addresses())
        .inSetter(CongDanStructure::setQueQuan)
        .use(addresses())
        .inSetter(CongDanStructure::setThuongTru)
        .use(relatives)
        .inSetter(CongDanStructure::setCha)
        .use(relatives)
        .inSetter(CongDanStructure::setVoChong)
        .use(heads(names))
        .inSetter(CongDanStructure::setChuHo)
        .build();
  }

  private static Arbitrary<String> digits(int count) {
    return Arbitraries.strings().numeric().ofLength(count).injectNull(0.3);
  }

  private static Arbitrary<DanTocStructure> ethnicities(Arbitrary<String> aliases) {
    return Combinators.combine(Arbitraries.of("01", "12", "54"), aliases)
        .as(
            (code, alias) -> {
              DanTocStructure ethnicity = new DanTocStructure();
              ethnicity.setMaDanToc(code);
              ethnicity.setTenGoi(alias);
              return ethnicity;
            })
        .injectNull(0.3);
  }

  private static Arbitrary<TonGiaoStructure> religions() {
    return Arbitraries.of("00", "01", "99")
        .map(
            code -> {
              TonGiaoStructure religion = new TonGiaoStructure();
              religion.setMaTonGiao(code);
              return religion;
            })
        .injectNull(0.3);
  }

  private static Arbitrary<NgayThangNamSinhStructure> births() {
    Arbitrary<LocalDate> dates =
        Arbitraries.longs().between(-25_000, 20_000).map(LocalDate::ofEpochDay);
    return Combinators.combine(dates.injectNull(0.3), Arbitraries.integers().between(1900, 2026))
        .as((date, year) -> birth(date, String.valueOf(year)))
        .injectNull(0.2);
  }

  private static Arbitrary<DiaChiStructure> addresses() {
    Arbitrary<String> detail = Arbitraries.of("Số 5, ngõ 12", "Thôn 3").injectNull(0.3);
    Arbitrary<DiaChiStructure> here =
        Combinators.combine(Arbitraries.of(UNITS).injectNull(0.1), detail)
            .as((unit, text) -> address(unit, text, "VN"));
    return Arbitraries.oneOf(here, detail.map(text -> address(null, text, "FR"))).injectNull(0.3);
  }

  private static Arbitrary<NguoiThanStructure> relatives(Arbitrary<HoVaTenStructure> names) {
    return Combinators.combine(names.injectNull(0.2), digits(12), digits(9))
        .as(
            (name, number, card) -> {
              NguoiThanStructure relative = new NguoiThanStructure();
              relative.setHoVaTen(name);
              relative.setSoDinhDanh(number);
              relative.setSoCMND(card);
              relative.setQuocTich("VN");
              return relative;
            });
  }

  private static Arbitrary<ChuHoStructure> heads(Arbitrary<HoVaTenStructure> names) {
    return Combinators.combine(names, digits(12))
        .as(
            (name, number) -> {
              ChuHoStructure head = new ChuHoStructure();
              head.setQuanHe("CH01");
              head.setSoDinhDanh(number);
              head.setHoVaTen(name);
              return head;
            })
        .injectNull(0.5);
  }
}
