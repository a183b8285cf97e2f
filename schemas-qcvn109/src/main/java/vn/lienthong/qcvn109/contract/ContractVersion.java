package vn.lienthong.qcvn109.contract;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One version of the whole contract.
 *
 * @param number two numbers with a dot, for example {@code 1.0}
 * @param folder where its schemas stand, below the folder of all versions, for example {@code v1}
 * @param validFrom the first day on which it is accepted
 * @param validTo the last day on which it is accepted; null while no end is decided
 */
public record ContractVersion(
    String number, String folder, LocalDate validFrom, @Nullable LocalDate validTo) {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}\\.[0-9]{1,3}");
  private static final Pattern FOLDER = Pattern.compile("[a-z0-9-]+");

  /** Later versions first. */
  static final Comparator<ContractVersion> NEWEST_FIRST =
      Comparator.comparingInt((ContractVersion version) -> version.part(0))
          .thenComparingInt(version -> version.part(1))
          .reversed();

  public ContractVersion {
    if (!NUMBER.matcher(number).matches() || !FOLDER.matcher(folder).matches()) {
      throw new IllegalArgumentException("No version of a contract: " + number + ", " + folder);
    }
    if (validTo != null && validTo.isBefore(validFrom)) {
      throw new IllegalArgumentException("Version " + number + " ends before it begins");
    }
  }

  /** Whether a message of this version is accepted on a day. */
  public boolean isValidAt(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }

  private int part(int index) {
    return Integer.parseInt(number.split("\\.", -1)[index]);
  }
}
