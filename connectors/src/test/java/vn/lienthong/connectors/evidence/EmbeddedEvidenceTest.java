package vn.lienthong.connectors.evidence;

/** The contract on the embedded server. */
class EmbeddedEvidenceTest extends EvidenceContract {
  @Override
  HubDatabase database() {
    return TestDatabase.shared();
  }
}
