package vn.lienthong.routes.procedure.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of a joint procedure.
 *
 * @param name its name in the procedure; its service's, where that stands once
 * @param service the service that does it
 * @param after the steps that must have ended well before it begins
 * @param choice the citizen's choice that it belongs to; null for a step of every dossier
 * @param provider who does it
 * @param agency the body that does it, for the citizen, in Vietnamese
 * @param done what the citizen reads when it is done, in Vietnamese
 * @param request what the provider is sent
 * @param result the element that a finished result carries
 * @param limit the time that the law or an agreement gives the provider
 * @param on what happens where it does not simply end well
 * @param compensation the step that undoes it; null where it stands whatever happens
 */
public record StepDefinition(
    String name,
    String service,
    List<String> after,
    @Nullable String choice,
    Provider provider,
    String agency,
    String done,
    RequestMapping request,
    String result,
    Limit limit,
    Reactions on,
    @Nullable StepDefinition compensation) {
  private static final String UNDONE = "/hoan-tac";

  public StepDefinition {
    after = List.copyOf(after);
  }

  /** The name of the step that undoes a step. */
  static String compensationName(String step) {
    return step + UNDONE;
  }

  /** Whether a step of this name undoes another. */
  public static boolean isCompensation(String step) {
    return step.endsWith(UNDONE);
  }
}
