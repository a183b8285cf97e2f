package vn.lienthong.routes.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import vn.lienthong.connectors.security.content.ContentKeySettings;

/** The evidence's content keys: apart from the data, and nobody else may read them. */
final class ProductionContent {
  private static final String FILE = ContentKeySettings.PREFIX + ".file";

  private ProductionContent() {}

  static List<ProductionProblem> problems(ProductionScene scene) {
    try {
      ContentProperties keys =
          Binder.get(scene.environment())
              .bindOrCreate(ContentKeySettings.PREFIX, ContentProperties.class);
      Path file = keys.file();
      return file == null ? List.of(missing()) : own(scene, keys, file.toAbsolutePath());
    } catch (BindException e) {
      return List.of(
          new ProductionProblem(
              e.getName().toString(),
              "Giá trị không đúng; xem config/hub.yaml.",
              "The value is wrong; see config/hub.yaml."));
    }
  }

  private static List<ProductionProblem> own(
      ProductionScene scene, ContentProperties keys, Path file) {
    List<ProductionProblem> found = new ArrayList<>();
    if (file.normalize().startsWith(scene.home().data())) {
      found.add(
          new ProductionProblem(
              FILE,
              "Khóa nội dung nằm trong thư mục dữ liệu: một bản sao lưu sẽ chứa cả hai. Đặt nơi"
                  + " khác.",
              "The content keys are in the data folder: one copy would hold both. Move them."));
    }
    if (Files.exists(file)) {
      found.addAll(PrivateFile.problems(FILE, file));
    }
    found.addAll(ProductionKeys.secret(keys.secret()));
    return found;
  }

  private static ProductionProblem missing() {
    return new ProductionProblem(
        FILE,
        "Khóa nội dung chứng cứ chưa có chỗ riêng. Đặt tệp ngoài thư mục dữ liệu.",
        "The evidence's content keys have no place of their own. Set a file outside the data.");
  }
}
