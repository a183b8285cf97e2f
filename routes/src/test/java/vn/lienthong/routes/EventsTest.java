package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.qcvn109.jaxb.v1.dichvu.LoaiSuKienHoTichType.CAI_CHINH;
import static vn.lienthong.qcvn109.jaxb.v1.dichvu.LoaiSuKienHoTichType.KET_HON;
import static vn.lienthong.qcvn109.jaxb.v1.dichvu.LoaiSuKienHoTichType.KHAI_TU;
import static vn.lienthong.qcvn109.jaxb.v1.dichvu.LoaiSuKienHoTichType.LY_HON;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.camel.CamelContext;
import org.apache.camel.component.http.HttpEndpoint;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.message.Receipt;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.routes.lane.Lanes;

/** Civil status publishes once; who subscribes, gets it: in order, each by a way of its own. */
class EventsTest {
  private static EventScene scene;
  private static EventSubscriber whole;
  private static EventSubscriber filtered;

  @BeforeAll
  static void begin() throws IOException {
    scene = new EventScene("H31.HOTICH");
    whole = new EventSubscriber("H31.NHANDU");
    filtered = new EventSubscriber("H31.NHANLOC");
    scene.subscribe(whole, "");
    scene.subscribe(
        filtered,
        """
        purposes:
          - {code: MAU, name: Mẫu, englishName: Sample, legalBasis: (mẫu), fields: [TinhTrangHonNhan]}
        """);
  }

  @AfterAll
  static void end() throws IOException {
    whole.close();
    filtered.close();
    LiveConfiguration.restoreAll();
  }

  @Test
  void event_reachesEachSubscriber_asItWasSignedOrAsMuchAsItMayHave() {
    String code = scene.code();
    UUID id = scene.publish(code, KET_HON, 1, 2);
    settled(id);
    VerifiedMessage all = only(whole, code);
    assertThat(all.header().sender()).isEqualTo(scene.publisher().code());
    assertThat(all.header().id()).isEqualTo(id);
    VerifiedMessage less = only(filtered, code);
    assertThat(less.header().sender().value()).isEqualTo("G00.LIENTHONG");
    var release = Objects.requireNonNull(less.header().release());
    assertThat(release.originalDigest()).isEqualTo(Sha256.hex(all.bytes()));
    assertThat(release.notReleased()).contains("HoVaTen", "SoDinhDanh");
    String text = less.payload().getTextContent();
    assertThat(text).contains(code).doesNotContain("Nguyễn");
    assertThat(RunningHub.count(kept(id))).as("one body for all").isEqualTo(1);
    assertThat(
            RunningHub.count(
                "SELECT count(*) FROM disclosure d JOIN disclosure_subject s ON s.disclosure_id = d.id"
                    + " JOIN evidence e ON e.id = d.given_id WHERE e.message_id = '"
                    + id
                    + "' AND (d.consumer = 'H31.NHANDU' OR d.fields = '{TinhTrangHonNhan}')"))
        .as("two persons, disclosed to two")
        .isEqualTo(4);
  }

  @Test
  void deadSubscriber_holdsUpNobody_andGetsAllInOrderWhenItIsBack() {
    filtered.die();
    List<String> codes = new ArrayList<>();
    List<UUID> ids = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      codes.add(scene.code());
      // each second one is about both, and so belongs into either's order
      ids.add(scene.publish(codes.get(i), i % 2 == 0 ? KET_HON : LY_HON, persons(i)));
    }
    await().atMost(EventScene.SOON).until(() -> codes(whole, codes).size() == 12);
    assertThat(codes(whole, codes)).isEqualTo(codes);
    assertThat(codes(filtered, codes)).isEmpty();
    assertThat(scene.receipt(ids.get(0)).state()).isEqualTo(ReceiptState.DA_TIEP_NHAN);
    String report = report(scene.publisher(), ids.get(0), 200);
    assertThat(report)
        .contains("\"dangCho\":1", "\"ma\":\"H31.NHANDU\",\"trangThai\":\"DA_XU_LY\"");
    assertThat(report(RunningHub.member("tax"), ids.get(0), 404)).contains("LT-1073");
    filtered.rise();
    ids.forEach(EventsTest::settled);
    assertThat(codes(filtered, codes)).isEqualTo(codes);
    assertThat(report(scene.publisher(), ids.get(0), 200)).contains("\"dangCho\":0");
  }

  @Test
  void manyEvents_ofOneCitizen_useTheConnectionsAgain_whichAreClosedWhenNothingComes() {
    await().atMost(EventScene.SOON).until(() -> connectionsTo(whole.port()) == 0);
    List<UUID> ids = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      ids.add(scene.publish(scene.code(), i % 2 == 0 ? KET_HON : LY_HON, 61));
    }
    ids.forEach(EventsTest::settled);

    assertThat(connectionsTo(whole.port()))
        .isLessThanOrEqualTo(RunningHub.bean(Lanes.class).defaults().consumers());
    await().atMost(EventScene.SOON).until(() -> connectionsTo(whole.port()) == 0);
  }

  private static int connectionsTo(int port) {
    var door = new HttpRoute(new HttpHost("https", "localhost", port), null, true);
    return RunningHub.bean(CamelContext.class).getEndpoints().stream()
        .filter(endpoint -> endpoint instanceof HttpEndpoint http && http.getPort() == port)
        .map(endpoint -> ((HttpEndpoint) endpoint).getClientConnectionManager())
        .mapToInt(
            connections ->
                ((PoolingHttpClientConnectionManager) connections).getStats(door).getAvailable())
        .sum();
  }

  private static int[] persons(int event) {
    return event % 2 == 0 ? new int[] {11, 12} : new int[] {event % 4 == 1 ? 11 : 12};
  }

  @Test
  void correction_followsItsOriginal_andAWithdrawnOneIsNotCorrectedAgain() {
    String original = scene.code();
    String correction = scene.code();
    String withdrawal = scene.code();
    scene.publish(original, KET_HON, 21);
    scene.publish(correction, original, CAI_CHINH, false, 22);
    settled(scene.publish(withdrawal, original, CAI_CHINH, true, 21));
    assertThat(codes(whole, List.of(original, correction, withdrawal)))
        .containsExactly(original, correction, withdrawal);
    refused(scene.code(), correction, HubErrorCode.EVENT_ORIGINAL_WITHDRAWN);
    refused(scene.code(), "HT-KHONG-CO", HubErrorCode.EVENT_ORIGINAL_UNKNOWN);
    refused(original, null, HubErrorCode.EVENT_CODE_REUSED);
  }

  private static void refused(String code, @Nullable String original, HubErrorCode why) {
    var header = scene.publisher().header("SuKienHoTich");
    var answer = scene.send(header, code, original, CAI_CHINH, false, 21);
    assertThat(answer.statusCode()).isEqualTo(why.httpStatus());
    Receipt receipt = EventScene.read(answer.body());
    assertThat(receipt.state()).isEqualTo(ReceiptState.TU_CHOI);
    assertThat(Objects.requireNonNull(receipt.fault()).code()).isEqualTo(why);
    assertThat(RunningHub.count(kept(header.id()).replace("'NHAN'", "'TAO'"))).isZero();
    assertThat(
            RunningHub.count(
                "SELECT count(*) FROM event_message WHERE message_id = '" + header.id() + "'"))
        .isZero();
  }

  @Test
  void lateSubscriber_getsWhatItMissedInOrder_andWhatItNeverSawBeforeItsCorrection()
      throws IOException {
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      codes.add(scene.code());
      scene.publish(codes.get(i), KET_HON, 30 + i % 3);
    }
    try (EventSubscriber late = new EventSubscriber("H31.NHANMUON")) {
      scene.subscribe(late, "");
      codes.add(scene.code());
      settled(scene.publish(codes.get(60), codes.get(0), CAI_CHINH, false, 30));
      await().atMost(EventScene.SOON).until(() -> codes(late, codes).size() == 61);
      for (int person = 0; person < 3; person++) {
        int of = person;
        List<String> own = codes.stream().filter(code -> codes.indexOf(code) % 3 == of).toList();
        assertThat(codes(late, own)).isEqualTo(own);
      }
      scene.unsubscribe(late);
    }
    try (EventSubscriber deaths = new EventSubscriber("H31.NHANCHET")) {
      scene.subscribe(deaths, "subscription: {kinds: [KHAI_TU, CAI_CHINH], from: 2099-01-01}");
      String correction = scene.code();
      String other = scene.code();
      scene.publish(other, KET_HON, 31);
      settled(scene.publish(correction, codes.get(1), CAI_CHINH, false, 31));
      settled(scene.publish(scene.code(), KHAI_TU, 32));
      await().atMost(EventScene.SOON).until(() -> deaths.received().size() == 3);
      assertThat(codes(deaths, List.of(codes.get(1), correction)))
          .containsExactly(codes.get(1), correction);
      assertThat(codes(deaths, List.of(other))).isEmpty();
      scene.unsubscribe(deaths);
    }
  }

  @Test
  void refusalOfOne_isToldAndCallsAnOfficer_whileTheOthersHaveIt() throws IOException {
    try (EventSubscriber stubborn = new EventSubscriber("H31.TUCHOI")) {
      scene.subscribe(stubborn, "subscription: {from: 2099-01-01}");
      stubborn.refuse(HubFault.of(HubErrorCode.DATA_RULE_BROKEN, null, "no such person here"));
      String code = scene.code();
      UUID id = scene.publish(code, KHAI_TU, 41);
      await().atMost(EventScene.SOON).until(() -> scene.receipt(id).fault() != null);
      assertThat(Objects.requireNonNull(scene.receipt(id).fault()).code())
          .isEqualTo(HubErrorCode.REFUSED_BY_RECEIVER);
      await().atMost(EventScene.SOON).until(() -> codes(whole, List.of(code)).size() == 1);
      assertThat(scene.receipt(id).state()).isEqualTo(ReceiptState.DA_TIEP_NHAN);
      assertThat(
              RunningHub.count(
                  "SELECT count(*) FROM officer_case c JOIN evidence e ON e.id = c.evidence_id"
                      + " WHERE c.kind = 'THONG_DIEP' AND e.message_id = '"
                      + id
                      + "'"))
          .isEqualTo(1);
      scene.unsubscribe(stubborn);
    }
  }

  private static String report(TestMember who, UUID id, int status) {
    var answer = who.get("/api/events/" + id);
    assertThat(answer.statusCode()).isEqualTo(status);
    return new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8);
  }

  private static String kept(UUID id) {
    return "SELECT count(*) FROM evidence WHERE direction = 'NHAN' AND message_id = '" + id + "'";
  }

  private static void settled(UUID id) {
    await().atMost(EventScene.SOON).until(() -> scene.receipt(id).state() == ReceiptState.DA_XU_LY);
  }

  private static VerifiedMessage only(EventSubscriber subscriber, String code) {
    List<VerifiedMessage> found =
        subscriber.received().stream().filter(one -> code(one).equals(code)).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  /** Of these codes those that it got, in the order in which it got them. */
  private static List<String> codes(EventSubscriber subscriber, List<String> of) {
    return subscriber.received().stream().map(EventsTest::code).filter(of::contains).toList();
  }

  private static String code(VerifiedMessage message) {
    return message.payload().getElementsByTagNameNS("*", "MaSuKien").item(0).getTextContent();
  }
}
