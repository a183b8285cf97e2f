package vn.lienthong.routes.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.lienthong.adapters.onestop.simulator.DossierPlan;
import vn.lienthong.adapters.onestop.simulator.JointProcedure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.QuyChiTraType;

/** What the families of a demo come for, and what they do later. */
final class PlanOptions {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = "--procedure",
      defaultValue = "birth",
      paramLabel = "<birth|death|business>",
      description =
          "Thủ tục: khai sinh, khai tử, hộ kinh doanh / which joint procedure (${DEFAULT-VALUE})")
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

  DossierPlan plan() {
    try {
      DossierPlan plan = DossierPlan.of(procedure()).withPayer(QuyChiTraType.fromValue(fund));
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

  private JointProcedure procedure() {
    return Arrays.stream(JointProcedure.values())
        .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(procedure))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("birth | death | business"));
  }
}
