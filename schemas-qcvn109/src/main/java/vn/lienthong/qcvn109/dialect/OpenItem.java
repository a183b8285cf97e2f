package vn.lienthong.qcvn109.dialect;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * One element while it is read, and what its shape says of the dialect. Its name is empty outside
 * the citizen namespace.
 */
final class OpenItem {
  private static final Set<String> NAME_PARTS = Set.of("Ho", "ChuDem", "Ten");
  private static final Set<String> RELATIVES =
      Set.of("Cha", "Me", "VoChong", "NguoiDaiDien", "ChuHo");
  private static final Set<String> MAY_BE_EMPTY =
      Set.of("", "CongdanCollection", "Ho", "ChuDem", "ChiTiet");
  private static final Pattern LIVE_DATE = Pattern.compile("[0-9]{8}");
  private static final Pattern CANONICAL_DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  // Longer than anything that is compared: what follows cannot matter.
  private static final int ENOUGH = 32;

  private final String name;
  private final @Nullable OpenItem parent;
  private final @Nullable Element at;
  private final StringBuilder text = new StringBuilder(0);
  private boolean hasChild;

  OpenItem(String name, @Nullable OpenItem parent, @Nullable Element at) {
    this.name = name;
    this.parent = parent;
    this.at = at;
  }

  @Nullable Element at() {
    return at;
  }

  void hasChild() {
    hasChild = true;
  }

  /** Keeps the beginning, without white space before it. */
  void add(CharSequence more) {
    for (int i = 0; i < more.length() && text.length() < ENOUGH; i++) {
      if (!text.isEmpty() || !Character.isWhitespace(more.charAt(i))) {
        text.append(more.charAt(i));
      }
    }
  }

  /** What its being here says. */
  @Nullable Dialect signOfPlace() {
    if (DialectItems.isOnlyLive(name)) {
      return Dialect.LIVE;
    }
    boolean canonical =
        DialectItems.isOnlyCanonical(name) || (NAME_PARTS.contains(name) && isInRelative());
    return canonical ? Dialect.CANONICAL : null;
  }

  /** What its own text says; asked at its end. */
  @Nullable Dialect signOfText() {
    if (text.isEmpty()) {
      return null;
    }
    if (name.equals("NgayThangNam")) {
      return signOfDate(text.toString().stripTrailing());
    }
    if (DialectItems.isPlainInLive(name)) {
      return Dialect.LIVE;
    }
    return DialectItems.isEmptyInLive(name) ? Dialect.CANONICAL : null;
  }

  /** Empty where the regulation's form has a value: the live service's way to say "none". */
  boolean isEmptyAsOnlyLiveAllows() {
    return text.isEmpty() && !hasChild && !MAY_BE_EMPTY.contains(name);
  }

  private static @Nullable Dialect signOfDate(String date) {
    if (LIVE_DATE.matcher(date).matches()) {
      return Dialect.LIVE;
    }
    return CANONICAL_DATE.matcher(date).matches() ? Dialect.CANONICAL : null;
  }

  private boolean isInRelative() {
    OpenItem above = parent == null ? null : parent.parent;
    return above != null && RELATIVES.contains(above.name);
  }
}
