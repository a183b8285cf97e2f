package vn.lienthong.connectors.evidence.chain;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.api.DocumentSigner;
import vn.lienthong.connectors.evidence.chain.SealedHead.Stamp;
import vn.lienthong.connectors.security.timestamp.TimeStampException;

/**
 * Signs heads for the hub: with a time-stamp where an authority is configured. One that does not
 * answer holds sealing up for a while only.
 */
public final class HeadSigner {
  private static final Logger LOG = LoggerFactory.getLogger(HeadSigner.class);

  private final DocumentSigner plain;
  private final @Nullable DocumentSigner stamping;

  /**
   * Signs with these.
   *
   * @param plain by HUB-XMLDSIG-1
   * @param stamping by HUB-XADES-T-1; null where no authority is configured
   */
  public HeadSigner(DocumentSigner plain, @Nullable DocumentSigner stamping) {
    this.plain = plain;
    this.stamping = stamping;
  }

  String hub() {
    return plain.member().value();
  }

  /** What the next head will say where nothing fails. */
  Stamp usual() {
    return stamping == null ? Stamp.CHUA_CAU_HINH : Stamp.CO;
  }

  /**
   * The signed document.
   *
   * @param head its {@code stamp} decides how it is signed
   * @throws TimeStampException where it needs a time-stamp and gets none
   */
  byte[] sign(SealedHead head) {
    DocumentSigner signer = head.stamp() == Stamp.CO && stamping != null ? stamping : plain;
    if (head.stamp() == Stamp.KHONG_LAY_DUOC) {
      LOG.warn(
          "Batch {} of the evidence is signed without a time-stamp: the authority has not answered"
              + " for longer than lienthong.evidence.seal.time-stamp-delay",
          head.batch());
    }
    return signer.sign(HeadDocument.write(head)).bytes();
  }
}
