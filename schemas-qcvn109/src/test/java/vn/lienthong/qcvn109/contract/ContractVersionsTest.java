package vn.lienthong.qcvn109.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;
import vn.lienthong.qcvn109.dialect.Dialect;

class ContractVersionsTest {
  private static final LocalDate BOTH_VALID = LocalDate.of(2027, 3, 1);
  private static final LocalDate OLD_ENDED = LocalDate.of(2027, 7, 1);

  private final ContractFolder twoVersions =
      new ContractFolder("/vn/lienthong/qcvn109/contract/two-versions/");

  @Test
  void firstVersion_isAccepted_fromItsFirstDay() {
    ContractVersion first = ContractVersions.find("1.0").orElseThrow();

    assertThat(first).isEqualTo(new ContractVersion("1.0", "v1", LocalDate.of(2026, 1, 1), null));
    assertThat(ContractVersions.at(LocalDate.of(2025, 12, 31))).isEmpty();
    assertThat(ContractVersions.at(LocalDate.of(2026, 1, 1))).containsExactly(first);
    assertThat(ContractVersions.find("9.9")).isEmpty();
  }

  @Test
  void twoVersions_areValidOnOneDay_theNewestIsTheDefault() {
    assertThat(twoVersions.at(BOTH_VALID))
        .extracting(ContractVersion::number)
        .containsExactly("10.0", "9.0");
    assertThat(twoVersions.at(OLD_ENDED))
        .extracting(ContractVersion::number)
        .containsExactly("10.0");
    assertThat(twoVersions.find("9.0").orElseThrow().isValidAt(LocalDate.of(2027, 6, 30))).isTrue();
    assertThat(twoVersions.find("9.0").orElseThrow().isValidAt(OLD_ENDED)).isFalse();
  }

  @Test
  void eachVersion_hasItsOwnSchema() throws Exception {
    Schema old = twoVersions.schema(twoVersions.find("9.0").orElseThrow(), Dialect.CANONICAL);
    Schema now = twoVersions.schema(twoVersions.find("10.0").orElseThrow(), Dialect.CANONICAL);
    String message = "<a xmlns='urn:thu'>%s</a>";

    old.newValidator().validate(xml(message.formatted("cu")));
    now.newValidator().validate(xml(message.formatted("moi")));
    assertThatThrownBy(() -> old.newValidator().validate(xml(message.formatted("moi"))))
        .isInstanceOf(SAXException.class)
        .hasMessageContaining("[cu]");
  }

  @Test
  void schema_isRefused_forAVersionOfSomebodyElse() {
    ContractVersion foreign = twoVersions.find("9.0").orElseThrow();

    assertThatThrownBy(() -> Schemas.of(foreign, Dialect.CANONICAL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("9.0");
    assertThatThrownBy(() -> twoVersions.schema(foreign, Dialect.LIVE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no schemas for LIVE");
  }

  @Test
  void schema_isCompiledOnce_forAllThreads() throws Exception {
    ContractVersion first = ContractVersions.find("1.0").orElseThrow();
    Callable<Schema> ask = () -> Schemas.of(first, Dialect.CANONICAL);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (var answer : threads.invokeAll(List.of(ask, ask, ask, ask))) {
        assertThat(answer.get()).isSameAs(ask.call());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static StreamSource xml(String text) {
    return new StreamSource(new StringReader(text));
  }
}
