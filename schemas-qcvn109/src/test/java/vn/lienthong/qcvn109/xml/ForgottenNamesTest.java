package vn.lienthong.qcvn109.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A sender of ever new names must not fill the memory of the thread that reads for all. */
class ForgottenNamesTest {
  private static final int DOCUMENTS = 20;
  private static final int NAMES = 50_000;

  @Test
  void namesOfOneDocument_areForgotten_afterIt() {
    SecureXml.parse(document(0));
    long before = used();

    for (int i = 1; i <= DOCUMENTS; i++) {
      SecureXml.parse(document(i));
    }

    // Kept, they were 100 MB.
    assertThat(used() - before).isLessThan(30L << 20);
  }

  private static byte[] document(int number) {
    StringBuilder text = new StringBuilder("<a>");
    for (int i = 0; i < NAMES; i++) {
      text.append("<x").append(number).append('_').append(i).append("/>");
    }
    return text.append("</a>").toString().getBytes(UTF_8);
  }

  private static long used() {
    System.gc();
    Runtime machine = Runtime.getRuntime();
    return machine.totalMemory() - machine.freeMemory();
  }
}
