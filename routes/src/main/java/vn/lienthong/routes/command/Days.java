package vn.lienthong.routes.command;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a day of the command line; the refusal follows the option's name. */
final class Days implements ITypeConverter<LocalDate> {
  @Override
  public LocalDate convert(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException notADay) {
      throw new TypeConversionException(
          "ngày phải có dạng yyyy-MM-dd và có thật, ví dụ 2025-07-01"
              + " / an existing date as yyyy-MM-dd, for example 2025-07-01");
    }
  }
}
