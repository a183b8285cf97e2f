package vn.lienthong.connectors.api;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looks at the headers of a call before its body is read. Safe for several threads. */
@FunctionalInterface
public interface CallCheck {
  /**
   * Why the call may not pass, for people, never with a value of a header; empty where it may.
   *
   * @param header the value of a header by its name; null where it is missing
   */
  Optional<String> refusal(Function<String, @Nullable String> header);
}
