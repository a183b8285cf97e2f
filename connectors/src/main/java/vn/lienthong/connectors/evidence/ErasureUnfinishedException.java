package vn.lienthong.connectors.evidence;

/**
 * The content is erased and stays so; but the register was not told the end, or the table of the
 * keys was not written anew. The same erasure done again does both.
 */
public final class ErasureUnfinishedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int documents;

  ErasureUnfinishedException(int documents, RuntimeException cause) {
    super("Erased, but what follows was not done", cause);
    this.documents = documents;
  }

  /** How many are erased. */
  public int documents() {
    return documents;
  }
}
