package vn.lienthong.adapters.spi.script;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a scripted agency does with a request. */
public enum Action {
  /** What it would do without a script. */
  ACCEPT,
  /** Refuses, with a code and a text; nothing takes effect. */
  REFUSE,
  /** Asks for a supplement, with a text. */
  SUPPLEMENT,
  /** Stops answering before it takes the request: its door is shut for a time. */
  DIE,
  /** Acts, and stops answering before it has answered: its door is shut for a time. */
  DIE_AFTER,
  /** Acts once and sends the result twice, the second time under another id. */
  TWICE,
  /** Acts, and sends a result whose signature is broken; no good one follows. */
  WRONGLY_SIGNED,
  /** Acts, but the result is lost on the way until the hub asks for it again. */
  LOST,
  /** Acts, says so, and loses the entry, as a book restored from an old copy does. */
  FORGET,
  /** Takes the request and is never heard of again; nothing takes effect. */
  NEVER;

  /**
   * The action with a name, as it is written in a file: {@code wrongly-signed}.
   *
   * @throws IllegalArgumentException for another name; the text lists the names
   */
  public static Action named(String name) {
    return Arrays.stream(values())
        .filter(action -> action.text().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "do must be one of "
                        + Arrays.stream(values())
                            .map(Action::text)
                            .collect(Collectors.joining(", "))));
  }

  /** Whether it shuts the door for a time. */
  boolean isDeath() {
    return this == DIE || this == DIE_AFTER;
  }

  /** Its name in a file. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
