package vn.lienthong.qcvn109.dialect;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.jaxb.v1.dancu.DiaChiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.live.LiveDiaChiStructure;

/** Addresses: the code of one unit here, one code per level there. */
final class Addresses {
  private final Losses losses;
  private final Units units;

  Addresses(Losses losses, Units units) {
    this.losses = losses;
    this.units = units;
  }

  @Nullable LiveDiaChiStructure live(@Nullable DiaChiStructure address, Place place) {
    if (address == null) {
      return null;
    }
    LiveDiaChiStructure live = new LiveDiaChiStructure();
    String code = address.getMaDonViHanhChinh();
    if (code != null && !code.isEmpty()) {
      UnitLevels levels = levels(code, place.child("MaDonViHanhChinh"));
      live.setMaTinhThanh(levels.province());
      live.setMaQuanHuyen(levels.district());
      live.setMaPhuongXa(levels.commune());
    }
    live.setChiTiet(Items.orNull(address.getChiTiet()));
    live.setQuocGia(Items.orNull(address.getQuocGia()));
    losses.addIfEmpty(address.getQuocGia(), place, "QuocGia");
    return live;
  }

  @Nullable DiaChiStructure canonical(@Nullable LiveDiaChiStructure live, Place place) {
    if (live == null || Items.isEmpty(live)) {
      return null;
    }
    UnitLevels levels =
        new UnitLevels(
            Items.orNull(live.getMaTinhThanh()),
            Items.orNull(live.getMaQuanHuyen()),
            Items.orNull(live.getMaPhuongXa()));
    String lowest = levels.lowest();
    if (lowest != null) {
      check(levels, lowest, place);
    }
    DiaChiStructure address = new DiaChiStructure();
    address.setMaDonViHanhChinh(lowest);
    address.setChiTiet(Items.orNull(live.getChiTiet()));
    address.setQuocGia(Items.orNull(live.getQuocGia()));
    losses.addIfEmpty(live.getQuocGia(), place, "QuocGia");
    return address;
  }

  private UnitLevels levels(String code, Place place) {
    UnitLevels alone = UnitLevels.alone(code);
    if (alone.lowest() == null) {
      losses.add(Loss.VALUE_FORM, place);
      return alone;
    }
    List<UnitLevels> meanings = units.meanings(code);
    if (meanings.size() == 1) {
      return meanings.get(0);
    }
    losses.add(meanings.isEmpty() ? Loss.UNIT_UNKNOWN : Loss.UNIT_PERIOD, place);
    return alone;
  }

  // Only the lowest code goes on: what the other levels said must be what the list says of it.
  private void check(UnitLevels given, String lowest, Place place) {
    Place item = place.child(itemOf(given));
    List<UnitLevels> meanings = units.meanings(lowest);
    if (!UnitLevels.alone(lowest).equals(given.withoutParents())) {
      losses.add(Loss.VALUE_FORM, item);
    } else if (meanings.isEmpty()) {
      losses.add(Loss.UNIT_UNKNOWN, item);
    } else if (meanings.size() > 1) {
      losses.add(Loss.UNIT_PERIOD, item);
    } else if (!given.agreesWith(meanings.get(0))) {
      losses.add(units.agreeElsewhere(given, lowest) ? Loss.UNIT_PERIOD : Loss.UNIT_PARENT, item);
    }
  }

  private static String itemOf(UnitLevels given) {
    return given.commune() != null
        ? "MaPhuongXa"
        : given.district() != null ? "MaQuanHuyen" : "MaTinhThanh";
  }
}
