package vn.lienthong.connectors.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;

class StoreTroubleTest {
  @Test
  void of_tellsByPostgresqlsCodes_howeverDeepTheyStand() {
    assertThat(of("53100")).hasValue(StoreTrouble.EXHAUSTED);
    assertThat(of("57P03")).hasValue(StoreTrouble.AWAY);
    assertThat(of("08006")).hasValue(StoreTrouble.AWAY);
    assertThat(of("25006")).hasValue(StoreTrouble.AWAY);
    assertThat(of("53300")).hasValue(StoreTrouble.BUSY);
    assertThat(of("40P01")).hasValue(StoreTrouble.BUSY);
    assertThat(of("40001")).hasValue(StoreTrouble.BUSY);
    assertThat(of("23505")).isEmpty();
    assertThat(StoreTrouble.of(new IllegalStateException("not a store's"))).isEmpty();
  }

  @Test
  void poolThatGaveUp_isBusy_unlessItsCauseSaysMore() {
    var busy = new SQLTransientConnectionException("no connection came free");
    assertThat(StoreTrouble.of(busy)).hasValue(StoreTrouble.BUSY);
    busy.initCause(new SQLException("refused", "08001"));
    assertThat(StoreTrouble.of(new RuntimeException(busy))).hasValue(StoreTrouble.AWAY);
    assertThat(StoreTrouble.BUSY.code()).isEqualTo(HubErrorCode.OVERLOADED);
    assertThat(StoreTrouble.AWAY.code()).isEqualTo(HubErrorCode.STORE_EXHAUSTED);
  }

  @Test
  void missingKeyOfOneMessage_isNoTroubleOfTheStore() {
    var noKey = HubFault.of(HubErrorCode.STORE_UNAVAILABLE, "evidence 1", "a key is missing");
    assertThat(StoreTrouble.of(new HubException(noKey))).isEmpty();
  }

  private static java.util.Optional<StoreTrouble> of(String state) {
    return StoreTrouble.of(new RuntimeException(new SQLException("as PostgreSQL says", state)));
  }
}
