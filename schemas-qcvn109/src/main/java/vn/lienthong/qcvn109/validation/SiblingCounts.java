package vn.lienthong.qcvn109.validation;

import java.util.Arrays;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/** How often each name stands among the children of one element. */
final class SiblingCounts {
  // A hostile element may have as many names as it likes: those beyond are not counted.
  private static final int MAX_NAMES = 64;

  private String[] names = new String[8];
  private String[] namespaces = new String[8];
  private int[] counts = new int[8];
  private int size;
  private int last;
  private boolean shared;

  /** Counts one more and tells its position, from 1; 0 if the name is not counted. */
  int next(String namespace, String name) {
    int at = find(namespace, name);
    if (at < 0) {
      if (size == MAX_NAMES) {
        return 0;
      }
      at = add(namespace, name);
    }
    last = at;
    return ++counts[at];
  }

  int count(String namespace, String name) {
    int at = find(namespace, name);
    return at < 0 ? 0 : counts[at];
  }

  /** The name that came first; null if there was none. */
  @Nullable QName first() {
    return size == 0 ? null : new QName(namespaces[0], names[0]);
  }

  boolean isRepeated(String namespace, String name) {
    return count(namespace, name) > 1;
  }

  /** A kept place reads these counts later: they are not used again for another element. */
  SiblingCounts share() {
    shared = true;
    return this;
  }

  SiblingCounts cleared() {
    if (shared) {
      return new SiblingCounts();
    }
    size = 0;
    last = 0;
    return this;
  }

  private int find(String namespace, String name) {
    if (last < size && is(last, namespace, name)) {
      return last;
    }
    for (int i = 0; i < size; i++) {
      if (is(i, namespace, name)) {
        return i;
      }
    }
    return -1;
  }

  private boolean is(int at, String namespace, String name) {
    return names[at].equals(name) && namespaces[at].equals(namespace);
  }

  private int add(String namespace, String name) {
    if (size == names.length) {
      names = Arrays.copyOf(names, size * 2);
      namespaces = Arrays.copyOf(namespaces, size * 2);
      counts = Arrays.copyOf(counts, size * 2);
    }
    names[size] = name;
    namespaces[size] = namespace;
    counts[size] = 0;
    return size++;
  }
}
