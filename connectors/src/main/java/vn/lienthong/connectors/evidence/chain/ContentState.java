package vn.lienthong.connectors.evidence.chain;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.evidence.KeptContents;
import vn.lienthong.qcvn109.digest.Sha256;

/**
 * What is kept of a document's content.
 *
 * @param digest SHA-256 of it as it is kept; null where it is gone
 * @param state whether it opens, as far as was looked
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier that is never compared
record ContentState(byte @Nullable [] digest, KeptContents.State state) {
  static final ContentState GONE = new ContentState(null, KeptContents.State.NO_KEY);

  static ContentState of(KeptContents.Kept kept) {
    byte[] content = kept.ciphertext();
    return new ContentState(content == null ? null : Sha256.of(content), kept.state());
  }

  /** What an erasure or the retention time may explain; null where nothing is missing. */
  @Nullable Problem missing() {
    if (digest == null) {
      return Problem.CONTENT_MISSING;
    }
    return state == KeptContents.State.NO_KEY ? Problem.KEY_MISSING : null;
  }

  /** What nothing explains; null where nothing is wrong, or the content itself was changed. */
  @Nullable Problem wrong(byte @Nullable [] sealed) {
    return switch (state) {
      case WHOLE, NO_KEY -> null;
      case NO_MONTH_KEY -> Problem.MONTH_KEY_MISSING;
      case KEY_CHANGED -> Problem.KEY_CHANGED;
      case NOT_OPENED -> Arrays.equals(digest, sealed) ? Problem.CONTENT_NOT_OPENED : null;
    };
  }
}
