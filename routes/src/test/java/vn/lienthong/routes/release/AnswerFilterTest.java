package vn.lienthong.routes.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.routes.release.TestCollections.DAY;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.contract.ContractVersions;
import vn.lienthong.qcvn109.contract.model.ElementModel;
import vn.lienthong.qcvn109.contract.model.GroupModel;
import vn.lienthong.qcvn109.contract.model.Particle;
import vn.lienthong.qcvn109.contract.model.SchemaModel;
import vn.lienthong.qcvn109.dialect.Dialect;
import vn.lienthong.qcvn109.jaxb.v1.dancu.ChuHoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.DiaChiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.HoVaTenStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.NgayThangNamSinhStructure;
import vn.lienthong.qcvn109.xml.XmlNames;

class AnswerFilterTest {
  @Test
  void maskedName_keepsFirstLetters_andIsValid() {
    Element answer = answer(Map.of("HoVaTen", Treatment.MASK)).payload();

    assertThat(leaves(answer))
        .containsExactly("HoVaTen/Ho=N***", "HoVaTen/ChuDem=T*** T***", "HoVaTen/Ten=H***");
    assertThat(TestCollections.validated(answer).isValid()).isTrue();
  }

  @Test
  void nameThatIsNotReleased_isHidden_andSaidToBe() {
    FilteredAnswer answer = answer(Map.of("GioiTinh", Treatment.AS_IS));

    assertThat(leaves(answer.payload())).containsExactly("HoVaTen/Ten=***", "GioiTinh=2");
    assertThat(answer.notReleased()).contains("HoVaTen", "ThuongTru", "Cha", "ChuHo");
  }

  @Test
  void birthDate_generalised_isItsYear() {
    Element answer = answer(Map.of("NgayThangNamSinh", Treatment.YEAR)).payload();

    assertThat(leaves(answer)).contains("NgayThangNamSinh/Nam=1995");
    assertThat(TestCollections.text(answer)).doesNotContain("1995-04-02");
  }

  @Test
  void address_generalised_losesHouseAndStreet() {
    assertThat(leaves(answer(Map.of("ThuongTru", Treatment.COMMUNE)).payload()))
        .contains("ThuongTru/MaDonViHanhChinh=00004", "ThuongTru/QuocGia=VN")
        .noneMatch(leaf -> leaf.contains("ChiTiet"));
    assertThat(leaves(answer(Map.of("ThuongTru", Treatment.PROVINCE)).payload()))
        .contains("ThuongTru/MaDonViHanhChinh=01", "ThuongTru/QuocGia=VN")
        .noneMatch(leaf -> leaf.contains("ChiTiet"));
  }

  @Test
  void unitOfNoList_generalisedToItsProvince_isLeftOut() {
    CongDanStructure citizen = citizen();
    citizen.getThuongTru().setMaDonViHanhChinh("99999");

    assertThat(leaves(filter(citizen, Map.of("ThuongTru", Treatment.PROVINCE), List.of())))
        .contains("ThuongTru/QuocGia=VN")
        .noneMatch(leaf -> leaf.contains("99999") || leaf.contains("MaDonViHanhChinh"));
  }

  @Test
  void headOfHousehold_byNumberAlone_hidesWhatTheSchemaDemands() {
    Element answer = answer(Map.of("ChuHo/SoDinhDanh", Treatment.AS_IS)).payload();

    assertThat(leaves(answer))
        .contains("ChuHo/QuanHe=***", "ChuHo/SoDinhDanh=001092000124", "ChuHo/HoVaTen/Ten=***");
    assertThat(TestCollections.validated(answer).isValid()).isTrue();
  }

  @Test
  void formThatTheSchemaHasNoPlaceFor_isRefused() {
    assertThatThrownBy(() -> filter(Map.of("SoDinhDanh", Treatment.MASK)))
        .hasMessageContaining("SoDinhDanh");
    assertThatThrownBy(() -> filter(Map.of("ThuongTru", Treatment.YEAR)))
        .hasMessageContaining("ThuongTru");
    assertThatThrownBy(() -> filter(Map.of("KhongCo", Treatment.AS_IS)))
        .hasMessageContaining("KhongCo");
  }

  @Test
  void fieldBeyondTheAgreement_isSaid_andNotAskedOfTheProvider() {
    var filter =
        new CitizenFilter(
            rule(Map.of("GioiTinh", Treatment.AS_IS)), List.of("GioiTinh", "ThuongTru", "NhomMau"));

    assertThat(filter.isBeyond()).isTrue();
    assertThat(filter.fields()).containsExactly("GioiTinh");
    assertThat(filter.filter(TestCollections.of(List.of(citizen())), DAY).notReleased())
        .containsExactly("HoVaTen", "NhomMau", "ThuongTru");
  }

  @Test
  void elementOfALaterSchema_isNotReleased_evenInsideAReleasedPerson() {
    Element source = TestCollections.of(List.of(citizen()));
    Element citizen = TestCollections.citizens(source).get(0);
    ItemWriter.append(citizen, "SoDienThoai").setTextContent("0912345678");
    Element head = Objects.requireNonNull(Source.child(citizen, "ChuHo"));
    ItemWriter.append(head, "ThuDienTu").setTextContent("mau@example.vn");
    Map<String, Treatment> everything = new HashMap<>();
    CitizenFields.all().forEach(item -> everything.put(item, Treatment.AS_IS));

    FilteredAnswer answer = new CitizenFilter(rule(everything), List.of()).filter(source, DAY);

    assertThat(TestCollections.text(answer.payload())).doesNotContain("0912345678", "mau@");
    assertThat(answer.complete()).isFalse();
  }

  @Test
  void remarkOfTheCollection_andComments_areNotPassedOn() {
    Element source = TestCollections.of(List.of(citizen()));
    source.setAttributeNS(null, "GhiChu", "cả nhà ở cùng số điện thoại 0912345678");
    source.appendChild(source.getOwnerDocument().createComment("001092000124"));

    FilteredAnswer answer =
        new CitizenFilter(rule(Map.of("GioiTinh", Treatment.AS_IS)), List.of()).filter(source, DAY);

    assertThat(TestCollections.text(answer.payload())).doesNotContain("0912345678", "001092000124");
  }

  @Test
  void nobodyFound_isAnEmptyCollection_andNothingIsCalledEmpty() {
    Element source = TestCollections.of(List.of());

    FilteredAnswer answer =
        new CitizenFilter(rule(Map.of("GioiTinh", Treatment.AS_IS)), List.of("GioiTinh"))
            .filter(source, DAY);

    assertThat(answer.payload().getAttribute("SoCongDan")).isEqualTo("0");
    assertThat(answer.emptyInSource()).isEmpty();
  }

  /** A new element of the schema must be decided on here before it can be released. */
  @Test
  void everyElementOfTheSchema_standsInTheListOfFields() {
    SchemaModel schema = SchemaModel.of(ContractVersions.all().get(0), Dialect.CANONICAL);
    Set<String> leaves = new TreeSet<>();
    collect(schema, "", type(schema, "CongDanStructure"), leaves);

    Set<String> known = new TreeSet<>();
    for (String item : CitizenFields.all()) {
      List<String> parts = CitizenFields.kind(item).parts();
      known.addAll(parts.stream().map(part -> item + "/" + part).toList());
      if (parts.isEmpty()) {
        known.add(item);
      }
    }
    assertThat(known).isEqualTo(leaves);
  }

  private static GroupModel type(SchemaModel schema, String name) {
    return schema.complexType(new QName(XmlNames.CITIZEN, name)).orElseThrow().content();
  }

  private static void collect(SchemaModel schema, String path, GroupModel group, Set<String> out) {
    for (Particle particle : group.particles()) {
      if (particle instanceof GroupModel nested) {
        collect(schema, path, nested, out);
      } else if (particle instanceof ElementModel element) {
        String here = path + element.name().getLocalPart();
        var inner = schema.complexType(element.type());
        inner.ifPresent(type -> collect(schema, here + "/", type.content(), out));
        if (inner.isEmpty()) {
          out.add(here);
        }
      }
    }
  }

  private static FilteredAnswer answer(Map<String, Treatment> fields) {
    return new CitizenFilter(rule(fields), List.of())
        .filter(TestCollections.of(List.of(citizen())), DAY);
  }

  private static Element filter(
      CongDanStructure citizen, Map<String, Treatment> fields, List<String> asked) {
    return new CitizenFilter(rule(fields), asked)
        .filter(TestCollections.of(List.of(citizen)), DAY)
        .payload();
  }

  private static List<String> leaves(Element collection) {
    return TestCollections.leaves(TestCollections.citizens(collection).get(0));
  }

  private static AnswerFilter filter(Map<String, Treatment> fields) {
    return new CitizenFilter(rule(fields), List.of());
  }

  private static ReleaseRule rule(Map<String, Treatment> fields) {
    return new ReleaseRule("TT-1", "1.0", fields);
  }

  private static CongDanStructure citizen() {
    CongDanStructure citizen = new CongDanStructure();
    citizen.setSoDinhDanh("001195000123");
    citizen.setHoVaTen(name("Nguyễn", "Thị Thu", "Hà"));
    citizen.setGioiTinh("2");
    NgayThangNamSinhStructure birth = new NgayThangNamSinhStructure();
    birth.setNgayThangNam(LocalDate.of(1995, 4, 2));
    citizen.setNgayThangNamSinh(birth);
    DiaChiStructure home = new DiaChiStructure();
    home.setMaDonViHanhChinh("00004");
    home.setChiTiet("12 phố Hàng Mẫu");
    home.setQuocGia("VN");
    citizen.setThuongTru(home);
    ChuHoStructure head = new ChuHoStructure();
    head.setQuanHe("CH02");
    head.setSoDinhDanh("001092000124");
    head.setHoVaTen(name("Trần", "Văn", "Nam"));
    citizen.setChuHo(head);
    return citizen;
  }

  private static HoVaTenStructure name(String family, String middle, String given) {
    HoVaTenStructure name = new HoVaTenStructure();
    name.setHo(family);
    name.setChuDem(middle);
    name.setTen(given);
    return name;
  }
}
