package vn.lienthong.adapters.population.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.qcvn109.jaxb.v1.dichvu.LoaiSuKienHoTichType.CAI_CHINH;
import static vn.lienthong.qcvn109.jaxb.v1.dichvu.LoaiSuKienHoTichType.KHAI_TU;
import static vn.lienthong.qcvn109.jaxb.v1.dichvu.LoaiSuKienHoTichType.MAT_TICH;
import static vn.lienthong.qcvn109.jaxb.v1.dichvu.TinhTrangChetMatTichType.CHET;
import static vn.lienthong.qcvn109.jaxb.v1.dichvu.TinhTrangChetMatTichType.KHONG_GHI_NHAN;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.adapters.spi.TestDisk;
import vn.lienthong.adapters.spi.TestHub;
import vn.lienthong.adapters.spi.TestMember;
import vn.lienthong.adapters.spi.TestPki;
import vn.lienthong.adapters.spi.event.EventAgency;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LoaiSuKienHoTichType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TinhTrangChetMatTichType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.XacMinhTinhTrangChetMatTichStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.XacMinhTinhTrangChetMatTichTraLoiStructure;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.sample.EventSamples;

/** What civil status tells the population database, and what the database answers from then on. */
class PopulationEventsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 5);
  private static final String QUESTION = "XacMinhTinhTrangChetMatTich";
  private static final CongDanStructure CITIZEN =
      CitizenBook.samples().stream()
          .filter(one -> one.getSoDinhDanh() != null)
          .findFirst()
          .orElseThrow();

  private final TestMember database =
      new TestMember(
          TestPki.POPULATION,
          new TestDisk(),
          new TestHub(),
          place ->
              new EventAgency(
                  new PopulationSimulator(place, false, CitizenBook.CITIZENS),
                  place,
                  new PopulationEvents(TestPki.POPULATION, place.maps()),
                  null));

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void death_isToldToWhoeverAsks_untilItIsWithdrawn() {
    assertThat(status()).isEqualTo(KHONG_GHI_NHAN);

    tell("KT-1", null, KHAI_TU, false);
    var dead = answer();
    assertThat(dead.getTinhTrang()).isEqualTo(CHET);
    assertThat(dead.getNgay().getNgayThangNam()).isEqualTo(DAY);
    assertThat(dead.getCanCu().getSo()).isEqualTo("KT-1");

    tell("KT-1-RUT", "KT-1", CAI_CHINH, true);
    assertThat(status()).isEqualTo(KHONG_GHI_NHAN);
  }

  @Test
  void withdrawalOfAnEarlierEvent_leavesTheDeathThatWasToldSince() {
    tell("MT-1", null, MAT_TICH, false);
    assertThat(status()).isEqualTo(TinhTrangChetMatTichType.MAT_TICH);

    tell("KT-2", null, KHAI_TU, false);
    tell("MT-1-RUT", "MT-1", CAI_CHINH, true);

    assertThat(status()).isEqualTo(CHET);
  }

  private void tell(
      String code, @Nullable String original, LoaiSuKienHoTichType kind, boolean withdraws) {
    var event =
        EventSamples.of(
            TestPki.CIVIL_STATUS,
            code,
            original,
            kind,
            DAY,
            List.of(CITIZEN.getSoDinhDanh()),
            withdraws);
    var header = TestPki.header("SuKienHoTich", TestPki.CIVIL_STATUS, TestPki.POPULATION);
    assertThat(database.send(header, Payloads.write(event)).status()).isEqualTo(200);
  }

  private TinhTrangChetMatTichType status() {
    return answer().getTinhTrang();
  }

  private XacMinhTinhTrangChetMatTichTraLoiStructure answer() {
    var question = new XacMinhTinhTrangChetMatTichStructure();
    question.setSoDinhDanh(CITIZEN.getSoDinhDanh());
    question.setHoVaTen(CITIZEN.getHoVaTen());
    question.setNgayThangNamSinh(CITIZEN.getNgayThangNamSinh());
    var reply =
        database.send(
            TestPki.header(QUESTION, TestPki.ONE_STOP, TestPki.POPULATION),
            Payloads.write(question));
    var answer = TestPki.trusted(TestPki.verifier().verifyMessage(reply.document()));
    return Payloads.read(answer.payload(), XacMinhTinhTrangChetMatTichTraLoiStructure.class);
  }
}
