package vn.lienthong.adapters.jointservice;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.codelist.CodeTranslations;
import vn.lienthong.qcvn109.codelist.Translation;

/**
 * The hub's ten states in the software's seven, by the map of the code lists. Where the map asks
 * for a condition the hub knows it: what it has accepted a one-stop has received (3), what it works
 * on was sent on (7).
 *
 * <p>Withdrawn and stopped have no counterpart there. A dossier that stayed open for ever in the
 * software would be worse than its only end without a result: they become 6, our own decision, and
 * the remark says what it was.
 */
final class Statuses {
  private static final String HUB = "trang-thai-ho-so-mc";
  private static final String SOFTWARE = "trang-thai-dvclt";
  private static final Map<Integer, Told> DECIDED =
      Map.of(
          2, new Told(3, null),
          4, new Told(7, null),
          7, new Told(6, "Công dân rút hồ sơ"),
          8, new Told(6, "Dừng xử lý"));
  private static final int LAST = 7;

  private Statuses() {}

  /** A status of the software, and what it does not say. */
  record Told(int status, @Nullable String remark) {}

  static Told told(int state) {
    Told decided = DECIDED.get(state);
    if (decided != null) {
      return decided;
    }
    Translation translation = CodeTranslations.translate(HUB, Integer.toString(state), SOFTWARE);
    if (translation instanceof Translation.Translated translated) {
      return new Told(Integer.parseInt(translated.to().code()), null);
    }
    throw JointServiceDialect.refusal(
        "/CapNhatTienDoHoSoMC/TrangThai", "state " + state + " has no counterpart in the software");
  }

  static int checked(String status) {
    int number = Integer.parseInt(status);
    if (number < 1 || number > LAST) {
      throw new IllegalArgumentException("status");
    }
    return number;
  }
}
