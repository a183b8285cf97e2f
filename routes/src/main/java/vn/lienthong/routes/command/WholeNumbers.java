package vn.lienthong.routes.command;

import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a whole number of the command line; the refusal follows the option's name. */
final class WholeNumbers<T extends Number> implements ITypeConverter<T> {
  private final Function<String, T> parse;
  private final T least;
  private final T most;

  private WholeNumbers(Function<String, T> parse, T least, T most) {
    this.parse = parse;
    this.least = least;
    this.most = most;
  }

  static WholeNumbers<Integer> small() {
    return new WholeNumbers<>(Integer::valueOf, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  static WholeNumbers<Long> large() {
    return new WholeNumbers<>(Long::valueOf, Long.MIN_VALUE, Long.MAX_VALUE);
  }

  @Override
  public T convert(String text) {
    try {
      return parse.apply(text);
    } catch (NumberFormatException notANumber) {
      throw new TypeConversionException(
          "phải là số nguyên / a whole number: " + least + ".." + most);
    }
  }
}
