package vn.lienthong.adapters.population.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import vn.lienthong.adapters.population.LiveLookUp;
import vn.lienthong.adapters.population.PopulationAdapter;
import vn.lienthong.adapters.population.TestLookUps;
import vn.lienthong.adapters.spi.TestDisk;
import vn.lienthong.adapters.spi.TestHub;
import vn.lienthong.adapters.spi.TestMember;
import vn.lienthong.adapters.spi.TestPki;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongdanCollectionStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.HoVaTenStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.NgayThangNamSinhStructure;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;

class LookUpDeskTest {
  private static final List<CongDanStructure> CITIZENS = CitizenBook.samples();

  private final TestDisk disk = new TestDisk();
  private final PopulationAdapter adapter = new PopulationAdapter();

  @Test
  void everyCitizen_isFound_andComesBackAsHeIs_apartFromThePartsOfHisName() {
    try (TestMember running = start(false)) {
      for (CongDanStructure citizen : CITIZENS.subList(0, 40)) {
        if (citizen.getSoDinhDanh() != null) {
          assertThat(asked(running, TestLookUps.payload(citizen)).getCongDan())
              .singleElement()
              .usingRecursiveComparison()
              .ignoringFieldsMatchingRegexes(".*hoVaTen\\..*", ".*tenGoi")
              .isEqualTo(citizen);
        }
      }
    }
  }

  @Test
  void citizen_isFoundByTheOldCardAndTheYear() {
    CongDanStructure citizen =
        CITIZENS.stream().filter(known -> known.getSoCMND() != null).findFirst().orElseThrow();
    var question = TestLookUps.about(citizen);
    question.setSoDinhDanh(null);
    question.setSoCMND(citizen.getSoCMND());
    var birth = citizen.getNgayThangNamSinh();
    NgayThangNamSinhStructure year = new NgayThangNamSinhStructure();
    year.setNam(
        birth.getNgayThangNam() == null ? birth.getNam() : "" + birth.getNgayThangNam().getYear());
    question.setNgayThangNamSinh(year);

    assertThat(asked(Payloads.write(question)).getCongDan()).hasSize(1);
  }

  @Test
  void nobody_isFound_whereNameOrBirthOrNumberIsAnother() {
    CongDanStructure citizen = CITIZENS.get(0);
    var otherName = TestLookUps.about(citizen);
    HoVaTenStructure name = new HoVaTenStructure();
    name.setTen("Người Khác");
    otherName.setHoVaTen(name);
    var otherBirth = TestLookUps.about(citizen);
    NgayThangNamSinhStructure birth = new NgayThangNamSinhStructure();
    birth.setNam("1901");
    otherBirth.setNgayThangNamSinh(birth);
    var otherNumber = TestLookUps.about(citizen);
    otherNumber.setSoDinhDanh("001195999999");

    for (var question : List.of(otherName, otherBirth, otherNumber)) {
      var answer = asked(Payloads.write(question));
      assertThat(answer.getCongDan()).isEmpty();
      assertThat(answer.getSoCongDan()).isZero();
    }
  }

  @Test
  void changedCitizen_staysChanged_afterARestart_andOthersStayAsTheyWere() {
    String number = CITIZENS.get(0).getSoDinhDanh();
    new CitizenBook(disk, CitizenBook.CITIZENS).change(number, citizen -> citizen.setNhomMau("00"));

    CitizenBook again = new CitizenBook(disk, 2_000);

    assertThat(again.find(number).orElseThrow().getNhomMau()).isEqualTo("00");
    assertThat(again.find(CITIZENS.get(1).getSoDinhDanh()).orElseThrow())
        .usingRecursiveComparison()
        .isEqualTo(CITIZENS.get(1));
    assertThat(disk.map("changed-citizens").entries().toString()).doesNotContain(number);
  }

  @Test
  void household_isThatOfTheHead_whoeverIsAsked() {
    CitizenBook book = new CitizenBook(disk, 2_000);
    List<CongDanStructure> members = book.household(CITIZENS.get(0));

    assertThat(members).hasSizeGreaterThan(1);
    for (CongDanStructure member : members) {
      assertThat(book.household(member)).isEqualTo(members);
    }
  }

  @Test
  void canonicalQuestion_isAnsweredCanonically_withTheListedFieldsAlone() {
    MessageHeader header = header();
    Element question = TestLookUps.payload(CITIZENS.get(0), "GioiTinh", "ThuongTru");
    try (TestMember running = start(true)) {
      CongDanStructure citizen = read(running, header, question).getCongDan().get(0);

      assertThat(citizen.getGioiTinh()).isEqualTo(CITIZENS.get(0).getGioiTinh());
      assertThat(citizen.getThuongTru()).isNotNull();
      assertThat(citizen.getSoDinhDanh()).isNull();
      assertThat(citizen.getHoVaTen().getTen()).isEqualTo("***");
    }
  }

  private CongdanCollectionStructure asked(Element canonical) {
    try (TestMember running = start(false)) {
      return asked(running, canonical);
    }
  }

  private CongdanCollectionStructure asked(TestMember running, Element canonical) {
    MessageHeader header = header();
    Element live = adapter.toAgency(header, canonical).orElseThrow();
    var reply = running.endpoint().handle(TestPki.signed(header, live));
    var answer = TestPki.trusted(TestPki.verifier().verifyMessage(reply.document()));
    return Payloads.read(
        adapter.fromAgency(answer.header(), answer.payload()).orElse(answer.payload()),
        CongdanCollectionStructure.class);
  }

  private static CongdanCollectionStructure read(
      TestMember running, MessageHeader header, Element question) {
    var reply = running.endpoint().handle(TestPki.signed(header, question));
    var answer = TestPki.trusted(TestPki.verifier().verifyMessage(reply.document()));
    return Payloads.read(Envelopes.payload(answer.root()), CongdanCollectionStructure.class);
  }

  private TestMember start(boolean filters) {
    return new TestMember(
        TestPki.POPULATION,
        disk,
        new TestHub(),
        place -> new PopulationSimulator(place, filters, CitizenBook.CITIZENS));
  }

  private static MessageHeader header() {
    return TestPki.header(LiveLookUp.SERVICE, TestPki.HUB, TestPki.POPULATION);
  }
}
