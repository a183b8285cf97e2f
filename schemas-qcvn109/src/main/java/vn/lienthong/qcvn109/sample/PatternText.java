package vn.lienthong.qcvn109.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * A text that matches a simple pattern: characters, classes such as {@code [0-9A-F]}, groups,
 * alternatives, and {@code ? * + {n} {m,n}}, of which the fewest are taken.
 */
final class PatternText {
  private final String pattern;
  private final Dice dice;
  private int at;

  PatternText(String pattern, Dice dice) {
    this.pattern = pattern;
    this.dice = dice;
  }

  String next() {
    at = 0;
    return alternatives();
  }

  private String alternatives() {
    List<String> all = new ArrayList<>();
    all.add(sequence());
    while (at < pattern.length() && pattern.charAt(at) == '|') {
      at++;
      all.add(sequence());
    }
    return dice.pick(all);
  }

  private String sequence() {
    StringBuilder text = new StringBuilder();
    while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
      int begin = at;
      String once = atom();
      int end = at;
      int times = times();
      int after = at;
      for (int i = 0; i < times; i++) {
        at = begin;
        text.append(i == 0 ? once : atom());
        at = end;
      }
      at = after;
    }
    return text.toString();
  }

  private String atom() {
    char c = pattern.charAt(at++);
    return switch (c) {
      case '(' -> {
        String inner = alternatives();
        at++;
        yield inner;
      }
      case '[' -> String.valueOf(ofClass());
      case '\\' -> escaped(pattern.charAt(at++));
      case '.' -> "x";
      default -> String.valueOf(c);
    };
  }

  private String escaped(char c) {
    return c == 'd' ? Integer.toString(dice.between(0, 9)) : String.valueOf(c);
  }

  private char ofClass() {
    StringBuilder members = new StringBuilder();
    while (pattern.charAt(at) != ']') {
      char low = pattern.charAt(at++);
      if (low == '\\') {
        low = pattern.charAt(at++);
      }
      char high = low;
      if (pattern.charAt(at) == '-' && pattern.charAt(at + 1) != ']') {
        high = pattern.charAt(at + 1);
        at += 2;
      }
      for (char c = low; c <= high; c++) {
        members.append(c);
      }
    }
    at++;
    return members.charAt(dice.between(0, members.length() - 1));
  }

  private int times() {
    if (at == pattern.length()) {
      return 1;
    }
    switch (pattern.charAt(at)) {
      case '?', '*' -> {
        at++;
        return 0;
      }
      case '+' -> {
        at++;
        return 1;
      }
      case '{' -> {
        int end = pattern.indexOf('}', at);
        String few = pattern.substring(at + 1, end).split(",", -1)[0];
        at = end + 1;
        return Integer.parseInt(few);
      }
      default -> {
        return 1;
      }
    }
  }
}
