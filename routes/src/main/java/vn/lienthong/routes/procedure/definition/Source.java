package vn.lienthong.routes.procedure.definition;

import java.util.List;
import java.util.stream.Stream;

/** Where a value of a step's request comes from. */
sealed interface Source {
  /** The first part of what comes from the form. */
  String FORM = "form";

  /** A field of the form that opened the dossier, as supplements have mended it. */
  record Form(FieldPath field) implements Source {}

  /** A field of the result of an earlier step. */
  record Result(String step, FieldPath field) implements Source {}

  /** Always the same text. */
  record Constant(String text) implements Source {}

  /**
   * Reads sources of which the first that has the field counts: {@code form/A | form/B}.
   *
   * @throws IllegalArgumentException if one has another form
   */
  static List<Source> parseAll(String text) {
    return Stream.of(text.split("\\|", -1)).map(String::strip).map(Source::parse).toList();
  }

  /**
   * Reads {@code form/Tre}, {@code <step>/KhaiSinh/SoDinhDanh} or {@code =CHET}.
   *
   * @throws IllegalArgumentException if it has another form
   */
  static Source parse(String text) {
    if (text.startsWith("=")) {
      return new Constant(text.substring(1));
    }
    int slash = text.indexOf('/');
    if (slash < 1) {
      throw new IllegalArgumentException(
          text + " must be form/<field>, <step>/<field of its result> or =<text>");
    }
    String from = text.substring(0, slash);
    FieldPath field = FieldPath.parse(text.substring(slash + 1));
    return from.equals(FORM) ? new Form(field) : new Result(from, field);
  }
}
