package vn.lienthong.routes.drill.check;

import java.util.List;
import java.util.function.Consumer;

/** Effects of messages that nobody sent, or that were refused at the door. */
final class Phantoms {
  private final Index index;
  private final Consumer<Finding> found;

  Phantoms(Index index, Consumer<Finding> found) {
    this.index = index;
    this.found = found;
  }

  void look() {
    index.effects().forEach(this::effects);
  }

  private void effects(MessageKey message, List<Effect> effects) {
    String receiver = effects.get(0).receiver();
    boolean own = message.sender().equals(index.sources().hub());
    boolean known =
        own
            ? index.kept(message).isPresent() || index.sources().lost().effects().contains(message)
            : index.sent(message).isPresent();
    if (!known) {
      phantom(message, receiver + " took effect of it, and nobody sent it");
    } else if (index.isRefused(message) && !index.isPromised(message)) {
      phantom(message, receiver + " took effect of it, and it was refused");
    }
  }

  private void phantom(MessageKey message, String what) {
    found.accept(new Finding(Finding.Kind.PHANTOM, message, what));
  }
}
