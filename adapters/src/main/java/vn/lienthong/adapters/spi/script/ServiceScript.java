package vn.lienthong.adapters.spi.script;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an agency does with the requests of one service.
 *
 * @param rules the first that matches decides; where none does, the agency does as usual
 * @param play how a finished step is played where no Java exists for it; else null
 */
public record ServiceScript(List<Rule> rules, @Nullable Play play) {
  /** No rules at all. */
  public static final ServiceScript NONE = new ServiceScript(List.of(), null);

  /** Keeps its own copy. */
  public ServiceScript {
    rules = List.copyOf(rules);
  }
}
