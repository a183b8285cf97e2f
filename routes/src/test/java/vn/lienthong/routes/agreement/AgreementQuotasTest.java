package vn.lienthong.routes.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.lienthong.connectors.evidence.TestDatabase;
import vn.lienthong.qcvn109.identifier.MemberCode;

class AgreementQuotasTest {
  private static final int SENDERS = 8;
  private static final int EACH = 40;
  private static final MemberCode CONSUMER = new MemberCode("H01.A");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private final Jdbi database = TestDatabase.shared().jdbi();

  @Test
  void manyAtOnce_spendExactlyTheQuota_andTheNextDayBeginsAnew() throws Exception {
    long quota = 100;
    Agreement agreement = AgreementRatesProperties.agreement(null, quota);
    var senders = Executors.newFixedThreadPool(SENDERS);
    try {
      Callable<Long> sender =
          () -> Stream.generate(() -> spend(agreement, DAY)).limit(EACH).filter(s -> s).count();
      long spent = 0;
      for (var done : senders.invokeAll(Stream.generate(() -> sender).limit(SENDERS).toList())) {
        spent += done.get();
      }
      assertThat(spent).isEqualTo(quota);
    } finally {
      senders.shutdown();
    }
    assertThat(spend(agreement, DAY)).isFalse();
    assertThat(spend(agreement, DAY.plusDays(1))).isTrue();
  }

  @Test
  void rolledBackMessage_spendsNothing() {
    Agreement agreement = AgreementRatesProperties.agreement(null, 1L);
    database.useTransaction(
        tx -> {
          assertThat(new AgreementQuotas().spend(tx, agreement, CONSUMER, DAY)).isTrue();
          tx.rollback();
        });
    assertThat(spend(agreement, DAY)).isTrue();
    assertThat(spend(agreement, DAY)).isFalse();
  }

  private boolean spend(Agreement agreement, LocalDate day) {
    return database.inTransaction(tx -> new AgreementQuotas().spend(tx, agreement, CONSUMER, day));
  }
}
