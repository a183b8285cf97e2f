package vn.lienthong.qcvn109.codelist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.lienthong.qcvn109.codelist.Translation.Candidate;

/**
 * Where a person begins to look for a unit that the map holds no partner for; nothing is claimed.
 */
final class UnitNeighbours {
  private final CodeList target;
  private final Map<String, Candidate> found = new LinkedHashMap<>();

  private UnitNeighbours(CodeList target) {
    this.target = target;
  }

  /** The unit of the same code and what became of the rest of the old district, if it had one. */
  static List<Candidate> of(CodeEntry unit, AdministrativeUnits source, CodeList target) {
    UnitNeighbours neighbours = new UnitNeighbours(target);
    neighbours.add(unit.code(), "cùng mã, có thể là nơi khác", "same code, maybe another place");
    String parent = unit.parent();
    // a commune of today lies in no district: all of its province would say nothing
    if (parent != null && parent.length() == AdministrativeUnit.DISTRICT_DIGITS) {
      neighbours.addDistrict(source.communesOf(parent));
    }
    return List.copyOf(neighbours.found.values());
  }

  /** What became of a district of whose communes the map holds none. */
  static List<Candidate> ofDistrict(String code, AdministrativeUnits source, CodeList target) {
    UnitNeighbours neighbours = new UnitNeighbours(target);
    neighbours.addDistrict(source.communesOf(code));
    return List.copyOf(neighbours.found.values());
  }

  private void addDistrict(List<AdministrativeUnit> communes) {
    for (AdministrativeUnit commune : communes) {
      if (UnitMap.newToOld().of(commune.code()).isEmpty()) {
        add(
            commune.code(),
            "đơn vị mới chưa có nguồn gốc, mang mã của một xã cùng huyện cũ",
            "new unit of no known origin, with the code of a commune of the same old district");
      }
    }
    for (String successor : UnitMap.oldToNew().ofAll(communes, code -> code)) {
      add(successor, "đơn vị kế tiếp của cùng huyện cũ", "successor of the same old district");
    }
  }

  // The later reason is the better one; the place in the list stays.
  private void add(String code, String condition, String englishCondition) {
    CodeEntry entry = target.find(code);
    if (entry != null) {
      found.put(code, new Candidate(entry, condition, englishCondition));
    }
  }
}
