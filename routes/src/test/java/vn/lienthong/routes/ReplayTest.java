package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TraKetQuaHoSoStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.message.Receipt;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.qcvn109.message.Receipts;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.routes.pipeline.HubMessages;
import vn.lienthong.routes.registry.Ports;

/** Operators at {@code /ops} of a real hub: what they see, plan, ask, approve, and cannot do. */
class ReplayTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String REQUESTS = "/ops/replay/requests";
  private static final int APPROVAL_OVER = 20;

  private static final List<InboxMessages.Sent> PARKED = new ArrayList<>();

  private static OperatorBrowser an;
  private static OperatorBrowser binh;
  private static TestMember oneStop;
  private static TestMember portal;

  /** Finds the messages of one test and no others. */
  private final String incident = "SC-" + UUID.randomUUID();

  @BeforeAll
  static void login() throws Exception {
    an = TestOperators.browser(TestOperators.AN);
    binh = TestOperators.browser(TestOperators.BINH);
    oneStop = RunningHub.member("one-stop");
    portal = RunningHub.member("national-portal");
  }

  /** What was taken up must not come to those who play the receiver in other tests. */
  @AfterAll
  static void takeAway() {
    PARKED.forEach(InboxMessages::takeAway);
  }

  @Test
  void list_showsWhatStandsStill_withoutItsContent() throws Exception {
    InboxMessages.Sent sent = parked(null);

    JsonNode one = json(an.get("/ops/replay/messages?incident=" + incident)).at("/messages/0");

    assertThat(one.path("state").asText()).isEqualTo("TREO");
    assertThat(one.path("message").asText()).isEqualTo(oneStop.code() + "/" + sent.id());
    assertThat(one.path("receiver").asText()).isEqualTo(portal.code().value());
    assertThat(one.path("reasonCode").asText()).isEqualTo("LT-3003");
    assertThat(one.path("incident").asText()).isEqualTo(incident);
  }

  @Test
  void plan_saysWhatWouldHappen_andChangesNothing() throws Exception {
    InboxMessages.Sent never = parked(null);
    InboxMessages.Sent maybe = parked(null);
    InboxMessages.Sent expired = parked(OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(1));
    InboxMessages.set("sent_at = now()", maybe);
    InboxMessages.set("sent_at = now()", expired);
    String before = digest(never, maybe, expired);

    JsonNode plan = json(an.get("/ops/replay/plan?incident=" + incident));

    assertThat(plan.path("possible").asInt()).isEqualTo(2);
    assertThat(plan.path("impossible").asInt()).isEqualTo(1);
    assertThat(plan.path("needsApproval").asBoolean()).isFalse();
    assertThat(plan.findValuesAsText("prospect")).containsExactly("GUI", "HOI_TRUOC", "HET_HAN");
    assertThat(plan.findValuesAsText("lane")).hasSize(3).allMatch(s -> s.matches("open|closed"));
    assertThat(digest(never, maybe, expired)).isEqualTo(before);
  }

  @Test
  void replay_takesItUpOnce_andIsEvidence() throws Exception {
    InboxMessages.Sent sent = parked(null);

    JsonNode done = json(an.post(REQUESTS, asked("replay", "mended")));
    HttpResponse<String> again = binh.post(REQUESTS, asked("replay", "mended"));

    assertThat(done.path("state").asText()).isEqualTo("XONG");
    assertThat(done.path("askedBy").asText()).isEqualTo(TestOperators.AN);
    assertThat(done.at("/results/GUI").asInt()).isEqualTo(1);
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(InboxMessages.row("state", sent)).isIn("CHO", "DA_XEP", "DANG_GUI");
    assertThat(InboxMessages.events(sent, "GIAO_LAI")).isEqualTo(1);
    assertThat(event(sent, "nguoiQuyetDinh")).isEqualTo(TestOperators.AN);
    assertThat(event(sent, "lyDo")).isEqualTo("#" + done.path("request").asLong() + " mended");
  }

  @Test
  void twoOperatorsAtOnce_doNothingTwice() throws Exception {
    List<InboxMessages.Sent> sent = parked(5);
    List<Callable<HttpResponse<String>>> both =
        List.of(
            () -> an.post(REQUESTS, asked("replay", "one")),
            () -> binh.post(REQUESTS, asked("replay", "other")));
    ExecutorService threads = Executors.newFixedThreadPool(2);
    for (Future<HttpResponse<String>> answer : threads.invokeAll(both)) {
      assertThat(answer.get().statusCode()).isIn(200, 409);
    }
    threads.shutdown();

    assertThat(sent)
        .allSatisfy(one -> assertThat(InboxMessages.events(one, "GIAO_LAI")).isEqualTo(1));
  }

  @Test
  void manyMessages_waitForAnotherPerson() throws Exception {
    List<InboxMessages.Sent> sent = parked(APPROVAL_OVER + 1);

    HttpResponse<String> asked = an.post(REQUESTS, asked("replay", "outage is over"));
    String approval = REQUESTS + "/" + json(asked).path("request").asLong() + "/approval";
    assertThat(asked.statusCode()).isEqualTo(202);
    assertThat(InboxMessages.row("state", sent.get(0))).isEqualTo("TREO");
    HttpResponse<String> own = an.post(approval, "{}");
    assertThat(own.statusCode()).isEqualTo(403);
    assertThat(own.body()).contains("another person");
    assertThat(InboxMessages.row("state", sent.get(0))).isEqualTo("TREO");
    JsonNode done = json(binh.post(approval, "{}"));
    JsonNode twice = json(binh.post(approval, "{}"));

    assertThat(done.path("state").asText()).isEqualTo("XONG");
    assertThat(done.path("approvedBy").asText()).isEqualTo(TestOperators.BINH);
    assertThat(twice).isEqualTo(done);
    assertThat(sent)
        .allSatisfy(one -> assertThat(InboxMessages.events(one, "GIAO_LAI")).isEqualTo(1));
    assertThat(event(sent.get(0), "nguoiQuyetDinh")).isEqualTo("an + binh");
  }

  @Test
  void requestThatNobodyApproved_expires() throws Exception {
    List<InboxMessages.Sent> sent = parked(APPROVAL_OVER + 1);
    long request = json(an.post(REQUESTS, asked("replay", "later"))).path("request").asLong();
    RunningHub.bean(Jdbi.class)
        .useHandle(
            handle ->
                handle.execute(
                    "UPDATE replay_request SET expires_at = now() WHERE id = ?", request));

    HttpResponse<String> late = binh.post(REQUESTS + "/" + request + "/approval", "{}");

    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(json(an.get(REQUESTS + "/" + request)).path("state").asText()).isEqualTo("HET_HAN");
    assertThat(InboxMessages.row("state", sent.get(0))).isEqualTo("TREO");
  }

  @Test
  void requestLeftHalfDone_isDoneToItsEnd_andNotTwice() throws Exception {
    List<InboxMessages.Sent> sent = parked(APPROVAL_OVER + 1);
    long request = json(an.post(REQUESTS, asked("replay", "crash"))).path("request").asLong();
    RunningHub.bean(Jdbi.class)
        .useHandle(
            handle ->
                handle.execute(
                    "UPDATE replay_request SET state = 'DANG_LAM', approved_by = 'binh',"
                        + " approved_at = now() WHERE id = ?",
                    request));

    JsonNode done = json(an.post(REQUESTS + "/" + request + "/approval", "{}"));

    assertThat(done.path("state").asText()).isEqualTo("XONG");
    assertThat(done.at("/results/GUI").asInt()).isEqualTo(APPROVAL_OVER + 1);
    assertThat(InboxMessages.events(sent.get(0), "GIAO_LAI")).isEqualTo(1);
  }

  @Test
  void expiredMessage_isNotSentAgain() throws Exception {
    InboxMessages.Sent sent = parked(OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(1));

    HttpResponse<String> answer = an.post(REQUESTS, asked("replay", "please"));

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("HET_HAN");
    assertThat(InboxMessages.row("state", sent)).isEqualTo("TREO");
    assertThat(InboxMessages.events(sent, "GIAO_LAI")).isZero();
  }

  @Test
  void givenUpHead_letsItsFollowersGo_andItsSenderKnows() throws Exception {
    InboxMessages.Sent head = parked(null);
    InboxMessages.Sent follower = parked(null);
    String key = "order_key = decode(md5('" + incident + "'), 'hex')";
    InboxMessages.set(key, head);
    InboxMessages.set(key, follower);
    JsonNode seen = json(an.get("/ops/replay/messages?incident=" + incident));

    JsonNode done =
        json(
            an.post(
                REQUESTS,
                JSON.writeValueAsString(
                    Map.of(
                        "action", "give-up",
                        "filter", Map.of("message", oneStop.code() + "/" + head.id()),
                        "reason", "done by hand"))));

    assertThat(seen.at("/messages/0/followers").asInt()).isEqualTo(1);
    assertThat(done.at("/results/BO").asInt()).isEqualTo(1);
    assertThat(InboxMessages.row("state", head)).isEqualTo("BO_QUA");
    assertThat(InboxMessages.row("state", follower)).isEqualTo("TREO");
    Receipt receipt = receipt(oneStop.get("/api/messages/" + head.id()).body());
    assertThat(receipt.state()).isEqualTo(ReceiptState.TU_CHOI);
    assertThat(Objects.requireNonNull(receipt.fault()).code())
        .isEqualTo(HubErrorCode.GIVEN_UP_BY_OPERATOR);
  }

  @Test
  void givenUp_thatMayHaveBeenSent_mayHaveTakenEffect_inPlanAndResult() throws Exception {
    InboxMessages.Sent sent = parked(null);
    InboxMessages.Sent asked = parked(null);
    InboxMessages.set("sent_at = now()", sent);
    InboxMessages.set("ask_first = true", asked);

    JsonNode plan = json(an.get("/ops/replay/plan?action=give-up&incident=" + incident));
    JsonNode done = json(an.post(REQUESTS, asked("give-up", "no answer to be had")));

    assertThat(plan.findValuesAsText("prospect")).containsExactly("BO_CHUA_RO", "BO_CHUA_RO");
    assertThat(plan.findValuesAsText("moTa"))
        .allMatch(words -> words.contains("có thể đã có hiệu lực ở bên nhận"));
    assertThat(plan.findValuesAsText("moTaTiengAnh"))
        .allMatch(words -> words.contains("it may have taken effect at the receiver"));
    assertThat(done.at("/results/BO_CHUA_RO").asInt()).isEqualTo(2);
    assertThat(done.path("results").has("BO")).isFalse();
    Receipt receipt = receipt(oneStop.get("/api/messages/" + sent.id()).body());
    assertThat(receipt.state()).isEqualTo(ReceiptState.CHUA_RO);
  }

  @Test
  void givenUp_ofTheHubItself_claimsNoSenderThatIsTold() throws Exception {
    parkedOfTheHub("now()");
    parkedOfTheHub("NULL");

    JsonNode plan = json(an.get("/ops/replay/plan?action=give-up&incident=" + incident));
    JsonNode done = json(an.post(REQUESTS, asked("give-up", "not needed")));

    assertThat(plan.findValuesAsText("prospect"))
        .containsExactly("BO_CUA_TRUC_CHUA_RO", "BO_CUA_TRUC");
    assertThat(plan.findValuesAsText("moTaTiengAnh"))
        .allMatch(words -> words.contains("no other sender to tell"));
    assertThat(done.at("/results/BO_CUA_TRUC").asInt()).isEqualTo(1);
    assertThat(done.at("/results/BO_CUA_TRUC_CHUA_RO").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"action\":\"replay\",\"filter\":{},\"reason\":\"all\"}",
        "{\"action\":\"replay\",\"filter\":{\"state\":\"TREO\"},\"reason\":\"all\"}",
        "{\"action\":\"delete\",\"filter\":{\"incident\":\"SC-1\"},\"reason\":\"x\"}",
        "{\"action\":\"replay\",\"filter\":{\"incident\":\"SC-1\"}}",
        "{\"action\":\"replay\",\"filter\":{\"incident\":\"SC-1\"},\"reason\":\" \"}",
        "{\"action\":\"replay\",\"filter\":{\"id\":\"1\"},\"reason\":\"x\"}",
        "{\"action\":\"replay\",\"filter\":{\"member\":\"no code\"},\"reason\":\"x\"}",
        "{\"action\":\"replay\",\"filter\":{\"message\":\"x\"},\"reason\":\"x\"}",
        "{\"action\":\"replay\",\"filter\":{\"from\":\"today\"},\"reason\":\"x\"}",
        "{\"who\":\"binh\"}",
        "no json"
      })
  void wrongRequest_isRefused_withTheRule(String body) throws Exception {
    HttpResponse<String> answer = an.post(REQUESTS, body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).path("moTa").asText()).isNotBlank();
  }

  @Test
  void stranger_andForgedRequest_areRefused() throws Exception {
    InboxMessages.Sent sent = parked(null);
    var stranger = new OperatorBrowser(RunningHub.home().ports().of(Ports.OPERATORS));
    stranger.get("/login");

    assertThat(stranger.program("/ops/replay/messages").statusCode()).isEqualTo(401);
    assertThat(stranger.post(REQUESTS, asked("replay", "x")).statusCode()).isEqualTo(401);
    assertThat(an.forged(REQUESTS, asked("replay", "x")).statusCode()).isEqualTo(403);
    assertThat(InboxMessages.row("state", sent)).isEqualTo("TREO");
  }

  private String asked(String action, String reason) throws Exception {
    return JSON.writeValueAsString(
        Map.of("action", action, "filter", Map.of("incident", incident), "reason", reason));
  }

  private List<InboxMessages.Sent> parked(int number) {
    List<InboxMessages.Sent> sent = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      sent.add(parked(null));
    }
    return sent;
  }

  /** One for a receiver that nobody plays, so that it only waits when it is taken up. */
  private InboxMessages.Sent parked(@Nullable OffsetDateTime expiresAt) {
    InboxMessages.Sent sent = InboxMessages.send(oneStop, portal, UUID.randomUUID(), null);
    PARKED.add(sent);
    InboxMessages.set(
        "state = 'TREO', done_at = now(), lease_until = NULL, lease_owner = NULL, sent_at = NULL,"
            + " last_fault = jsonb_build_object('code', 'LT-3003', 'incident', '"
            + incident
            + "', 'detail', 'of a test'), expires_at = "
            + (expiresAt == null ? "NULL" : "'" + expiresAt + "'"),
        sent);
    return sent;
  }

  private void parkedOfTheHub(String sentAt) {
    HubMessages messages = RunningHub.bean(HubMessages.class);
    UUID id = UUID.randomUUID();
    MessageHeader header = messages.header(id, "TraKetQuaHoSo", portal.code());
    Element payload = Payloads.write(new TraKetQuaHoSoStructure());
    RunningHub.bean(Jdbi.class)
        .useTransaction(
            tx -> {
              messages.send(tx, header, payload);
              tx.execute(
                  "UPDATE hand_over SET state = 'TREO', done_at = now(), sent_at = "
                      + sentAt
                      + ", last_fault = jsonb_build_object('code', 'LT-3003', 'incident', ?::text)"
                      + " WHERE evidence_id = (SELECT id FROM evidence WHERE message_id = ?)",
                  incident,
                  id);
            });
  }

  /** Of all that a request could change. */
  private static String digest(InboxMessages.Sent... sent) {
    StringBuilder rows = new StringBuilder();
    for (InboxMessages.Sent one : sent) {
      rows.append(InboxMessages.row("md5(hand_over::text)", one))
          .append(
              RunningHub.count(
                  "SELECT count(*) FROM evidence_event WHERE evidence_id = " + one.evidence()))
          .append(
              RunningHub.count(
                  "SELECT count(*) FROM replay_item WHERE hand_over_id = " + one.handOver()));
    }
    return rows.toString();
  }

  private static String event(InboxMessages.Sent sent, String item) {
    return RunningHub.bean(Jdbi.class)
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT detail->>? FROM evidence_event"
                            + " WHERE evidence_id = ? AND kind = 'GIAO_LAI'")
                    .bind(0, item)
                    .bind(1, sent.evidence())
                    .mapTo(String.class)
                    .one());
  }

  private static JsonNode json(HttpResponse<String> answer) throws Exception {
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    return JSON.readTree(answer.body());
  }

  private static Receipt receipt(byte[] document) {
    return Receipts.read(SecureXml.parse(document).getDocumentElement());
  }
}
