package vn.lienthong.adapters.spi;

import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.identifier.PersonalNumber;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;

/** The personal number without which no agency after civil status can register a child. */
public final class ChildNumber {
  private ChildNumber() {}

  /**
   * The child's number.
   *
   * @throws HubException a refusal if it is missing or has not the form of one
   */
  public static PersonalNumber of(@Nullable CongDanStructure child) {
    String number = child == null ? null : child.getSoDinhDanh();
    if (number == null) {
      throw StepDesk.refusal("dv:Tre/dc:SoDinhDanh", "the child has no personal number");
    }
    try {
      return new PersonalNumber(number);
    } catch (IllegalArgumentException wrong) {
      throw StepDesk.refusal("dv:Tre/dc:SoDinhDanh", String.valueOf(wrong.getMessage()));
    }
  }
}
