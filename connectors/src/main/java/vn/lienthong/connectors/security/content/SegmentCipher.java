package vn.lienthong.connectors.security.content;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import vn.lienthong.connectors.security.content.ContentRefusedException.Reason;

/**
 * Seals content that is too long for the memory, a segment at a time. Each is bound to its place,
 * its number and whether it is the last, so that none can be left out, moved or cut off. Not safe
 * for several threads.
 */
public final class SegmentCipher {
  /** What each segment needs beside its content: the nonce, 12 bytes, and the tag, 16. */
  public static final int OVERHEAD = 28;

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final Key key;
  private final byte[] place;

  SegmentCipher(Key key, byte[] place) {
    this.key = key;
    this.place = place.clone();
  }

  /** Seals the first bytes of a buffer; {@link #OVERHEAD} bytes longer. */
  public byte[] seal(long number, boolean last, byte[] content, int length) {
    byte[] nonce = new byte[NONCE_BYTES]; // random: a segment may be sent again after a crash
    RANDOM.nextBytes(nonce);
    byte[] sealed = Arrays.copyOf(nonce, length + OVERHEAD);
    try {
      cipher(Cipher.ENCRYPT_MODE, nonce, number, last)
          .doFinal(content, 0, length, sealed, NONCE_BYTES);
      return sealed;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES does not serve", e);
    }
  }

  /**
   * Opens a segment.
   *
   * @throws ContentRefusedException {@code CHANGED} when it is not the one that was sealed there
   */
  public byte[] open(long number, boolean last, byte[] sealed) throws ContentRefusedException {
    if (sealed.length < OVERHEAD) {
      throw new ContentRefusedException(Reason.CHANGED);
    }
    try {
      return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE_BYTES), number, last)
          .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
    } catch (GeneralSecurityException e) {
      // The cause is not kept: which of the checks failed helps nobody but an attacker.
      throw new ContentRefusedException(Reason.CHANGED);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, long number, boolean last)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(place);
    cipher.updateAAD(
        ByteBuffer.allocate(Long.BYTES + 1).putLong(number).put((byte) (last ? 1 : 0)).array());
    return cipher;
  }
}
