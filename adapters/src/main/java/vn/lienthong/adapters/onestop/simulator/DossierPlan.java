package vn.lienthong.adapters.onestop.simulator;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.QuyChiTraType;

/**
 * What a family asks for and will do later. Travels as the query of {@code POST /quay/ho-so} and
 * stands so on the office's disk.
 *
 * @param procedure what they came for
 * @param procedures how many of its procedures, see {@link JointProcedure}
 * @param payer of a funeral allowance
 * @param withdrawAfter the service of the step after whose result they withdraw, or {@link
 *     #ACCEPTED}; null to stay
 * @param supplements whether they bring what is asked for
 * @param mended the values of fields that a supplement mends, by {@code Truong}
 */
public record DossierPlan(
    JointProcedure procedure,
    int procedures,
    QuyChiTraType payer,
    @Nullable String withdrawAfter,
    boolean supplements,
    Map<String, String> mended) {
  /** Withdraws as soon as the hub has opened the dossier. */
  public static final String ACCEPTED = "TiepNhan";

  private static final String PROCEDURE = "thu-tuc";
  private static final String PROCEDURES = "so-thu-tuc";
  private static final String PAYER = "quy";
  private static final String WITHDRAW = "rut-sau";
  private static final String SUPPLEMENTS = "bo-sung";
  private static final String MENDED = "sua.";
  private static final String NO = "khong";

  /** Keeps its own copy; refuses a number of procedures that there is not. */
  public DossierPlan {
    mended = Map.copyOf(mended);
    if (procedures < procedure.fewest() || procedures > procedure.most()) {
      throw new IllegalArgumentException(
          PROCEDURES + ": " + procedure.fewest() + ".." + procedure.most());
    }
  }

  /** All its procedures, paid by social insurance; whoever asks gets an answer. */
  public static DossierPlan of(JointProcedure procedure) {
    return new DossierPlan(procedure, procedure.most(), QuyChiTraType.BHXH, null, true, Map.of());
  }

  /** The same for so many procedures. */
  public DossierPlan withProcedures(int count) {
    return new DossierPlan(procedure, count, payer, withdrawAfter, supplements, mended);
  }

  /** The same, a funeral allowance being asked of this fund. */
  public DossierPlan withPayer(QuyChiTraType fund) {
    return new DossierPlan(procedure, procedures, fund, withdrawAfter, supplements, mended);
  }

  /** The same, withdrawn after a step's result. */
  public DossierPlan withdrawnAfter(String step) {
    return new DossierPlan(procedure, procedures, payer, step, supplements, mended);
  }

  /** The same, but nobody answers a supplement. */
  public DossierPlan withoutSupplements() {
    return new DossierPlan(procedure, procedures, payer, withdrawAfter, false, mended);
  }

  /** The same, a supplement mending these fields. */
  public DossierPlan mending(Map<String, String> values) {
    return new DossierPlan(procedure, procedures, payer, withdrawAfter, supplements, values);
  }

  /** As parameters of the counter's page. */
  public Map<String, String> toQuery() {
    Map<String, String> query = new LinkedHashMap<>();
    query.put(PROCEDURE, procedure.wireName());
    query.put(PROCEDURES, Integer.toString(procedures));
    query.put(PAYER, payer.value());
    if (withdrawAfter != null) {
      query.put(WITHDRAW, withdrawAfter);
    }
    if (!supplements) {
      query.put(SUPPLEMENTS, NO);
    }
    new TreeMap<>(mended).forEach((field, value) -> query.put(MENDED + field, value));
    return query;
  }

  /**
   * The plan in such parameters; a birth with all its procedures where they say nothing.
   *
   * @throws IllegalArgumentException for a value that there is not
   */
  static DossierPlan of(Map<String, String> query) {
    var procedure =
        JointProcedure.named(query.getOrDefault(PROCEDURE, JointProcedure.BIRTH.wireName()));
    Map<String, String> mended = new TreeMap<>();
    query.forEach(
        (name, value) -> {
          if (name.startsWith(MENDED)) {
            mended.put(name.substring(MENDED.length()), value);
          }
        });
    return new DossierPlan(
        procedure,
        Integer.parseInt(query.getOrDefault(PROCEDURES, Integer.toString(procedure.most()))),
        payer(query.getOrDefault(PAYER, QuyChiTraType.BHXH.value())),
        query.get(WITHDRAW),
        !NO.equals(query.get(SUPPLEMENTS)),
        mended);
  }

  private static QuyChiTraType payer(String name) {
    try {
      return QuyChiTraType.fromValue(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new IllegalArgumentException(PAYER + ": BHXH | NGAN_SACH", unknown);
    }
  }
}
