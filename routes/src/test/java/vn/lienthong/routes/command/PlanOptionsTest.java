package vn.lienthong.routes.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;
import vn.lienthong.adapters.onestop.simulator.JointProcedure;
import vn.lienthong.routes.TestHome;
import vn.lienthong.routes.registry.HubHome;

class PlanOptionsTest {
  private static final HubHome HOME = TestHome.create();

  @Test
  void nameOfAProcedureFile_isThatProcedure() {
    assertThat(procedure("marriage").service()).isEqualTo("LienThongKetHon");
    assertThat(procedure("household-business")).isEqualTo(JointProcedure.BUSINESS);
    assertThat(procedure("death")).isEqualTo(JointProcedure.DEATH);
  }

  @Test
  void nameOfNoFile_isRefused_andSaysWhatThereIs() {
    for (String name : new String[] {"divorce", "../members/tax", ""}) {
      assertThatThrownBy(() -> procedure(name))
          .isInstanceOf(ParameterException.class)
          .hasMessageContaining("birth | death | business");
    }
  }

  private static JointProcedure procedure(String name) {
    Demo demo = new Demo();
    new CommandLine(demo).parseArgs("--procedure", name);
    return demo.families.plan(HOME).procedure();
  }

  @Command(name = "demo")
  private static final class Demo {
    @Mixin private PlanOptions families = new PlanOptions();
  }
}
