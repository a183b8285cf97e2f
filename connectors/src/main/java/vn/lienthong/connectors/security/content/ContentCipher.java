package vn.lienthong.connectors.security.content;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.SecureRandom;
import java.time.YearMonth;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import vn.lienthong.connectors.security.content.ContentRefusedException.Reason;

/**
 * Seals content with a key of its own, so that it is destroyed with that key. What it was sealed
 * for must be told again to open it. Safe for several threads.
 */
public final class ContentCipher {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String CONTENT = "AES/GCM/NoPadding";
  // RFC 3394 needs no nonce, so one month's key may wrap any number of keys.
  private static final String WRAP = "AESWrap";
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BYTES = 16;

  private final ContentKeys keys;

  /** Wraps with these keys. */
  public ContentCipher(ContentKeys keys) {
    this.keys = keys;
  }

  /**
   * Seals content.
   *
   * @param month whose key wraps the new one; made where there is none
   * @param place what the content belongs to, authenticated and not kept here
   */
  public SealedContent seal(YearMonth month, byte[] place, byte[] content) {
    try {
      SecretKey key = newKey();
      byte[] sealed = encrypt(key, place, content);
      return new SealedContent(month, wrap(month, key), sealed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES does not serve", e);
    }
  }

  /**
   * Makes a key for content that is sealed by {@link #segments}, and wraps it.
   *
   * @param month whose key wraps it; made where there is none
   * @return 40 bytes
   */
  public byte[] wrappedNewKey(YearMonth month) {
    try {
      return wrap(month, newKey());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES does not serve", e);
    }
  }

  /**
   * Seals and opens the segments of one content.
   *
   * @param place what it belongs to, authenticated and not kept here
   * @throws ContentRefusedException when the key does not unwrap
   */
  public SegmentCipher segments(YearMonth month, byte[] wrappedKey, byte[] place)
      throws ContentRefusedException {
    return new SegmentCipher(unwrap(month, wrappedKey), place);
  }

  private static SecretKey newKey() {
    byte[] bits = new byte[KEY_BYTES];
    RANDOM.nextBytes(bits);
    return new SecretKeySpec(bits, "AES");
  }

  private byte[] wrap(YearMonth month, SecretKey key) throws GeneralSecurityException {
    Cipher wrap = Cipher.getInstance(WRAP);
    wrap.init(Cipher.WRAP_MODE, keys.ofMonth(month));
    return wrap.wrap(key);
  }

  private static byte[] encrypt(SecretKey key, byte[] place, byte[] content)
      throws GeneralSecurityException {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    byte[] sealed = new byte[NONCE_BYTES + content.length + TAG_BYTES];
    System.arraycopy(nonce, 0, sealed, 0, NONCE_BYTES);
    Cipher cipher = Cipher.getInstance(CONTENT);
    cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BYTES * 8, nonce));
    cipher.updateAAD(place);
    cipher.doFinal(content, 0, content.length, sealed, NONCE_BYTES);
    return sealed;
  }

  /**
   * Opens it.
   *
   * @param place as it was given when it was sealed
   * @throws ContentRefusedException when it does not open
   */
  public byte[] open(byte[] place, SealedContent sealed) throws ContentRefusedException {
    Key key = unwrap(sealed.month(), sealed.wrappedKey());
    byte[] bytes = sealed.ciphertext();
    if (bytes.length < NONCE_BYTES + TAG_BYTES) {
      throw new ContentRefusedException(Reason.CHANGED);
    }
    try {
      Cipher cipher = Cipher.getInstance(CONTENT);
      cipher.init(
          Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BYTES * 8, bytes, 0, NONCE_BYTES));
      cipher.updateAAD(place);
      return cipher.doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
    } catch (GeneralSecurityException e) {
      // The cause is not kept: which of the checks failed helps nobody but an attacker.
      throw new ContentRefusedException(Reason.CHANGED);
    }
  }

  /**
   * Looks whether a wrapped key is whole, without its content: RFC 3394 finds any change in it, but
   * not that it is another content's.
   *
   * @throws ContentRefusedException when it is not
   */
  public void requireKey(YearMonth month, byte[] wrappedKey) throws ContentRefusedException {
    var unused = unwrap(month, wrappedKey);
  }

  private Key unwrap(YearMonth month, byte[] wrappedKey) throws ContentRefusedException {
    SecretKey wrapping =
        keys.existing(month).orElseThrow(() -> new ContentRefusedException(Reason.NO_KEY));
    try {
      Cipher unwrap = Cipher.getInstance(WRAP);
      unwrap.init(Cipher.UNWRAP_MODE, wrapping);
      return unwrap.unwrap(wrappedKey, "AES", Cipher.SECRET_KEY);
    } catch (GeneralSecurityException e) {
      throw new ContentRefusedException(Reason.CHANGED);
    }
  }
}
