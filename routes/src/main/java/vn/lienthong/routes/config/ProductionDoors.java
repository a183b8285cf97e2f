package vn.lienthong.routes.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;

/** The members' doors: TLS of today, and a client certificate always. */
final class ProductionDoors {
  private static final Set<String> PROTOCOLS = Set.of("TLSv1.3", "TLSv1.2");

  // no forward secrecy, no authenticated encryption, or no encryption worth the name
  private static final Pattern WEAK =
      Pattern.compile(".*(NULL|anon|EXPORT|RC4|DES|MD5|_CBC_).*|TLS_RSA_.*|SSL_.*");

  private ProductionDoors() {}

  static List<ProductionProblem> problems(ProductionScene scene) {
    List<ProductionProblem> found = new ArrayList<>();
    if (scene.text("server.ssl.enabled").equals("false")
        || !scene.text("server.ssl.bundle").equals("hub")) {
      found.add(
          new ProductionProblem(
              "server.ssl",
              "Cửa của thành viên không dùng TLS với khóa của trục. Bỏ thay đổi này.",
              "The members' door does not use TLS with the hub's key. Undo the change."));
    }
    if (!scene.text("server.ssl.client-auth").equalsIgnoreCase("need")) {
      found.add(
          new ProductionProblem(
              "server.ssl.client-auth",
              "Không bắt buộc chứng thư của thành viên. Đặt need.",
              "Members may come without certificate. Set need."));
    }
    List<String> protocols = list(scene, "server.ssl.enabled-protocols");
    if (!PROTOCOLS.containsAll(protocols)) {
      found.add(
          new ProductionProblem(
              "server.ssl.enabled-protocols",
              "Chỉ được TLSv1.3 và TLSv1.2; đang có: " + protocols,
              "Only TLSv1.3 and TLSv1.2 are allowed."));
    }
    List<String> weak =
        list(scene, "server.ssl.ciphers").stream().filter(WEAK.asMatchPredicate()).toList();
    if (!weak.isEmpty()) {
      found.add(
          new ProductionProblem(
              "server.ssl.ciphers", "Bộ mã yếu: " + weak, "Weak cipher suites: take them out."));
    }
    return found;
  }

  private static List<String> list(ProductionScene scene, String setting) {
    return Binder.get(scene.environment())
        .bind(setting, Bindable.listOf(String.class))
        .orElse(List.of());
  }
}
