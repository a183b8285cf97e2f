package vn.lienthong.routes.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import vn.lienthong.connectors.security.keys.KeySettings;
import vn.lienthong.connectors.security.keys.KeySettings.Source;
import vn.lienthong.connectors.security.keys.SecretSetting;

/** The hub's own key: not the development PKI's, and nobody else may read it. */
final class ProductionKeys {
  private ProductionKeys() {}

  static List<ProductionProblem> problems(ProductionScene scene) {
    try {
      KeySettings settings =
          Binder.get(scene.environment())
              .bindOrCreate(KeySettings.PREFIX, KeyProperties.class)
              .settings();
      return settings.source() == Source.DEVELOPMENT ? development() : own(settings);
    } catch (BindException e) {
      return List.of(
          new ProductionProblem(
              e.getName().toString(),
              "Giá trị không đúng; xem config/hub.yaml.",
              "The value is wrong; see config/hub.yaml."));
    }
  }

  private static List<ProductionProblem> development() {
    return List.of(
        new ProductionProblem(
            KeySettings.PREFIX + ".source",
            "Trục đang dùng khóa phát triển. Đặt pkcs12 hoặc pkcs11.",
            "The hub uses a development key. Set pkcs12 or pkcs11."));
  }

  private static List<ProductionProblem> own(KeySettings settings) {
    List<ProductionProblem> found = new ArrayList<>();
    if (settings.source() == Source.PKCS12) {
      found.addAll(privateFile("file", settings.file()));
      found.addAll(secret(settings.password()));
    } else {
      if (settings.library() == null) {
        found.add(missing("library"));
      }
      if (settings.slot() == null) {
        found.add(missing("slot"));
      }
      found.addAll(secret(settings.pin()));
    }
    return found;
  }

  private static List<ProductionProblem> privateFile(String name, @Nullable Path file) {
    return file == null
        ? List.of(missing(name))
        : PrivateFile.problems(KeySettings.PREFIX + "." + name, file);
  }

  /** That it stands among the settings themselves is found where all settings are looked at. */
  static List<ProductionProblem> secret(SecretSetting secret) {
    Path file = secret.file();
    if (file != null) {
      return PrivateFile.problems(secret.setting(), file);
    }
    return secret.environment().isEmpty() && secret.plain().isEmpty()
        ? List.of(
            new ProductionProblem(
                secret.name() + "-file", "Chưa đặt mật khẩu hoặc PIN.", "No secret is set."))
        : List.of();
  }

  private static ProductionProblem missing(String name) {
    return new ProductionProblem(KeySettings.PREFIX + "." + name, "Chưa đặt.", "Is not set.");
  }
}
