package vn.lienthong.qcvn109.sample;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import vn.lienthong.qcvn109.codelist.AdministrativeUnit;
import vn.lienthong.qcvn109.codelist.AdministrativeUnits;

/** The units of one period, ready to be picked from a million times. */
final class Places {
  private static final LocalDate LAST_OLD_DAY = AdministrativeUnits.MERGER.minusDays(1);
  private static final Map<AdministrativeUnits, Places> ALL = new ConcurrentHashMap<>();

  private final Map<Community, List<AdministrativeUnit>> provinces = new EnumMap<>(Community.class);
  private final Map<String, List<AdministrativeUnit>> communes = new HashMap<>();

  private Places(AdministrativeUnits units) {
    List<AdministrativeUnit> all = units.provinces();
    all.forEach(p -> communes.put(p.code(), units.communesOf(p.code())));
    for (Community community : Community.values()) {
      List<String> own = community.provinces();
      provinces.put(
          community, all.stream().filter(p -> own.isEmpty() || own.contains(p.code())).toList());
    }
  }

  /** The units in force on that day. */
  static Places at(LocalDate day) {
    return ALL.computeIfAbsent(AdministrativeUnits.at(day), Places::new);
  }

  /** The units in force until 2025-06-30. */
  static Places old() {
    return at(LAST_OLD_DAY);
  }

  AdministrativeUnit province(Community community, Dice dice) {
    return dice.pick(Objects.requireNonNull(provinces.get(community)));
  }

  AdministrativeUnit commune(String province, Dice dice) {
    return dice.pick(Objects.requireNonNull(communes.get(province), province));
  }

  /** A code of a province of these: its own, that of a district of it, most often of a commune. */
  String unit(String province, Dice dice) {
    int ticket = dice.between(1, 10);
    if (ticket <= 2) {
      return province;
    }
    AdministrativeUnit commune = commune(province, dice);
    return ticket <= 4 && commune.parent() != null ? commune.parent() : commune.code();
  }
}
