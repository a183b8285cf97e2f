package vn.lienthong.adapters.civilstatus.simulator;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.api.PaperContent;
import vn.lienthong.qcvn109.codelist.AdministrativeUnits;
import vn.lienthong.qcvn109.codelist.CodeLists;
import vn.lienthong.qcvn109.codelist.Resolution;
import vn.lienthong.qcvn109.jaxb.v1.dancu.DanTocStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.DiaChiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.HoVaTenStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.NgayThangNamSinhStructure;
import vn.lienthong.qcvn109.message.WholeName;

/** The lines of a paper, as a citizen reads them; what is not known has no line. */
final class PaperText {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

  private final List<PaperContent.Line> lines = new ArrayList<>();
  private final LocalDate today;

  /** Codes mean what they mean today. */
  PaperText(LocalDate today) {
    this.today = today;
  }

  List<PaperContent.Line> lines() {
    return lines;
  }

  PaperText line(String label, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      // The font has every Vietnamese letter whole, not its parts.
      lines.add(new PaperContent.Line(label, Normalizer.normalize(value, Normalizer.Form.NFC)));
    }
    return this;
  }

  PaperText name(String label, @Nullable HoVaTenStructure name) {
    return name == null ? this : line(label, WholeName.of(name));
  }

  PaperText day(String label, @Nullable LocalDate day) {
    return line(label, day == null ? null : DAY.format(day));
  }

  PaperText birth(String label, @Nullable NgayThangNamSinhStructure day) {
    if (day == null) {
      return this;
    }
    return day.getNgayThangNam() == null
        ? line(label, day.getNam())
        : day(label, day.getNgayThangNam());
  }

  PaperText code(String label, String list, @Nullable String code) {
    return line(label, code == null ? null : meaning(list, code));
  }

  PaperText ethnicGroup(String label, @Nullable DanTocStructure group) {
    if (group == null) {
      return this;
    }
    return group.getMaDanToc() == null
        ? line(label, group.getTenGoi())
        : code(label, "dan-toc", group.getMaDanToc());
  }

  PaperText address(String label, @Nullable DiaChiStructure address) {
    return address == null
        ? this
        : line(
            label,
            Stream.of(address.getChiTiet(), unit(address.getMaDonViHanhChinh()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", ")));
  }

  /** The name of a unit with that of its province; the code where it is none of today's. */
  static @Nullable String unit(@Nullable String code) {
    if (code == null) {
      return null;
    }
    AdministrativeUnits units = AdministrativeUnits.from2025();
    return units
        .find(code)
        .map(
            unit ->
                unit.parent() == null
                    ? unit.name()
                    : unit.name() + ", " + units.find(unit.provinceCode()).orElseThrow().name())
        .orElse(code);
  }

  private String meaning(String list, String code) {
    return CodeLists.resolve(list, code, today) instanceof Resolution.Resolved resolved
        ? resolved.entry().name()
        : code;
  }
}
