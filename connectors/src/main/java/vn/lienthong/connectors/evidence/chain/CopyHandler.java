package vn.lienthong.connectors.evidence.chain;

import org.jspecify.annotations.Nullable;

/** Takes what a copy holds, in the order in which it stands there. */
interface CopyHandler {
  /** After which batch the copy begins; the digest is null where it begins with the first. */
  void begin(long after, long total, byte @Nullable [] digest);

  /** The head of the batch whose records follow. */
  void head(byte[] document);

  /** A record of the batch, in the order of its leaves. */
  void record(SealedLeaf leaf, ChainRecord record);

  /** SHA-256 of the content of a document of the batch. */
  void content(long evidenceId, byte[] digest);

  /** The content of a document of the batch has its key in the store that was copied. */
  void key(long evidenceId);

  /** The end: the last batch, how many records the copy holds, the digest of the last head. */
  void end(long last, long records, byte[] digest);
}
