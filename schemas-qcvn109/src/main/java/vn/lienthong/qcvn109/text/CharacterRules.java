package vn.lienthong.qcvn109.text;

import org.jspecify.annotations.Nullable;

/** What one character alone breaks. */
final class CharacterRules {
  private static final String LOOK_ALIKES = "\u00F0\u00D0\u0189\u0256";
  private static final String APOSTROPHES = "\u2018\u2019\u02BC\u02B9\u2032`\u00B4";
  private static final String NAME_SIGNS = "'-.,()/";
  private static final String LINE_ENDS = "\t\n\r";

  private CharacterRules() {}

  static @Nullable TextRule of(int c, TextKind kind) {
    TextRule broken = everywhere(c, kind);
    return broken == null && kind == TextKind.NAME ? inName(c) : broken;
  }

  private static @Nullable TextRule everywhere(int c, TextKind kind) {
    if (LOOK_ALIKES.indexOf(c) >= 0) {
      return TextRule.LOOK_ALIKE_OF_D;
    }
    if (c == 0xFFFD) {
      return TextRule.REPLACEMENT;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL -> control(c, kind);
      case Character.FORMAT -> isDirection(c) ? TextRule.DIRECTION_CONTROL : TextRule.INVISIBLE;
      case Character.PRIVATE_USE -> TextRule.PRIVATE_USE;
      case Character.UNASSIGNED, Character.SURROGATE -> TextRule.UNASSIGNED;
      case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
          c == ' ' ? null : TextRule.OTHER_BLANK;
      default -> isInvisibleLetter(c) ? TextRule.INVISIBLE : null;
    };
  }

  private static @Nullable TextRule control(int c, TextKind kind) {
    return kind == TextKind.FREE && LINE_ENDS.indexOf(c) >= 0 ? null : TextRule.CONTROL;
  }

  private static @Nullable TextRule inName(int c) {
    if (APOSTROPHES.indexOf(c) >= 0) {
      return TextRule.OTHER_APOSTROPHE;
    }
    if (Character.isDigit(c)) {
      return TextRule.DIGIT_IN_NAME;
    }
    boolean usual =
        Character.isLetter(c)
            || MarkRules.isMark(c)
            || Character.isSpaceChar(c)
            || NAME_SIGNS.indexOf(c) >= 0;
    return usual ? null : TextRule.SIGN_IN_NAME;
  }

  private static boolean isDirection(int c) {
    return c == 0x061C
        || c == 0x200E
        || c == 0x200F
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }

  // Letters and marks by their category, but drawn as nothing.
  private static boolean isInvisibleLetter(int c) {
    return c == 0x115F
        || c == 0x1160
        || c == 0x3164
        || c == 0xFFA0
        || c == 0x034F
        || c == 0x17B4
        || c == 0x17B5
        || (c >= 0x180B && c <= 0x180F)
        || (c >= 0xE0100 && c <= 0xE01EF)
        || (c >= 0xFE00 && c <= 0xFE0F);
  }
}
