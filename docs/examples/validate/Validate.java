import java.nio.file.Path;
import vn.lienthong.qcvn109.validation.Finding;
import vn.lienthong.qcvn109.validation.MessageValidator;
import vn.lienthong.qcvn109.validation.ValidationReport;

/** java -cp schemas-qcvn109.jar Validate.java FILE */
public class Validate {
  public static void main(String[] arguments) throws Exception {
    ValidationReport report = MessageValidator.validate(Path.of(arguments[0]));
    for (Finding found : report.findings()) {
      System.out.printf("%d:%d %s %s %s%n", found.line(), found.column(),
          found.rule().code(), found.xpath(), found.rule().english());
    }
    System.out.printf("%d errors, %d warnings%n", report.errors(), report.warnings());
    System.exit(report.isValid() ? 0 : 1);
  }
}
