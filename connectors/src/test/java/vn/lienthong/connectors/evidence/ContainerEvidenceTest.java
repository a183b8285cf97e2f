package vn.lienthong.connectors.evidence;

import org.testcontainers.junit.jupiter.Testcontainers;

/** The contract on a container, where an engine exists. */
@Testcontainers(disabledWithoutDocker = true)
class ContainerEvidenceTest extends EvidenceContract {
  @Override
  HubDatabase database() {
    return PostgresContainer.database();
  }
}
