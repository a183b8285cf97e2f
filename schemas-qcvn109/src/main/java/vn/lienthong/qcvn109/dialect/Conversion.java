package vn.lienthong.qcvn109.dialect;

import java.util.List;
import java.util.stream.Collectors;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;

/**
 * What became of a conversion.
 *
 * @param <T> the generated type of the other dialect
 */
public sealed interface Conversion<T> {

  /**
   * Done.
   *
   * @param value the same data in the other dialect
   * @param accepted the losses that the caller had accepted and that happened; empty if none
   */
  record Converted<T>(T value, List<LossFound> accepted) implements Conversion<T> {
    /** Keeps its own copy. */
    public Converted {
      accepted = List.copyOf(accepted);
    }
  }

  /**
   * Not done, since something would be lost that the caller did not accept.
   *
   * @param losses every one of them, in document order; never empty
   */
  record Refused<T>(List<LossFound> losses) implements Conversion<T> {
    private static final int MOST_IN_A_TEXT = 20;

    /** Keeps its own copy. */
    public Refused {
      losses = List.copyOf(losses);
      if (losses.isEmpty()) {
        throw new IllegalArgumentException("A refusal has a reason");
      }
    }

    private HubException asException() {
      String all =
          losses.stream()
              .limit(MOST_IN_A_TEXT)
              .map(found -> found.place() + ": " + found.loss().english())
              .collect(Collectors.joining("; "));
      String more = losses.size() > MOST_IN_A_TEXT ? "; " + losses.size() + " losses in all" : "";
      return new HubException(
          HubFault.of(HubErrorCode.DIALECT_NOT_CONVERTIBLE, losses.get(0).place(), all + more));
    }
  }

  /**
   * The value.
   *
   * @throws HubException {@code DIALECT_NOT_CONVERTIBLE} with the losses if it was refused
   */
  default T orThrow() {
    if (this instanceof Refused<T> refused) {
      throw refused.asException();
    }
    return ((Converted<T>) this).value();
  }
}
