import java.io.IOException;
import java.nio.file.Path;
import vn.lienthong.qcvn109.validation.MessageValidator;
import vn.lienthong.qcvn109.validation.ValidationReport;

/** java -cp schemas-qcvn109.jar Validate.java FILE */
public class Validate {
  public static void main(String[] arguments) {
    try {
      ValidationReport report = MessageValidator.validate(Path.of(arguments[0]));
      report.findings().forEach(f -> System.out.printf("%d:%d %s %s %s%n", f.line(), f.column(),
          f.rule().code(), f.xpath(), f.rule().english()));
      System.out.printf("%d errors, %d warnings%n", report.errors(), report.warnings());
      System.exit(report.isValid() ? 0 : 1);
    } catch (IOException unreadable) { // not the same as not valid
      System.err.println("Cannot be read: " + unreadable);
      System.exit(2);
    }
  }
}
