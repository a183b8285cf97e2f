package vn.lienthong.qcvn109.codelist;

import static org.assertj.core.api.Assertions.assertThat;

import vn.lienthong.qcvn109.codelist.Translation.Refused;
import vn.lienthong.qcvn109.codelist.Translation.Translated;

/** Takes a translation apart. */
final class TranslationAssertions {
  private TranslationAssertions() {}

  static String code(Translation translation) {
    assertThat(translation).isInstanceOf(Translated.class);
    return ((Translated) translation).to().code();
  }

  static Refused refused(Translation translation, TranslationRefusal reason) {
    assertThat(translation).isInstanceOf(Refused.class);
    assertThat(((Refused) translation).reason()).isEqualTo(reason);
    return (Refused) translation;
  }
}
