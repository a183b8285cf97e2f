package vn.lienthong.routes.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.connectors.evidence.HandOverState;
import vn.lienthong.routes.admin.Prospect;

/** What an operator reads in the night. */
class ReplayViewTest {
  private static final String MESSAGE =
      """
      {"messages": [{"state": "TREO", "message": "H29.MOTCUA/7f3c", "receiver": "G34.BHXH",
        "service": "CapTheBHYT", "dossier": "H29-2026-1", "receivedAt": "2026-11-22T17:30:01.123456Z",
        "expiresAt": null, "expired": false, "attempts": 20, "reasonCode": "LT-3002",
        "incident": "SC-1", "detail": null, "followers": 3}]}
      """;
  private static final String REQUEST =
      """
      {"request": 12, "action": "replay", "state": "%s", "askedBy": "an",
        "askedAt": "2026-11-22T17:30:01.123456Z", "expiresAt": "2026-11-23T17:30:01Z",
        "approvedBy": null, "reason": "mended",
        "filter": "{\\"state\\": \\"TREO,HONG\\", \\"incident\\": \\"SC-1\\"}",
        "results": {"HOI_TRUOC": 1}}
      """;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final ReplayView view =
      new ReplayView(
          new Terminal(new PrintStream(said, true, StandardCharsets.UTF_8), false), false);

  @Test
  void message_isSaidWithItsDossier_localTime_andWhatToDo() throws Exception {
    view.messages(tree(MESSAGE), null);

    assertThat(said.toString(StandardCharsets.UTF_8).lines())
        .contains(
            "TREO: bên nhận lỗi quá nhiều lần, đã treo / the receiver failed too often, parked",
            "    Hồ sơ / dossier: H29-2026-1",
            "    Từ / from: H29.MOTCUA",
            "    Đến / to: G34.BHXH",
            "    Nhận lúc / received: 2026-11-23 00:30:01 giờ VN (+07)",
            "    Lỗi cuối / last fault: LT-3002 Bên nhận không trả lời kịp / The receiver did not"
                + " answer in time, 20 lần thử / attempts",
            "    Đang chờ sau nó / wait behind it: 3")
        .anyMatch(line -> line.contains("./lienthong replay plan --message H29.MOTCUA/7f3c"))
        .noneMatch(line -> line.contains("Chi tiết"));
  }

  @Test
  void result_isSaidInWords_notAsJson() throws Exception {
    view.request(tree(REQUEST.formatted("XONG")));

    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("Yêu cầu / request 12, gửi lại nguyên văn / send again: đã làm / done")
        .contains("1 thông điệp / messages: có thể bên nhận đã có", "the receiver is asked first")
        .contains("--state TREO,HONG --incident SC-1", "Xem đã giao chưa")
        .doesNotContain("{", "T17:30");
  }

  @Test
  void givenUp_saysOnlyOfWhatWasSurelyNotSent_thatItsSenderIsRefused() throws Exception {
    String givenUp = REQUEST.formatted("XONG").replace("\"replay\"", "\"give-up\"");
    view.request(tree(givenUp.replace("HOI_TRUOC", "BO_CUA_TRUC_CHUA_RO")));

    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("Có thể đã có hiệu lực ở bên nhận", "It may have taken effect at the receiver")
        .doesNotContain("Trục đã báo bên gửi", "TU_CHOI");

    said.reset();
    view.request(tree(givenUp.replace("HOI_TRUOC", "BO")));

    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("Trục đã báo bên gửi: TU_CHOI")
        .doesNotContain("Có thể đã có hiệu lực");
  }

  @Test
  void requestThatWaits_saysUntilWhen_andHowToApprove() throws Exception {
    view.request(tree(REQUEST.formatted("CHO_DUYET")));

    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("2026-11-24 00:30:01 giờ VN (+07): ./lienthong replay approve 12");
  }

  @ParameterizedTest
  @EnumSource(HandOverState.class)
  void everyState_hasWords(HandOverState state) {
    assertThat(Words.ofState(state.name()).toString()).contains(" / ");
  }

  @ParameterizedTest
  @EnumSource(Prospect.class)
  void everyProspect_hasWords(Prospect prospect) {
    assertThat(Words.ofProspect(prospect.name()).toString()).contains(" / ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"open", "closed", "suspended", "inbox", "no member"})
  void everyLane_hasWords(String lane) {
    assertThat(Words.ofLane(lane).toString()).contains(" / ");
  }

  @Test
  void whatIsNotKnown_standsForItself() {
    assertThat(Words.ofState("NEW")).hasToString("?");
    assertThat(Moment.said("soon")).isEqualTo("soon");
  }

  private static JsonNode tree(String json) throws Exception {
    return new ObjectMapper().readTree(json);
  }
}
