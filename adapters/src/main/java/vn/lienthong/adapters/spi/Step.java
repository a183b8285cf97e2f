package vn.lienthong.adapters.spi;

import java.util.Optional;
import java.util.function.LongFunction;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHoSoStructure;
import vn.lienthong.qcvn109.message.MessageHeader;

/**
 * One step of a joint procedure, as an agency does it. Every part is repeatable, since a crash may
 * follow it.
 *
 * @param <T> the request's structure
 */
public interface Step<T> {
  /**
   * Whom or what the act is about: two requests with the same subject never give two acts.
   *
   * @throws HubException for a request that must be refused
   */
  String subject(T request);

  /**
   * Which of several matters of one service it is: a dossier makes one act in each, whatever its
   * subject.
   */
  default String matter(T request) {
    return "";
  }

  /**
   * Checks and gathers what the act needs.
   *
   * @return makes what the step made, from the act's running number; service, day and outcome are
   *     filled in later
   * @throws HubException for a request that must be refused
   */
  LongFunction<KetQuaHoSoStructure> prepare(MessageHeader header, T request);

  /**
   * Gives back what {@link #prepare} got from others, where no act came of it: the request was
   * withdrawn or refused after all. Repeated until it ends without an exception.
   *
   * @param reason why, in Vietnamese
   * @throws StillUnclearException if it is not given back yet
   */
  default void giveBack(MessageHeader header, T request, String reason) {}

  /** By what the act is compared with other agencies' books; empty where it is not. */
  default Optional<Compared> compared(T request, KetQuaHoSoStructure made) {
    return Optional.empty();
  }

  /**
   * Gives away what was made, before the hub hears that it was: a file that the result names must
   * be at the hub first.
   *
   * @throws RuntimeException where it cannot be given now; the work is then done again later
   */
  default void giveAway(MessageHeader header, KetQuaHoSoStructure made) {}
}
