package vn.lienthong.connectors.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.connectors.security.content.ContentKeySettings;
import vn.lienthong.connectors.security.content.ContentKeys;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;

class ContentMonthsTest {
  private final HubDatabase database = TestDatabase.fresh();
  private final EvidenceJournal journal = new EvidenceJournal(database);
  private final YearMonth now = YearMonth.now(ZoneOffset.UTC);

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void months_areMadeAhead_andTakeWhatTheNetHasCaught() {
    long before = append("before");
    ContentMonths months = new ContentMonths(database, TestDatabase.keys());
    months.prepare();
    months.prepare();
    long after = append("after");

    assertThat(strings("SELECT count(*)::text FROM content_month")).containsExactly("3");
    String own = "evidence_content_" + now.toString().replace('-', '_');
    assertThat(strings("SELECT tableoid::regclass::text FROM evidence_content"))
        .containsExactly(own, own);
    assertThat(journal.body(before)).map(ContentMonthsTest::text).contains("before");
    assertThat(journal.body(after)).map(ContentMonthsTest::text).contains("after");
  }

  @Test
  void node_isRefused_withOtherKeysOrWithoutThem() {
    new ContentMonths(database, TestDatabase.keys()).prepare();
    var empty = ContentKeys.open(ContentKeySettings.trial(TestDatabase.newDirectory("other")));
    assertThatThrownBy(() -> new ContentMonths(database, empty).prepare())
        .isInstanceOfSatisfying(HubException.class, ContentMonthsTest::namesTheSetting)
        .hasMessageContaining(now.toString());
    empty.make(List.of(now, now.plusMonths(1), now.plusMonths(2)));
    assertThatThrownBy(() -> new ContentMonths(database, empty).prepare())
        .isInstanceOfSatisfying(HubException.class, ContentMonthsTest::namesTheSetting)
        .hasMessageContaining("another key");
  }

  @Test
  void content_standsNowhereInPlain_inItsTables() {
    append("Giàng Thị Mỷ");
    assertThat(
            strings(
                "SELECT count(*)::text FROM evidence_content"
                    + " WHERE position(convert_to('Giàng', 'UTF8') in ciphertext) > 0"))
        .containsExactly("0");
  }

  private static void namesTheSetting(HubException e) {
    assertThat(e.fault().code()).isEqualTo(HubErrorCode.STORE_UNAVAILABLE);
    assertThat(e.fault().place()).isEqualTo("lienthong.evidence.keys.file");
  }

  private long append(String body) {
    return database
        .jdbi()
        .inTransaction(tx -> journal.append(tx, Samples.evidence(UUID.randomUUID(), null, body)));
  }

  private List<String> strings(String sql) {
    return database.jdbi().withHandle(h -> h.createQuery(sql).mapTo(String.class).list());
  }

  private static String text(byte[] bytes) {
    return new String(bytes, UTF_8);
  }
}
