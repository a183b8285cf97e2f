package vn.lienthong.adapters.population.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.adapters.spi.DurableMaps;
import vn.lienthong.adapters.spi.Resource;
import vn.lienthong.connectors.api.DurableMap;
import vn.lienthong.connectors.api.HttpReply;
import vn.lienthong.qcvn109.digest.DerivedId;
import vn.lienthong.qcvn109.jaxb.v1.dancu.NgayThangNamSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TinhTrangChetMatTichType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.VanBanPhapLyStructure;

/** Who is recorded as dead or missing, on disk; the last record of a person stands. */
final class DeathRecords {
  private final DurableMap records;

  DeathRecords(DurableMaps maps) {
    this.records = maps.map("deaths");
  }

  /**
   * What is recorded.
   *
   * @param kind dead, declared dead or missing
   * @param day since when
   * @param basis the paper or decision
   */
  record Death(
      TinhTrangChetMatTichType kind, NgayThangNamSinhStructure day, VanBanPhapLyStructure basis) {}

  Optional<Death> of(@Nullable String number) {
    return number == null
        ? Optional.empty()
        : records.get(key(number)).map(bytes -> read(new String(bytes, UTF_8)));
  }

  /** Records, on disk when the call returns. */
  void record(String number, TinhTrangChetMatTichType kind, LocalDate day, String basis) {
    records.put(key(number), (kind + "\t" + day + "\t" + basis).getBytes(UTF_8));
  }

  /** Takes a record back: it was an error, or the missing one is there again. */
  void takeBack(String number) {
    records.remove(key(number));
  }

  /** {@code POST /chet?so-dinh-danh=&ngay=}, what the desk of the ministry itself records. */
  HttpReply tell(Map<String, String> query) {
    String number = query.getOrDefault("so-dinh-danh", "");
    try {
      LocalDate day = LocalDate.parse(query.getOrDefault("ngay", ""));
      if (number.matches("\\d{12}")) {
        record(number, TinhTrangChetMatTichType.CHET, day, "Ghi tại chỗ (mẫu)");
        return Resource.text(200, "Đã ghi nhận. / Noted.\n");
      }
    } catch (DateTimeException wrong) {
      // told below
    }
    return Resource.text(
        400, "Cần so-dinh-danh 12 chữ số và ngay YYYY-MM-DD. / 12 digits and a date are needed.\n");
  }

  private static Death read(String line) {
    String[] parts = line.split("\t", -1);
    NgayThangNamSinhStructure day = new NgayThangNamSinhStructure();
    day.setNgayThangNam(LocalDate.parse(parts[1]));
    VanBanPhapLyStructure basis = new VanBanPhapLyStructure();
    basis.setSo(parts[2]);
    return new Death(TinhTrangChetMatTichType.valueOf(parts[0]), day, basis);
  }

  private static String key(String number) {
    return DerivedId.of("death", number).toString();
  }
}
