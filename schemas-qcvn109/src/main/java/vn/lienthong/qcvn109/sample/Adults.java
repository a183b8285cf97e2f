package vn.lienthong.qcvn109.sample;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.NgayThangNamSinhStructure;

/** Finds households in which adults with numbers live. */
final class Adults {
  private static final int OF_AGE = 18;

  private final CitizenSamples citizens;
  private final LocalDate today;

  Adults(long seed, LocalDate today) {
    this.citizens = CitizenSamples.seeded(seed, today);
    this.today = today;
  }

  /** The adults of the next household that has so many, the oldest first. */
  List<CongDanStructure> atLeast(int count) {
    List<CongDanStructure> adults;
    do {
      adults =
          citizens.nextHousehold().stream()
              .filter(this::isAdult)
              .sorted(Comparator.comparingInt(Adults::birthYear))
              .toList();
    } while (adults.size() < count);
    return adults;
  }

  private boolean isAdult(CongDanStructure citizen) {
    return citizen.getSoDinhDanh() != null
        && citizen.getThuongTru() != null
        && birthYear(citizen) < today.getYear() - OF_AGE;
  }

  private static int birthYear(CongDanStructure citizen) {
    NgayThangNamSinhStructure birth = citizen.getNgayThangNamSinh();
    return birth.getNgayThangNam() == null
        ? Integer.parseInt(birth.getNam())
        : birth.getNgayThangNam().getYear();
  }
}
