package vn.lienthong.qcvn109.dialect;

import org.jspecify.annotations.Nullable;

/** A path that is only written out where something is lost. */
record Place(@Nullable Place parent, String step) {
  static Place of(String path) {
    return new Place(null, path);
  }

  /** An item of the citizen namespace. */
  Place child(String name) {
    return new Place(this, "/dc:" + name);
  }

  /** One of several of the same name. */
  Place child(String name, int position) {
    return child(name + "[" + position + "]");
  }

  @Override
  public String toString() {
    return parent == null ? step : parent + step;
  }
}
