package vn.lienthong.routes.demo;

/**
 * One dossier as the one-stop's counter shows it.
 *
 * @param code the dossier code
 * @param child the child's name
 * @param status {@code TrangThaiHoSo}, 1 to 10
 * @param personalNumber masked; empty until it is known
 * @param card number of the health-insurance card, masked; empty until it is known
 * @param startedAt when it was taken, milliseconds since 1970
 * @param endedAt when nothing more was to come, milliseconds since 1970; 0 before
 * @param seconds from start to end; 0 before
 */
public record DossierProgress(
    String code,
    String child,
    int status,
    String personalNumber,
    String card,
    long startedAt,
    long endedAt,
    double seconds) {

  /** Whether nothing more is to come, well or not: see the status. */
  public boolean finished() {
    return endedAt > 0;
  }

  static DossierProgress of(String line) {
    String[] cells = line.split("\t", -1);
    return new DossierProgress(
        cells[0],
        cells[1],
        Integer.parseInt(cells[2]),
        cells[3],
        cells[4],
        Long.parseLong(cells[5]),
        cells[6].isEmpty() ? 0 : Long.parseLong(cells[6]),
        cells[7].isEmpty() ? 0 : Double.parseDouble(cells[7]));
  }
}
