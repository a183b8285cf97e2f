package vn.lienthong.qcvn109.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableTest {
  private static final String FOLDER = "/vn/lienthong/qcvn109/table/";

  @Test
  void rows_areRead_withQuotesAndEmptyCells() {
    var rows = new Table(FOLDER + "good.csv").rows();

    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).text("name")).isEqualTo("Nguyễn, \"Y\"");
    assertThat(rows.get(0).number("code")).isEqualTo(1);
    assertThat(rows.get(0).date("from")).isEqualTo(LocalDate.of(2026, 1, 1));
    assertThat(rows.get(1).text("name")).isEqualTo("H'Hen Niê");
    assertThat(rows.get(1).date("from")).isNull();
    assertThat(rows.get(1).optional("other")).isEmpty();
    assertThatThrownBy(() -> rows.get(1).text("other")).hasMessage("good.csv has no column other");
  }

  @Test
  void remarks_areJoined_byTheirKeys() {
    Remarks remarks = new Table(FOLDER + "good.csv").remarks();

    assertThat(remarks.get("title")).isEqualTo("Bảng thử");
    assertThat(remarks.get("note")).isEqualTo("một. hai");
    assertThat(remarks.optional("other")).isEmpty();
    assertThatThrownBy(() -> remarks.get("other")).hasMessage("good.csv: other");
  }

  @ParameterizedTest
  @CsvSource({
    "empty.csv, empty.csv names no columns",
    "short.csv, A line of short.csv has another number of cells: 1",
    "open-quote.csv, 'A quote is not closed: 1,\"2'"
  })
  void brokenTable_isRefused_withTheReason(String file, String reason) {
    Table table = new Table(FOLDER + file);

    assertThatThrownBy(table::rows).isInstanceOf(IllegalStateException.class).hasMessage(reason);
  }
}
