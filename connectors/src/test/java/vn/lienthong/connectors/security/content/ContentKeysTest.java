package vn.lienthong.connectors.security.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.connectors.security.content.ContentRefusedException.Reason;
import vn.lienthong.connectors.security.keys.KeyRefusedException;

class ContentKeysTest {
  private static final YearMonth MONTH = YearMonth.of(2026, 11);

  @TempDir Path directory;

  @Test
  void keys_areTheSame_forEveryNodeAtOnce() {
    List<String> values =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(node -> HexFormat.of().formatHex(open().checkValue(MONTH)))
            .distinct()
            .toList();
    assertThat(values).hasSize(1);
    assertThat(open().months()).containsExactly(MONTH);
  }

  @Test
  void file_isForItsOwnerAlone() throws IOException {
    open().make(List.of(MONTH));
    for (String name : List.of("evidence.p12", "evidence.password", "evidence.p12.lock")) {
      Path file = directory.resolve("keys").resolve(name);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void content_isGone_withItsMonthsKey() throws ContentRefusedException {
    ContentKeys keys = open();
    ContentCipher cipher = new ContentCipher(keys);
    SealedContent gone = cipher.seal(MONTH, new byte[0], new byte[] {7});
    SealedContent stays = cipher.seal(MONTH.plusMonths(1), new byte[0], new byte[] {8});
    keys.destroy(MONTH);
    assertThat(new ContentCipher(open()).open(new byte[0], stays)).containsExactly(8);
    assertThatThrownBy(() -> cipher.open(new byte[0], gone))
        .isInstanceOfSatisfying(
            ContentRefusedException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NO_KEY));
    assertThat(open().months()).containsExactly(MONTH.plusMonths(1));
  }

  @Test
  void keyedDigest_isEqual_forEqualValuesAndTheSameKeyOnly() {
    byte[] digest = open().keyedDigest().of("079203001234");
    assertThat(digest).hasSize(32).isEqualTo(open().keyedDigest().of("079203001234"));
    assertThat(digest).isNotEqualTo(open().keyedDigest().of("079203001235"));
    ContentKeys other = ContentKeys.open(ContentKeySettings.trial(directory.resolve("other")));
    assertThat(digest).isNotEqualTo(other.keyedDigest().of("079203001234"));
  }

  @Test
  void file_isRefused_withTheWrongPasswordOrDamaged() throws IOException {
    open();
    Path keys = directory.resolve("keys");
    String password = Files.readString(keys.resolve("evidence.password"));
    Files.writeString(keys.resolve("evidence.password"), "another");
    assertThatThrownBy(this::open)
        .isInstanceOf(KeyRefusedException.class)
        .hasMessageStartingWith("lienthong.evidence.keys.password-file");
    Files.writeString(keys.resolve("evidence.password"), password);
    Files.writeString(keys.resolve("evidence.p12"), "broken");
    assertThatThrownBy(this::open)
        .isInstanceOf(KeyRefusedException.class)
        .hasMessageStartingWith("lienthong.evidence.keys.file");
  }

  private ContentKeys open() {
    return ContentKeys.open(ContentKeySettings.trial(directory.resolve("keys")));
  }
}
