package vn.lienthong.qcvn109.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.Test;

class ServiceTableTest {
  private static final LocalDate BOTH_VALID = LocalDate.of(2027, 3, 1);

  private final ServiceTable table =
      new ServiceTable(new ContractFolder("/vn/lienthong/qcvn109/contract/two-versions/"));

  @Test
  void line_isRead_withQuotesAndEmptyCells() {
    ServiceContract asked = table.find("HoiDap", "1.0").get(1);
    ServiceContract news = table.find("BaoTin", "1.0").get(0);

    assertThat(asked.contract().number()).isEqualTo("9.0");
    assertThat(asked.vietnamese()).isEqualTo("Hỏi, đáp \"thử\"");
    assertThat(asked.request()).isEqualTo(new QName("urn:thu", "a"));
    assertThat(asked.shape()).isEqualTo(ShapeOrigin.LIVE);
    assertThat(news.mode()).isEqualTo(ServiceMode.EVENT);
    assertThat(news.answer()).isNull();
  }

  @Test
  void service_isFoundInEachVersion_theNewestFirst() {
    assertThat(table.find("HoiDap", "1.0"))
        .extracting(service -> service.contract().number())
        .containsExactly("10.0", "9.0");
    assertThat(table.find("HoiDap", "3.0")).isEmpty();
    assertThat(table.find("Khac", "1.0")).isEmpty();
  }

  @Test
  void service_isValid_onlyWhileItAndItsContractAre() {
    List<ServiceContract> asked = table.find("HoiDap", "1.0");
    ServiceContract news = table.find("BaoTin", "1.0").get(0);

    assertThat(asked).allMatch(service -> service.isValidAt(BOTH_VALID));
    assertThat(asked.get(1).isValidAt(LocalDate.of(2027, 7, 1))).isFalse();
    assertThat(news.isValidAt(LocalDate.of(2026, 12, 31))).isTrue();
    assertThat(news.isValidAt(BOTH_VALID)).isFalse();
  }

  @Test
  void payload_namesItsServices_eachOnce() {
    assertThat(table.forPayload(new QName("urn:thu", "a", "x"))).hasSize(4);
    assertThat(table.forPayload(new QName("urn:thu", "b"))).isEmpty();
  }
}
