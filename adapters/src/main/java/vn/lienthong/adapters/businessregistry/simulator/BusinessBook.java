package vn.lienthong.adapters.businessregistry.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import vn.lienthong.connectors.api.DurableMap;

/**
 * Which household businesses there are: by number who owns it, and by which dossier it ended; by
 * owner how many have ended. What is written twice, after a crash, is the same.
 */
final class BusinessBook {
  private static final String OWNER = "owner ";
  private static final String END = "end ";
  private static final String SERIES = "series ";

  private final DurableMap book;

  BusinessBook(DurableMap book) {
    this.book = book;
  }

  void found(String number, String owner) {
    put(OWNER + number, owner);
  }

  void end(String number, String dossier) {
    put(END + number, dossier);
    owner(number).ifPresent(owner -> put(SERIES + owner, number));
  }

  Optional<String> owner(String number) {
    return get(OWNER + number);
  }

  /** Whether it ended, by another dossier than this one. */
  boolean endedBefore(String number, String dossier) {
    return get(END + number).filter(by -> !by.equals(dossier)).isPresent();
  }

  /** Names the owner's next business: a person whose last one ended may found another. */
  String series(String owner) {
    return owner + get(SERIES + owner).map(last -> " after " + last).orElse("");
  }

  private Optional<String> get(String key) {
    return book.get(key).map(value -> new String(value, UTF_8));
  }

  private void put(String key, String value) {
    book.put(key, value.getBytes(UTF_8));
  }
}
