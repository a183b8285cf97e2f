package vn.lienthong.routes.drill.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** The disks of the database and of the broker run full while messages flow, and are freed. */
final class DiskFull implements Exercise {
  private static final Duration FULL = Duration.ofSeconds(20);
  private static final Duration RECOVERY = Duration.ofMinutes(3);

  @Override
  public String name() {
    return "disk-full";
  }

  @Override
  public Place place() {
    return Place.SMALL_DISK;
  }

  @Override
  public void run(Ground ground, FaultSettings settings) throws IOException, InterruptedException {
    List<String> disks = List.of("postgres", "broker");
    int share = settings.messages() / (disks.size() + 1);
    ground.flow(share, Duration.ofMinutes(2));
    for (String disk : disks) {
      ground.progress().say("Đầy đĩa: " + disk, "disk full");
      ground.disks().fill(disk);
      ground.flow(share, FULL);
      ground.disks().free(disk);
      ground.fault("disk full, " + disk);
      ground.awaitPromise(RECOVERY);
    }
  }
}
