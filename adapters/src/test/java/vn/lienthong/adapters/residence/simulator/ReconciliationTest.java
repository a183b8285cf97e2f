package vn.lienthong.adapters.residence.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import vn.lienthong.adapters.spi.Performance;
import vn.lienthong.adapters.spi.TestBirths;
import vn.lienthong.adapters.spi.TestDisk;
import vn.lienthong.adapters.spi.TestHub;
import vn.lienthong.adapters.spi.TestMember;
import vn.lienthong.adapters.spi.TestPki;
import vn.lienthong.adapters.spi.Workplace;
import vn.lienthong.adapters.spi.script.Action;
import vn.lienthong.adapters.spi.script.Match;
import vn.lienthong.adapters.spi.script.Rule;
import vn.lienthong.adapters.spi.script.Script;
import vn.lienthong.adapters.spi.script.ServiceScript;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.digest.SaltedKeys;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.ChiTietDoiSoatStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DoiSoatDuLieuStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.YeuCauGuiLaiStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;

/** The residence database is reconciled: totals, keys, a resend, and a book that lost an entry. */
class ReconciliationTest {
  private static final String STEP = "DangKyThuongTru";
  private static final String KIND = "THUONG_TRU";
  private static final String NUMBER = "001226000001";
  private static final byte[] SALT = {7, 7, 7};

  private final TestDisk disk = new TestDisk();
  private final TestHub hub = new TestHub();
  private final TestBirths birth = TestBirths.seeded(1).withNumber(NUMBER);
  private final MessageHeader request = TestBirths.header(STEP, TestPki.RESIDENCE);

  @Test
  void totals_thenKeys_areThoseOfTheDayAndCommune_withoutTheNumber() {
    try (TestMember running = start(Action.ACCEPT)) {
      register(running);
      ask(running, day(), false);
      ask(running, day(), true);
      ask(running, day().plusDays(1), false);
      await().until(() -> hub.messages("DoiSoatDuLieu").size() == 3);
    }
    var answers = hub.payloads("DoiSoatDuLieu", DoiSoatDuLieuStructure.class);
    String key = SaltedKeys.of(SALT, NUMBER);
    var totals = only(answers, answer -> !answer.getTongHop().isEmpty()).getTongHop();
    assertThat(totals).singleElement().extracting("soLuong").hasToString("1");
    assertThat(totals.get(0).getDauVan()).isEqualTo(SaltedKeys.digest(List.of(key)));
    var details = only(answers, answer -> !answer.getChiTiet().isEmpty()).getChiTiet();
    assertThat(details.get(0).getKhoa()).containsExactly(key);
    var nothing = only(answers, answer -> answer.getNgay().equals(day().plusDays(1)));
    assertThat(nothing.getLoai()).as("nothing that day, and said so").containsExactly(KIND);
    assertThat(nothing.getTongHop()).isEmpty();
  }

  @Test
  void lostResult_isSentWhenAskedFor_andUnderAnotherIdOnceTheHubHasIt() {
    try (TestMember running = start(Action.LOST)) {
      running.send(request, birth.residence());
      await().until(() -> disk.map("work").entries().isEmpty());
      assertThat(hub.messages("KetQuaHoSo")).isEmpty();
      ask(running, day(), false);
      resend(running);
      await()
          .until(() -> hub.messages("KetQuaHoSo").size() == 1 && running.outbox().waiting() == 0);
      resend(running);
      await().until(() -> hub.messages("KetQuaHoSo").size() == 2);
    }
    List<VerifiedMessage> results = hub.messages("KetQuaHoSo");
    assertThat(results).extracting(one -> one.header().reference()).containsOnly(request.id());
    assertThat(results).extracting(one -> one.header().id()).doesNotHaveDuplicates();
    assertThat(disk.map("acts").entries()).hasSize(1);
  }

  @Test
  void forgottenEntry_isMissingInTheBook_andIsMadeAgainByAnotherRequest() {
    try (TestMember running = start(Action.FORGET)) {
      register(running);
      await().until(() -> disk.map("acts").entries().isEmpty());
      running.send(TestBirths.header(STEP, TestPki.RESIDENCE), birth.residence());
      await().until(() -> disk.map("acts").entries().size() == 1);
    }
  }

  private TestMember start(Action action) {
    Rule rule = new Rule(Match.ALL, action, null, "", Duration.ZERO, Duration.ZERO, 1, false);
    Script script =
        new Script(1, Map.of("residence", Map.of(STEP, new ServiceScript(List.of(rule), null))));
    var performance = new Performance(script, "residence", death -> {});
    return new TestMember(
        TestPki.RESIDENCE,
        disk,
        hub,
        place ->
            new ResidenceSimulator(
                new Workplace(
                    place.maps(),
                    place.link(),
                    place.outbox(),
                    place.clock(),
                    place.time(),
                    performance)));
  }

  private void register(TestMember running) {
    running.send(request, birth.residence());
    await().until(() -> hub.messages("KetQuaHoSo").size() == 1);
  }

  private void ask(TestMember running, LocalDate day, boolean keys) {
    DoiSoatDuLieuStructure asked = new DoiSoatDuLieuStructure();
    asked.setMaKy("DS-1");
    asked.setNgay(day);
    asked.setMuoi(SALT);
    if (keys) {
      asked.getChiTiet().add(part());
    } else {
      asked.getLoai().add(KIND);
    }
    send(running, "DoiSoatDuLieu", asked);
  }

  private void resend(TestMember running) {
    YeuCauGuiLaiStructure asked = new YeuCauGuiLaiStructure();
    asked.setLyDo("mất trên đường");
    asked.setMaKy("DS-1");
    ChiTietDoiSoatStructure missing = part();
    missing.getKhoa().add(SaltedKeys.of(SALT, NUMBER));
    asked.getThieu().add(missing);
    send(running, "YeuCauGuiLai", asked);
  }

  private static void send(TestMember running, String service, Object payload) {
    MessageHeader header = TestPki.header(service, TestPki.HUB, TestPki.RESIDENCE);
    assertThat(running.send(header, Payloads.write(payload)).status()).isEqualTo(200);
  }

  private ChiTietDoiSoatStructure part() {
    ChiTietDoiSoatStructure part = new ChiTietDoiSoatStructure();
    part.setDonVi(birth.form().getNoiDangKyKhaiSinh());
    part.setLoai(KIND);
    return part;
  }

  private LocalDate day() {
    return birth.form().getGiayChungSinh().getNgayCap();
  }

  private static DoiSoatDuLieuStructure only(
      List<DoiSoatDuLieuStructure> all, Predicate<DoiSoatDuLieuStructure> which) {
    return all.stream().filter(which).reduce((a, b) -> b).orElseThrow();
  }
}
