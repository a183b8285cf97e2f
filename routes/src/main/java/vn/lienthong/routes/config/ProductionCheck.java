package vn.lienthong.routes.config;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;
import vn.lienthong.routes.registry.HubHome;

/**
 * Stands before everything else at a start in profile {@code prod}: finds all that is for trial
 * only, and refuses before any key is read or any port is open.
 */
final class ProductionCheck {
  private static final String SETTING = "lienthong.profile";
  private static final String PRODUCTION = "prod";
  private static final List<Function<ProductionScene, List<ProductionProblem>>> QUESTIONS =
      List.of(
          ProductionKeys::problems,
          ProductionContent::problems,
          ProductionMembers::problems,
          ProductionTrust::problems,
          ProductionSecrets::problems,
          ProductionStores::problems,
          ProductionDisks::problems,
          ProductionDoors::problems,
          ProductionConsole::problems);

  private ProductionCheck() {}

  /**
   * Checks where the profile asks for it.
   *
   * @throws ProductionRefusedException with all problems
   */
  static void where(ConfigurableEnvironment environment, HubHome home) {
    if (isProduction(environment)) {
      var options = ManagementFactory.getRuntimeMXBean().getInputArguments();
      List<ProductionProblem> problems = problems(new ProductionScene(home, environment, options));
      if (!problems.isEmpty()) {
        throw new ProductionRefusedException(problems);
      }
    }
  }

  /**
   * The same for trust settings that are about to replace those of the start.
   *
   * @throws ProductionRefusedException with all problems
   */
  static void trust(ConfigurableEnvironment environment, HubHome home) {
    if (isProduction(environment)) {
      var problems = ProductionTrust.problems(new ProductionScene(home, environment, List.of()));
      if (!problems.isEmpty()) {
        throw new ProductionRefusedException(problems);
      }
    }
  }

  static List<ProductionProblem> problems(ProductionScene scene) {
    List<ProductionProblem> found = new ArrayList<>();
    QUESTIONS.forEach(question -> found.addAll(question.apply(scene)));
    return found;
  }

  private static boolean isProduction(ConfigurableEnvironment environment) {
    String profile = environment.getProperty(SETTING, "trial");
    if (!Set.of("trial", PRODUCTION).contains(profile)) {
      throw new IllegalArgumentException(SETTING + ": trial or prod, not " + profile);
    }
    return profile.equals(PRODUCTION) || environment.acceptsProfiles(Profiles.of(PRODUCTION));
  }
}
