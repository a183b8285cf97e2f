package vn.lienthong.connectors.evidence;

/**
 * That content is to be erased, by whom and why; none of it may hold a personal value.
 *
 * @param target what
 * @param legalBasis the clause or decision that asks for it
 * @param officer who does it
 * @param approver who has approved it: another person
 */
public record ErasureOrder(
    ContentTarget target, String legalBasis, String officer, String approver) {
  /**
   * Checks it.
   *
   * @throws IllegalArgumentException when one person gives both names, or no basis is given
   */
  public ErasureOrder {
    if (officer.equals(approver) || officer.isBlank() || approver.isBlank()) {
      throw new IllegalArgumentException("Two persons are needed");
    }
    if (legalBasis.isBlank()) {
      throw new IllegalArgumentException("A legal basis is needed");
    }
  }
}
