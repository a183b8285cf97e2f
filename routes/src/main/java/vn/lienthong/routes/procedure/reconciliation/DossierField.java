package vn.lienthong.routes.procedure.reconciliation;

import vn.lienthong.routes.procedure.definition.FieldPath;

/**
 * A field of a dossier.
 *
 * @param ofForm in its form; else in the result of the step that registers the act
 */
public record DossierField(boolean ofForm, FieldPath path) {
  private static final String FORM = "form/";
  private static final String RESULT = "result/";

  /**
   * Reads {@code form/...} or {@code result/...}.
   *
   * @throws IllegalArgumentException for any other form
   */
  static DossierField parse(String text) {
    if (text.startsWith(FORM)) {
      return new DossierField(true, FieldPath.parse(text.substring(FORM.length())));
    }
    if (text.startsWith(RESULT)) {
      return new DossierField(false, FieldPath.parse(text.substring(RESULT.length())));
    }
    throw new IllegalArgumentException(text + " must begin with form/ or result/");
  }
}
