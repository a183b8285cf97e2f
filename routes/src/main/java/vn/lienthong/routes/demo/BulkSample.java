package vn.lienthong.routes.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import vn.lienthong.adapters.population.simulator.CitizenBook;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.NgayThangNamSinhStructure;
import vn.lienthong.qcvn109.message.WholeName;

/**
 * An invented file of people to verify: the citizens of the simulated database first, of ten of
 * them one with another name, one in capitals, one with another date; then numbers that nobody has.
 * The same number of rows gives the same file.
 */
public final class BulkSample {
  /** As many as the simulated database knows in a demonstration. */
  private static final int KNOWN = 100_000;

  private BulkSample() {}

  /** Writes a file of so many rows, CSV. */
  public static void write(Path file, int rows) throws IOException {
    Iterator<CongDanStructure> citizens =
        CitizenBook.samples(KNOWN)
            .filter(one -> one.getSoDinhDanh() != null && one.getNgayThangNamSinh() != null)
            .iterator();
    try (BufferedWriter out = Files.newBufferedWriter(file, UTF_8)) {
      out.write("So,SoDinhDanh,SoCMND,HoVaTen,NgayThangNamSinh,DonVi\r\n");
      for (int i = 0; i < rows; i++) {
        out.write(citizens.hasNext() ? known(i, citizens.next()) : unknown(i));
        out.write("\r\n");
      }
    }
  }

  private static String known(int i, CongDanStructure citizen) {
    String name = WholeName.of(citizen.getHoVaTen());
    NgayThangNamSinhStructure birth = citizen.getNgayThangNamSinh();
    Object day = birth.getNgayThangNam() == null ? birth.getNam() : birth.getNgayThangNam();
    return switch (i % 10) {
      case 3 -> line(i, citizen.getSoDinhDanh(), "Người Khác Hẳn", day);
      case 5 -> line(i, citizen.getSoDinhDanh(), name.toUpperCase(Locale.ROOT), day);
      case 7 -> line(i, citizen.getSoDinhDanh(), name, "1899-01-01");
      default -> line(i, citizen.getSoDinhDanh(), name, day);
    };
  }

  // no province has the code 999
  private static String unknown(int i) {
    return line(
        i, "999" + String.format(Locale.ROOT, "%09d", i), "Nguyễn Văn Không Có", "1990-01-01");
  }

  private static String line(int i, String number, String name, Object birth) {
    return (i + 1)
        + ","
        + number
        + ",,"
        + name
        + ","
        + birth
        + ","
        + String.format(Locale.ROOT, "%05d", 4 + i % 100);
  }
}
