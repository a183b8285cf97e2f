package vn.lienthong.qcvn109.validation;

import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.contract.model.Documentation;
import vn.lienthong.qcvn109.contract.model.SimpleTypeModel;
import vn.lienthong.qcvn109.contract.model.TypeWords;

/** A type of values said to people: what it means, what it asks, an example. */
final class TypeExpectation {
  private TypeExpectation() {}

  static Words of(SimpleTypeModel type) {
    Documentation said = type.documentation();
    return new Words(
        sentence(said.vietnamese(), TypeWords.vietnamese(type), "ví dụ ", said.example()),
        sentence(said.english(), TypeWords.english(type), "for example ", said.example()));
  }

  private static String sentence(
      String meaning, String asked, String before, @Nullable String example) {
    String text = meaning.endsWith(".") ? meaning.substring(0, meaning.length() - 1) : meaning;
    if (!asked.isEmpty()) {
      text = text.isEmpty() ? asked : text + ": " + asked;
    }
    return example == null || text.isEmpty() ? text : text + "; " + before + example;
  }
}
