package vn.lienthong.qcvn109.matching;

import static vn.lienthong.qcvn109.jaxb.v1.dichvu.MucKhopType.KHAC;
import static vn.lienthong.qcvn109.jaxb.v1.dichvu.MucKhopType.KHAC_DAU;
import static vn.lienthong.qcvn109.jaxb.v1.dichvu.MucKhopType.KHOP;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.MucKhopType;

/**
 * Compares names. Where a tone is written ({@code hòa}, {@code hoà}) and how blanks are set makes
 * no difference; case, marks, hyphens and apostrophes do, but only that of {@code KHAC_DAU}.
 */
final class NameMatch {
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  // The five written tones; each syllable has one at most.
  private static final Pattern TONE = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");

  private NameMatch() {}

  static MucKhopType of(String asked, String held) {
    if (written(asked).equals(written(held))) {
      return KHOP;
    }
    return letters(asked).equals(letters(held)) ? KHAC_DAU : KHAC;
  }

  /** Each syllable with its tone at its end, so that the place of the tone does not count. */
  private static String written(String name) {
    StringBuilder whole = new StringBuilder();
    for (String syllable : BLANKS.split(decomposed(name).strip(), -1)) {
      StringBuilder tones = new StringBuilder();
      var tone = TONE.matcher(syllable);
      while (tone.find()) {
        tones.append(tone.group());
      }
      whole.append(TONE.matcher(syllable).replaceAll("")).append(tones).append(' ');
    }
    return Normalizer.normalize(whole, Form.NFC);
  }

  /** Letters alone: some systems write names in capitals, without marks and blanks. */
  private static String letters(String name) {
    String bare = MARKS.matcher(decomposed(name)).replaceAll("");
    return NO_LETTER
        .matcher(bare.replace('đ', 'd').replace('Đ', 'D'))
        .replaceAll("")
        .toUpperCase(Locale.ROOT);
  }

  private static String decomposed(String name) {
    return Normalizer.normalize(name, Form.NFD);
  }
}
