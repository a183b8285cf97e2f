package vn.lienthong.qcvn109.dialect;

import org.jspecify.annotations.Nullable;

/**
 * A path that is only written out where something is lost.
 *
 * @param name of an item of the citizen namespace; the whole path where there is no parent
 * @param position among items of the same name; 0 where there can be only one
 */
record Place(@Nullable Place parent, String name, int position) {
  static Place of(String path) {
    return new Place(null, path, 0);
  }

  Place child(String item) {
    return new Place(this, item, 0);
  }

  Place child(String item, int itsPosition) {
    return new Place(this, item, itsPosition);
  }

  @Override
  public String toString() {
    if (parent == null) {
      return name;
    }
    return parent + "/dc:" + name + (position == 0 ? "" : "[" + position + "]");
  }
}
