package vn.lienthong.qcvn109.codelist;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The administrative units of one period. Codes of another period are unknown here. */
public final class AdministrativeUnits {
  private static final String FROM_2025_07_01 = "dvhc-from-2025-07-01.csv";

  private final Map<String, AdministrativeUnit> units = new LinkedHashMap<>();

  private AdministrativeUnits(List<String> lines) {
    lines.stream()
        .filter(line -> !line.startsWith("#") && !line.startsWith("code,"))
        .map(AdministrativeUnits::unit)
        .forEach(unit -> units.put(unit.code(), unit));
  }

  /** The 34 provinces and 3,321 communes since 2025-07-01 (QĐ 19/2025/QĐ-TTg). */
  public static AdministrativeUnits from2025() {
    return Holder.FROM_2025;
  }

  /** The unit with this code. */
  public Optional<AdministrativeUnit> find(String code) {
    return Optional.ofNullable(units.get(code));
  }

  /** Every province. */
  public List<AdministrativeUnit> provinces() {
    return units.values().stream().filter(unit -> unit.parent() == null).toList();
  }

  /** Every commune of a province; none for an unknown code. */
  public List<AdministrativeUnit> communesOf(String provinceCode) {
    return units.values().stream().filter(unit -> provinceCode.equals(unit.parent())).toList();
  }

  private static AdministrativeUnit unit(String line) {
    String[] cells = line.split(",", -1);
    if (cells.length != 5) {
      throw new IllegalStateException("A line of the list of units has not five cells");
    }
    return new AdministrativeUnit(
        cells[0], cells[2].isEmpty() ? null : cells[2], cells[3], cells[4]);
  }

  private static List<String> lines(String file) {
    try (InputStream in =
            Objects.requireNonNull(AdministrativeUnits.class.getResourceAsStream(file), file);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /** Read at first use. */
  private static final class Holder {
    static final AdministrativeUnits FROM_2025 = new AdministrativeUnits(lines(FROM_2025_07_01));
  }
}
