package vn.lienthong.qcvn109.validation;

import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.contract.model.Documentation;
import vn.lienthong.qcvn109.contract.model.SimpleTypeModel;
import vn.lienthong.qcvn109.contract.model.TypeWords;

/** A type of values said to people: what it means, what it asks, an example. */
final class TypeExpectation {
  // Where a type comes from; who sent a wrong value need not know.
  private static final String FOR_DEVELOPERS = "; base by ";

  private TypeExpectation() {}

  static Words of(SimpleTypeModel type) {
    return of(type, type.documentation());
  }

  /** With what is said of the one place where such a value stands. */
  static Words of(SimpleTypeModel type, Documentation said) {
    return new Words(
        sentence(said.vietnamese(), TypeWords.vietnamese(type), "ví dụ ", said.example()),
        sentence(said.english(), TypeWords.english(type), "for example ", said.example()));
  }

  private static String sentence(
      String meaning, String asked, String before, @Nullable String example) {
    int end = meaning.indexOf(FOR_DEVELOPERS);
    String said = end < 0 ? meaning : meaning.substring(0, end);
    String text = said.endsWith(".") ? said.substring(0, said.length() - 1) : said;
    if (!asked.isEmpty()) {
      text = text.isEmpty() ? asked : text + ": " + asked;
    }
    return example == null || text.isEmpty() ? text : text + "; " + before + example;
  }
}
