package vn.lienthong.routes.pressure;

import static vn.lienthong.qcvn109.error.HubErrorCode.STORE_EXHAUSTED;

import java.io.IOException;
import java.util.Optional;
import vn.lienthong.connectors.disk.Partition;

/**
 * Whether a partition has more room than the reserve that is kept for what was accepted already.
 */
final class DiskSensor implements Sensor {
  /** It opens again with a fifth more than the reserve. */
  private static final double BACK = 1.2;

  private final Partition partition;
  private final long bytes;
  private final double share;
  private boolean shut;

  DiskSensor(Partition partition, long bytes, int percent) {
    this.partition = partition;
    this.bytes = bytes;
    this.share = percent / 100.0;
  }

  @Override
  public String name() {
    return "disk-" + partition.name();
  }

  @Override
  public Optional<Pressure> look() {
    try {
      double reserve = Math.min((double) bytes, partition.total() * share);
      shut = partition.usable() < (shut ? reserve * BACK : reserve);
      return shut
          ? Optional.of(
              pressure(
                  "its reserve of %d MB is touched, it needs %d MB free"
                      .formatted((long) reserve >> 20, (long) (reserve * BACK) >> 20)))
          : Optional.empty();
    } catch (IOException e) {
      shut = true;
      return Optional.of(pressure("nothing is known of it"));
    }
  }

  private Pressure pressure(String why) {
    return new Pressure(
        name(), Pressure.Scope.WRITES, STORE_EXHAUSTED, partition.describe() + ": " + why);
  }
}
