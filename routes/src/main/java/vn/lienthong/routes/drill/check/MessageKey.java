package vn.lienthong.routes.drill.check;

import java.util.UUID;

/**
 * What a message is known by.
 *
 * @param sender {@code BenGui}
 * @param id {@code MaThongDiep}
 */
public record MessageKey(String sender, UUID id) implements Comparable<MessageKey> {
  @Override
  public int compareTo(MessageKey other) {
    int bySender = sender.compareTo(other.sender);
    return bySender != 0 ? bySender : id.compareTo(other.id);
  }

  @Override
  public String toString() {
    return sender + " " + id;
  }
}
