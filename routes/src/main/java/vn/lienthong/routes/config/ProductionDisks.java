package vn.lienthong.routes.config;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.lienthong.connectors.disk.Partition;

/** The disks: what is promised to be kept must stand on one that lasts. */
final class ProductionDisks {
  private ProductionDisks() {}

  static List<ProductionProblem> problems(ProductionScene scene) {
    Map<String, Path> folders = new LinkedHashMap<>();
    folders.put("lienthong.data", scene.home().data());
    String broker = scene.text("lienthong.broker.directory");
    if (!scene.text("spring.artemis.mode").equals("native") && !broker.isEmpty()) {
      folders.put("lienthong.broker.directory", Path.of(broker));
    }
    return folders.entrySet().stream()
        .filter(folder -> !isLasting(folder.getValue()))
        .map(folder -> problem(folder.getKey(), folder.getValue()))
        .toList();
  }

  static boolean isLasting(Path folder) {
    try {
      return !new Partition("data", folder).isVolatile();
    } catch (IOException e) {
      return false; // what cannot be told is not relied on
    }
  }

  private static ProductionProblem problem(String setting, Path folder) {
    return new ProductionProblem(
        setting,
        folder + " nằm trên bộ nhớ tạm (tmpfs, overlay). Đặt trên đĩa thật.",
        folder + " is on tmpfs, overlay or the like, which does not last. Put it on a real disk.");
  }
}
