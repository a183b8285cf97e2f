package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import vn.lienthong.adapters.onestop.simulator.DossierPlan;
import vn.lienthong.adapters.onestop.simulator.JointProcedure;
import vn.lienthong.adapters.population.simulator.CitizenBook;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaXacThucBanType;
import vn.lienthong.qcvn109.sample.EventSamples;
import vn.lienthong.routes.config.HubApplication;
import vn.lienthong.routes.demo.DossierProgress;
import vn.lienthong.routes.demo.QuayClient;
import vn.lienthong.routes.demo.ScriptFile;
import vn.lienthong.routes.demo.Simulators;
import vn.lienthong.routes.demo.Staging;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.MemberRegistry;

class BirthChainTest {
  private static final int DOSSIERS = 6;
  private static final HubHome HOME = TestHome.create();

  /** Population loses the answer to the first number, holds the second, is late with the third. */
  private static final Path IN_DOUBT = Path.of("../docs/examples/scripts/number-in-doubt.yaml");

  /** Its names in the management tree must not meet those of {@link RunningHub}. */
  /** What is fetched while the hub stops is given again when its lease ends. */
  private static final Map<String, Object> NODE =
      Map.of("lienthong.node", "birth-chain", "lienthong.inbox.lease", "20s");

  private static Simulators agencies;
  private static ConfigurableApplicationContext hub;

  @BeforeAll
  static void runDossiers_andRestartTheHubInTheMiddle() throws IOException {
    letInsuranceFetch();
    letTheHubWaitForPopulationLessLong();
    hub = HubApplication.start(HOME, NODE);
    agencies =
        Simulators.open(
            HOME, Staging.of(ScriptFile.read(IN_DOUBT, HOME), true, CitizenBook.CITIZENS));
    QuayClient counter = new QuayClient(HOME);
    counter.notices(DOSSIERS - 1, 7, "CHUNG_SINH");
    counter.submit(DOSSIERS, 7);
    counter.submitOnline(1, 8, DossierPlan.of(JointProcedure.BIRTH));
    await().atMost(Duration.ofMinutes(1)).until(() -> finished(counter) > 0);
    hub.close();
    hub = HubApplication.start(HOME, NODE);
    await().atMost(Duration.ofMinutes(2)).until(() -> finished(counter) == DOSSIERS);
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> counter.online().stream().allMatch(row -> row.contains("\t4\t")));
  }

  /** One agency of the chain has no door of its own. */
  private static void letInsuranceFetch() throws IOException {
    Path file = HOME.members().resolve("social-insurance.yaml");
    String pulling =
        Files.readString(file)
            .replaceFirst("endpoint:\\n( +.*\\n)+", "pull: true\n")
            .replace("TraCuuMaSoBHXH, TraCuuTheBHYT, ", ""); // who fetches cannot answer at once
    for (String lookUp :
        List.of("one-stop-looks-up-insurance-numbers", "health-looks-up-insurance-cards")) {
      Path agreement = HOME.agreements().resolve(lookUp + ".yaml");
      Files.writeString(
          agreement, Files.readString(agreement).replace("state: active", "state: suspended"));
    }
    assertThat(pulling).contains("pull: true").doesNotContain("url:");
    Files.writeString(file, pulling);
  }

  /** The script holds some numbers longer than this. */
  private static void letTheHubWaitForPopulationLessLong() throws IOException {
    Path file = HOME.members().resolve("population.yaml");
    Files.writeString(file, Files.readString(file) + "delivery: {timeout: 3s}\n");
  }

  @AfterAll
  static void stop() {
    agencies.close();
    hub.close();
  }

  @Test
  void everyDossier_isCompleted_withNumberAndCard() throws IOException {
    assertThat(new QuayClient(HOME).progress())
        .hasSize(DOSSIERS)
        .allSatisfy(dossier -> assertThat(dossier.finished()).isTrue());
    assertThat(strings("SELECT DISTINCT state FROM dossier")).containsExactly("HOAN_THANH");
  }

  @Test
  void noDossier_isRegisteredTwice_atAnyAgency() {
    assertThat(new QuayClient(HOME).mostRegistrationsByAgency())
        .isNotEmpty()
        .allSatisfy((agency, most) -> assertThat(most).as(agency).isNotEmpty())
        .allSatisfy(
            (agency, most) -> assertThat(most.orElseThrow()).as(agency).isLessThanOrEqualTo(1));
  }

  @Test
  void everyChild_isAskedForOnce_andWhatBecameOfItIsFoundOut() {
    assertThat(
            strings(
                "SELECT count(DISTINCT message_id) FROM evidence"
                    + " WHERE service = 'CapSoDinhDanh' AND sender = 'G15.HOTICH'"))
        .containsExactly("" + (DOSSIERS + 1));
    assertThat(
            strings(
                "SELECT count(*) FROM known_message k JOIN evidence e ON e.id = k.evidence_id"
                    + " WHERE e.service = 'TraCuuTrangThaiCapSo'"
                    + " AND k.answer_evidence_id IS NOT NULL"))
        .isNotEqualTo(List.of("0"));
  }

  @Test
  void everyHandOver_isConfirmedByASignedReceipt() {
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () ->
                assertThat(strings("SELECT DISTINCT state FROM hand_over"))
                    .containsExactly("XONG"));
    assertThat(strings("SELECT count(*) FROM evidence_event WHERE kind = 'GIAO'"))
        .isEqualTo(strings("SELECT count(*) FROM hand_over WHERE receiver <> 'G00.LIENTHONG'"));
  }

  @Test
  void eventsOfCivilStatus_reachEachAgencyInOrder_andEachActsOnceOnADeath() throws IOException {
    QuayClient counter = new QuayClient(HOME);
    String dead = EventSamples.person(77);
    counter.publishEvent(Map.of("ma", "HT-1", "loai", "KET_HON", "nguoi", dead));
    await().atMost(Duration.ofMinutes(1)).until(() -> !counter.eventsAt("tax").isEmpty());
    counter.publishEvent(Map.of("ma", "HT-2", "loai", "KHAI_TU", "nguoi", dead));
    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () ->
                counter.eventsAt("health").size() == 1
                    && counter.eventsAt("population").size() == 3
                    && counter.eventsAt("civil-status").size() == 2
                    && counter.eventsAt("tax").size() == 4);
    for (String kind : List.of("population", "residence", "social-insurance", "tax")) {
      assertThat(counter.eventsAt(kind).stream().map(row -> row.split("\t")[3]))
          .as(kind)
          .containsSubsequence("HT-1", "HT-2");
    }
    assertThat(counter.eventsAt("labour")).singleElement().asString().contains("KHAI_TU");
    assertThat(counter.personsAt("population").toString()).contains("hon-nhan=2@HT-1", "chet=");
    assertThat(counter.personsAt("tax").toString()).contains("nguoi-nop-thue=DA_CHET@");
    assertThat(counter.personsAt("social-insurance").toString()).contains("the=CHAM_DUT@");
    assertThat(counter.personsAt("civil-status").toString()).contains("dan-cu=GHI_NHAN_CHET@DC.");
    assertThat(counter.personsAt("tax").toString()).doesNotContain(dead);
  }

  @Test
  void papersThatDisagree_areDecidedByBothAgencies_andTheStarterIsTold() throws IOException {
    QuayClient counter = new QuayClient(HOME);
    TestMember starter =
        TestMember.of(
            HOME,
            hub.getBean(MemberRegistry.class).only("one-stop"),
            hub.getBean(MemberRegistry.class).hub().code());
    var request = DisagreementTest.request("VU-1", "G01.CSDLDC", "G15.HOTICH");
    byte[] message = starter.sign(starter.header("YeuCauXacMinhSaiLech"), request);
    assertThat(starter.post(message).statusCode()).isEqualTo(202);
    for (String decider : List.of("population", "civil-status")) {
      await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> counter.disagreementsAt(decider).toString().contains("YEU_CAU H29.MOTCUA"));
      counter.conclude(decider, "VU-1", "KHONG_SAI_LECH");
    }
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () ->
                assertThat(counter.disagreementsAt("one-stop"))
                    .contains(
                        "VU-1\tKET_LUAN G01.CSDLDC\tKHONG_SAI_LECH",
                        "VU-1\tKET_LUAN G15.HOTICH\tKHONG_SAI_LECH"));
  }

  @Test
  void portal_isToldInOrderAndOnce_fromTheOpeningToTheEnd() throws IOException {
    assertThat(new QuayClient(HOME).portal())
        .hasSize(DOSSIERS + 1)
        .allSatisfy(row -> assertThat(row).endsWith("\tco\t0\t9"));
    assertThat(strings("SELECT count(*) FROM evidence WHERE service = 'DongBoHoSoMC'"))
        .isNotEqualTo(List.of("0"));
  }

  @Test
  void jointServiceSoftware_isToldOfEveryDossier_andOfItsOwnToTheEnd() throws IOException {
    List<String> told = new QuayClient(HOME).online();
    assertThat(told)
        .hasSize(DOSSIERS + 1)
        .allSatisfy(row -> assertThat(row).contains("\t4\t3,7", "\tco\t"));
    assertThat(told)
        .filteredOn(row -> row.startsWith("G22.DVCLT-"))
        .singleElement()
        .satisfies(row -> assertThat(row).contains("\tdaNhan\t").endsWith("\tco"));
  }

  @Test
  void notices_comeToCivilStatus_andTheirRegistrationIsNoted() throws IOException {
    assertThat(new QuayClient(HOME).noticesAtCivilStatus())
        .hasSize(DOSSIERS - 1)
        .allSatisfy(row -> assertThat(row).endsWith("\tHIEU_LUC"));
    assertThat(
            strings(
                """
                SELECT count(*) FROM health_notice n JOIN dossier_notice d USING (kind, number_digest)
                 WHERE d.registered_at IS NOT NULL
                """))
        .containsExactly("" + (DOSSIERS - 1));
    assertThat(strings("SELECT count(*) FROM dossier_notice")).containsExactly("" + (DOSSIERS + 1));
  }

  @Test
  void everyBirth_hasAPaper_whichTheCounterFetches_andLaterStepsAreToldOf() throws IOException {
    var papers = new PapersOfTheChain(HOME, hub.getBean(MemberRegistry.class));
    assertThat(papers.issued()).isEqualTo(DOSSIERS + 1);
    assertThat(papers.wholeOnesAtTheCounter()).isEqualTo(DOSSIERS);
    for (String later : List.of("residence", "social-insurance")) {
      await().atMost(Duration.ofMinutes(1)).until(() -> papers.at(later).size() == DOSSIERS + 1);
    }
    assertThat(strings("SELECT DISTINCT receiver FROM electronic_paper_receiver ORDER BY 1"))
        .containsExactly("G01.CUTRU", "G34.BHXH");
  }

  @Test
  void paperTakenBack_isToldToWhomItWasGiven_andVerifiedAsRevoked() throws IOException {
    var papers = new PapersOfTheChain(HOME, hub.getBean(MemberRegistry.class));
    PapersOfTheChain.Issued paper = papers.first();
    assertThat(papers.verified(paper)).isEqualTo(KetQuaXacThucBanType.THAT);
    papers.takeBack(paper);
    assertThat(papers.verified(paper)).isEqualTo(KetQuaXacThucBanType.DA_THU_HOI);
    for (String later : List.of("residence", "social-insurance")) {
      await()
          .atMost(Duration.ofMinutes(1))
          .until(
              () ->
                  papers.at(later).stream()
                      .anyMatch(row -> row.startsWith(paper.code() + "\tDA_THU_HOI")));
    }
  }

  @Test
  void starter_seesItsDossier_andNobodyElseDoes() {
    String code =
        strings("SELECT code FROM dossier WHERE starter = 'H29.MOTCUA' ORDER BY code LIMIT 1")
            .get(0);
    var registry = hub.getBean(MemberRegistry.class);
    var hubCode = registry.hub().code();
    var starter = TestMember.of(HOME, registry.only("one-stop"), hubCode);
    var other = TestMember.of(HOME, registry.only("residence"), hubCode);
    var seen = starter.get("/api/dossiers/" + code);
    assertThat(seen.statusCode()).isEqualTo(200);
    assertThat(new String(seen.body(), StandardCharsets.UTF_8))
        .contains("HOAN_THANH", "DangKyKhaiSinh", "DangKyThuongTru", "CapTheBHYT")
        .doesNotContainPattern("[0-9]{12}");
    assertThat(other.get("/api/dossiers/" + code).statusCode()).isEqualTo(404);
  }

  @Test
  void everyStep_wasAskedOnce_inTheRightOrder() {
    assertThat(
            strings(
                """
                SELECT count(*) FROM dossier_step birth
                  JOIN dossier_step later USING (dossier_code)
                 WHERE birth.step = 'DangKyKhaiSinh' AND later.step <> birth.step
                   AND later.asked_at < birth.changed_at
                """))
        .containsExactly("0");
    assertThat(strings("SELECT count(*) FROM dossier_step"))
        .containsExactly("" + 3 * (DOSSIERS + 1));
  }

  private static long finished(QuayClient counter) throws IOException {
    return counter.progress().stream().filter(DossierProgress::finished).count();
  }

  private static List<String> strings(String query) {
    return hub.getBean(Jdbi.class)
        .withHandle(handle -> handle.createQuery(query).mapTo(String.class).list());
  }
}
