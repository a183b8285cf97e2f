package vn.lienthong.routes.flow;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import vn.lienthong.connectors.api.DocumentSigner;
import vn.lienthong.qcvn109.message.MemberDirectories;
import vn.lienthong.routes.registry.MemberRegistry;

/** The hub's signed directory of members: made once per start, since member files are read then. */
final class SignedDirectory {
  private final byte[] document;

  SignedDirectory(MemberRegistry members, DocumentSigner signer, Clock clock) {
    OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    long version = now.toEpochSecond();
    this.document = signer.sign(MemberDirectories.write(version, now, members.directory())).bytes();
  }

  byte[] document() {
    return document;
  }
}
