package vn.lienthong.connectors.evidence;

/** The contract on the embedded server. */
class EmbeddedHandOversTest extends HandOversContract {
  @Override
  HubDatabase database() {
    return TestDatabase.shared();
  }
}
