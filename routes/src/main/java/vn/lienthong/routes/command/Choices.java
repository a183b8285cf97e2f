package vn.lienthong.routes.command;

import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a word of the command line of which only some are allowed; the refusal names those. */
final class Choices<T> implements ITypeConverter<T> {
  private final Function<String, T> parse;
  private final String rule;

  Choices(Function<String, T> parse, String rule) {
    this.parse = parse;
    this.rule = rule;
  }

  @Override
  public T convert(String text) {
    try {
      return parse.apply(text);
    } catch (IllegalArgumentException notAllowed) {
      throw new TypeConversionException(rule);
    }
  }
}
