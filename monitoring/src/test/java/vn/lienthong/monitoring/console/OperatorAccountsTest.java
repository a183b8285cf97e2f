package vn.lienthong.monitoring.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperatorAccountsTest {
  @TempDir private Path data;

  @Test
  void password_isGivenOnce_whenTheFileIsMade() {
    assertThat(OperatorAccounts.createIfMissing(data)).isPresent();
    assertThat(OperatorAccounts.createIfMissing(data)).isEmpty();
  }

  @Test
  void password_isReadableAndDifferent_eachTime() throws Exception {
    String first = OperatorAccounts.createIfMissing(data).orElseThrow();
    Files.delete(data.resolve("operators.properties"));
    String second = OperatorAccounts.createIfMissing(data).orElseThrow();

    assertThat(first).matches("[a-z2-9]{4}(-[a-z2-9]{4}){3}").isNotEqualTo(second);
  }

  @Test
  void file_holdsOnlyTheHash_andIsReadableByItsOwnerOnly() throws Exception {
    String password = OperatorAccounts.createIfMissing(data).orElseThrow();
    Path file = data.resolve("operators.properties");

    assertThat(Files.readString(file)).doesNotContain(password);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    String hash = new OperatorAccounts(data).hash(OperatorAccounts.FIRST_OPERATOR).orElseThrow();
    assertThat(OperatorAccounts.ENCODER.matches(password, hash)).isTrue();
    assertThat(new OperatorAccounts(data).hash("nobody")).isEmpty();
  }

  @Test
  void dataDirectory_isMade_whenMissing() {
    Path deeper = data.resolve("thư mục mới/data");

    OperatorAccounts.createIfMissing(deeper);

    assertThat(deeper.resolve("operators.properties")).exists();
    assertThat(deeper.toFile().list()).containsExactly("operators.properties");
  }
}
