package vn.lienthong.qcvn109.dialect;

import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.jaxb.v1.dancu.ChuHoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.HoVaTenStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.NguoiThanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.live.LiveChuHoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.live.LiveNguoiThanStructure;

/**
 * Relatives and the head of the household: a name in parts here, as plain text there. A relative
 * may be known by number alone.
 */
final class Relatives {
  private static final String NAME = "HoVaTen";

  private final Losses losses;
  private final Names names;

  Relatives(Losses losses, Names names) {
    this.losses = losses;
    this.names = names;
  }

  @Nullable LiveNguoiThanStructure live(@Nullable NguoiThanStructure relative, Place place) {
    if (relative == null) {
      return null;
    }
    LiveNguoiThanStructure live = new LiveNguoiThanStructure();
    HoVaTenStructure name = relative.getHoVaTen();
    live.setHoVaTen(name == null ? null : names.whole(name, place.child(NAME)));
    live.setQuocTich(Items.orNull(relative.getQuocTich()));
    live.setSoDinhDanh(Items.orNull(relative.getSoDinhDanh()));
    live.setSoCMND(Items.orNull(relative.getSoCMND()));
    return live;
  }

  @Nullable NguoiThanStructure canonical(@Nullable LiveNguoiThanStructure live, Place place) {
    if (live == null || Items.isEmpty(live)) {
      return null;
    }
    NguoiThanStructure relative = new NguoiThanStructure();
    if (!Items.isEmpty(live.getHoVaTen())) {
      relative.setHoVaTen(names.canonical(live.getHoVaTen(), place.child(NAME)));
    }
    relative.setQuocTich(Items.orNull(live.getQuocTich()));
    relative.setSoDinhDanh(Items.orNull(live.getSoDinhDanh()));
    relative.setSoCMND(Items.orNull(live.getSoCMND()));
    return relative;
  }

  @Nullable LiveChuHoStructure live(@Nullable ChuHoStructure head, Place place) {
    if (head == null) {
      return null;
    }
    LiveChuHoStructure live = new LiveChuHoStructure();
    live.setQuanHe(Items.orNull(head.getQuanHe()));
    live.setSoDinhDanh(Items.orNull(head.getSoDinhDanh()));
    live.setSoCMND(Items.orNull(head.getSoCMND()));
    live.setHoVaTen(names.whole(head.getHoVaTen(), place.child(NAME)));
    losses.addIfEmpty(head.getQuanHe(), place, "QuanHe");
    return live;
  }

  @Nullable ChuHoStructure canonical(@Nullable LiveChuHoStructure live, Place place) {
    if (live == null || Items.isEmpty(live)) {
      return null;
    }
    ChuHoStructure head = new ChuHoStructure();
    head.setQuanHe(Items.orNull(live.getQuanHe()));
    head.setSoDinhDanh(Items.orNull(live.getSoDinhDanh()));
    head.setSoCMND(Items.orNull(live.getSoCMND()));
    losses.addIfEmpty(live.getQuanHe(), place, "QuanHe");
    head.setHoVaTen(names.canonical(live.getHoVaTen(), place.child(NAME)));
    return head;
  }
}
