package vn.lienthong.routes.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.lienthong.adapters.onestop.simulator.DossierPlan;
import vn.lienthong.adapters.onestop.simulator.JointProcedure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.QuyChiTraType;
import vn.lienthong.routes.procedure.definition.ProcedureFiles;
import vn.lienthong.routes.registry.HubHome;

/** What the families of a demo come for, and what they do later. */
final class PlanOptions {
  private static final Map<String, JointProcedure> KNOWN =
      Map.of(
          "birth",
          JointProcedure.BIRTH,
          "death",
          JointProcedure.DEATH,
          "business",
          JointProcedure.BUSINESS);

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = "--procedure",
      defaultValue = "birth",
      paramLabel = "<birth|death|business|tệp/file>",
      description = {
        "Khai sinh, khai tử, hộ kinh doanh, hoặc tên một tệp trong config/procedures (${DEFAULT-VALUE}).",
        "Which joint procedure: one of three, or a file's name, for example marriage; needs --script"
            + " where no agency knows its steps"
      })
  private String procedure = "birth";

  @Option(
      names = "--options",
      paramLabel = "<số/N>",
      description =
          "Bao nhiêu thủ tục trong nhóm: khai sinh 2-3, khai tử 2-4 / how many of its procedures")
  private @Nullable Integer options;

  @Option(
      names = "--fund",
      defaultValue = "BHXH",
      paramLabel = "<BHXH|NGAN_SACH>",
      description = "Quỹ chi trả mai táng / who pays for the funeral (${DEFAULT-VALUE})")
  private String fund = "BHXH";

  @Option(
      names = "--withdraw-after",
      paramLabel = "<dịch vụ/service>",
      description = {
        "Rút hồ sơ sau kết quả của bước này; TiepNhan: ngay khi tiếp nhận.",
        "Withdraw after the result of this step; TiepNhan: at once."
      })
  private @Nullable String withdrawAfter;

  @Option(
      names = "--no-supplements",
      description = "Không bổ sung khi được yêu cầu / nobody brings what is asked for")
  private boolean silent;

  /** The plan; a procedure of another name is looked for in {@code config/procedures}. */
  DossierPlan plan(HubHome home) {
    try {
      DossierPlan plan = DossierPlan.of(procedure(home)).withPayer(QuyChiTraType.fromValue(fund));
      if (options != null) {
        plan = plan.withProcedures(options);
      }
      if (withdrawAfter != null) {
        plan = plan.withdrawnAfter(withdrawAfter);
      }
      return silent ? plan.withoutSupplements() : plan;
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          "--procedure, --options, --fund: " + e.getMessage());
    }
  }

  private JointProcedure procedure(HubHome home) {
    JointProcedure known = KNOWN.get(procedure);
    if (known != null) {
      return known;
    }
    Path file = home.procedures().resolve(procedure + ".yaml");
    if (!procedure.matches("[a-z0-9-]+") || !Files.isRegularFile(file)) {
      throw new IllegalArgumentException(
          "birth | death | business, hoặc tên một tệp / or the name of a file in "
              + home.procedures());
    }
    return JointProcedure.of(ProcedureFiles.read(file, home).service());
  }
}
