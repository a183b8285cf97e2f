package vn.lienthong.connectors.security.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import vn.lienthong.connectors.security.content.ContentRefusedException.Reason;

/** Whatever is sealed opens in its own place only, and only as it was. */
class ContentCipherProperties {
  private static final YearMonth MONTH = YearMonth.of(2026, 11);
  private static final ContentKeys KEYS = newKeys();
  private static final ContentCipher CIPHER = new ContentCipher(KEYS);
  private static final ContentCipher STRANGER = new ContentCipher(newKeys());

  private static ContentKeys newKeys() {
    try {
      Path directory = Files.createTempDirectory("content-keys");
      directory.toFile().deleteOnExit();
      ContentKeys keys = ContentKeys.open(ContentKeySettings.trial(directory.resolve("keys")));
      keys.checkValue(MONTH);
      keys.checkValue(MONTH.plusMonths(1));
      return keys;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Property(tries = 200)
  void content_opensAsItWas_inItsPlace(
      @ForAll @Size(max = 5000) byte[] content, @ForAll byte[] place)
      throws ContentRefusedException {
    SealedContent sealed = CIPHER.seal(MONTH, place, content);
    assertThat(sealed.ciphertext()).hasSize(content.length + 28);
    assertThat(CIPHER.open(place, sealed)).isEqualTo(content);
    assertThat(CIPHER.seal(MONTH, place, content).ciphertext()).isNotEqualTo(sealed.ciphertext());
  }

  @Property(tries = 200)
  void content_doesNotOpen_withOneBitFlipped(
      @ForAll @Size(max = 300) byte[] content, @ForAll @IntRange(max = 1_000_000) int where) {
    SealedContent sealed = CIPHER.seal(MONTH, new byte[] {1}, content);
    refused(() -> CIPHER.open(new byte[] {1}, cipher(sealed, flip(sealed.ciphertext(), where))));
    refused(() -> CIPHER.open(new byte[] {1}, key(sealed, flip(sealed.wrappedKey(), where))));
  }

  @Property(tries = 100)
  void content_doesNotOpen_inAnotherPlaceOrCutShort(
      @ForAll @Size(max = 300) byte[] content,
      @ForAll @Size(min = 1, max = 40) byte[] place,
      @ForAll @IntRange(max = 1_000_000) int where) {
    SealedContent sealed = CIPHER.seal(MONTH, place, content);
    refused(() -> CIPHER.open(flip(place, where), sealed));
    int length = where % sealed.ciphertext().length;
    refused(() -> CIPHER.open(place, cipher(sealed, Arrays.copyOf(sealed.ciphertext(), length))));
  }

  @Property(tries = 100)
  void contents_doNotOpen_whenTheirPartsAreSwapped(@ForAll @Size(max = 300) byte[] content) {
    SealedContent one = CIPHER.seal(MONTH, new byte[] {1}, content);
    SealedContent other = CIPHER.seal(MONTH, new byte[] {2}, content);
    refused(() -> CIPHER.open(new byte[] {1}, other));
    refused(() -> CIPHER.open(new byte[] {1}, cipher(one, other.ciphertext())));
    refused(() -> CIPHER.open(new byte[] {1}, key(one, other.wrappedKey())));
  }

  @Property(tries = 50)
  void content_doesNotOpen_withAnotherMonthsOrHubsKey(@ForAll @Size(max = 300) byte[] content) {
    SealedContent sealed = CIPHER.seal(MONTH, new byte[0], content);
    refused(() -> STRANGER.open(new byte[0], sealed));
    YearMonth next = MONTH.plusMonths(1);
    refused(
        () ->
            CIPHER.open(
                new byte[0], new SealedContent(next, sealed.wrappedKey(), sealed.ciphertext())));
  }

  private static void refused(ThrowingCallable opening) {
    assertThatThrownBy(opening)
        .isInstanceOfSatisfying(
            ContentRefusedException.class, e -> assertThat(e.reason()).isEqualTo(Reason.CHANGED));
  }

  private static byte[] flip(byte[] bytes, int where) {
    byte[] changed = bytes.clone();
    changed[where / 8 % bytes.length] ^= (byte) (1 << where % 8);
    return changed;
  }

  private static SealedContent cipher(SealedContent of, byte[] ciphertext) {
    return new SealedContent(of.month(), of.wrappedKey(), ciphertext);
  }

  private static SealedContent key(SealedContent of, byte[] wrappedKey) {
    return new SealedContent(of.month(), wrappedKey, of.ciphertext());
  }
}
