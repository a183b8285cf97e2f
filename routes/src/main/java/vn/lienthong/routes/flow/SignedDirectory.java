package vn.lienthong.routes.flow;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.api.DocumentSigner;
import vn.lienthong.qcvn109.message.MemberDirectories;
import vn.lienthong.routes.registry.MemberRegistry;
import vn.lienthong.routes.registry.MemberSet;

/** The hub's signed directory of members: made once for every set of members, when it is asked. */
final class SignedDirectory {
  private final MemberRegistry members;
  private final DocumentSigner signer;
  private final Clock clock;
  private @Nullable MemberSet signedFor;
  private byte[] document = new byte[0];
  private long version;

  SignedDirectory(MemberRegistry members, DocumentSigner signer, Clock clock) {
    this.members = members;
    this.signer = signer;
    this.clock = clock;
  }

  synchronized byte[] document() {
    MemberSet current = members.current();
    if (!current.equals(signedFor)) {
      OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
      version = Math.max(version + 1, now.toEpochSecond());
      document = signer.sign(MemberDirectories.write(version, now, current.directory())).bytes();
      signedFor = current;
    }
    return document;
  }
}
