package vn.lienthong.qcvn109.validation;

import java.util.Arrays;

/** The text of one element; a builder of strings would look at every character twice. */
final class TextBuffer {
  private static final int KEPT = 1 << 16;

  private char[] characters = new char[256];
  private int length;

  void clear() {
    length = 0;
    if (characters.length > KEPT) {
      characters = new char[256];
    }
  }

  void append(char[] from, int start, int count) {
    if (length + count > characters.length) {
      characters = Arrays.copyOf(characters, Math.max(characters.length * 2, length + count));
    }
    System.arraycopy(from, start, characters, length, count);
    length += count;
  }

  @Override
  public String toString() {
    return new String(characters, 0, length);
  }
}
