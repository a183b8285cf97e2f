package vn.lienthong.adapters.spi;

import java.time.Clock;
import vn.lienthong.connectors.api.DocumentTransport;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** A member's line to a hub in the same process. */
final class TestMemberLink {
  private TestMemberLink() {}

  static HubLink of(MemberCode member, DocumentTransport transport, TestDisk disk) {
    return of(member, transport, disk, TestPki.CLOCK);
  }

  static HubLink of(MemberCode member, DocumentTransport transport, TestDisk disk, Clock clock) {
    return new HubLink(
        TestPki.HUB,
        TestPki.signer(member),
        TestPki.verifier(),
        transport,
        disk.map("asked"),
        clock);
  }
}
