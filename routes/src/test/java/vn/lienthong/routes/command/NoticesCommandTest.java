package vn.lienthong.routes.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of late notices of a real hub on the command line. */
class NoticesCommandTest {
  @TempDir private Path folder;

  private final OperatorsTerminal operator = new OperatorsTerminal();

  @Test
  void communeWithoutOne_isEmpty_andAWrongCodeIsRefused() throws Exception {
    assertThat(notices("--commune", "00000")).as(text()).isZero();
    assertThat(text()).contains("0 giấy");
    assertThat(notices("--commune", "x")).isEqualTo(1);
    assertThat(text()).contains("mã xã gồm 5 chữ số");
  }

  private int notices(String... words) throws Exception {
    return operator.run(folder, "notices", words);
  }

  private String text() {
    return operator.text();
  }
}
