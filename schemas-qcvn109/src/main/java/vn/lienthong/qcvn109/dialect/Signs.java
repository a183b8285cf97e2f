package vn.lienthong.qcvn109.dialect;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.xml.XmlNames;

/** Gathers the signs of one document from its elements, in document order. */
final class Signs {
  private final Deque<OpenItem> open = new ArrayDeque<>();
  private @Nullable Element firstCanonical;
  private @Nullable Element firstLive;
  private @Nullable Dialect decided;
  private boolean emptyItem;

  /** An element begins. {@code at} is where it stands; null where nobody will ask. */
  void begin(@Nullable String namespace, String name, @Nullable Element at) {
    OpenItem parent = open.peek();
    OpenItem item = new OpenItem(XmlNames.CITIZEN.equals(namespace) ? name : "", parent, at);
    if (parent != null) {
      parent.hasChild();
    }
    open.push(item);
    note(item.signOfPlace(), at);
  }

  /** Some text of the element that is open. */
  void text(CharSequence text) {
    OpenItem item = open.peek();
    if (item != null) {
      item.add(text);
    }
  }

  /** The element that is open ends. */
  void end() {
    OpenItem item = open.pop();
    note(item.signOfText(), item.at());
    emptyItem |= item.isEmptyAsOnlyLiveAllows();
  }

  /** Whether a sign has been seen that decides. */
  boolean isDecided() {
    return decided != null;
  }

  /** What the signs say. An empty item alone is a weak sign: it counts where no other one does. */
  Optional<Dialect> dialect() {
    return Optional.ofNullable(decided == null && emptyItem ? Dialect.LIVE : decided);
  }

  @Nullable Element firstCanonical() {
    return firstCanonical;
  }

  @Nullable Element firstLive() {
    return firstLive;
  }

  private void note(@Nullable Dialect sign, @Nullable Element at) {
    if (sign == null) {
      return;
    }
    if (decided == null) {
      decided = sign;
    }
    if (sign == Dialect.LIVE && firstLive == null) {
      firstLive = at;
    } else if (sign == Dialect.CANONICAL && firstCanonical == null) {
      firstCanonical = at;
    }
  }
}
