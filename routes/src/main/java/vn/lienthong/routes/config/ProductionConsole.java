package vn.lienthong.routes.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The operators' ports: on this machine only, behind a login, and nothing beside them. */
final class ProductionConsole {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1");
  private static final Set<String> HARMLESS =
      Set.of("health", "info", "prometheus", "hawtio", "jolokia", "certificates", "configuration");

  private ProductionConsole() {}

  static List<ProductionProblem> problems(ProductionScene scene) {
    List<ProductionProblem> found = new ArrayList<>();
    if (!LOOPBACK.contains(scene.text("management.server.address"))
        && !scene.text("management.server.ssl.enabled").equals("true")) {
      found.add(
          new ProductionProblem(
              "management.server.address",
              "Trang vận hành mở ra ngoài máy này mà không có TLS. Đặt 127.0.0.1.",
              "The operators' port is open to other machines without TLS. Set 127.0.0.1."));
    }
    Stream.of(scene.text("management.endpoints.web.exposure.include").split(",", -1))
        .map(String::trim)
        .filter(name -> !name.isEmpty() && !HARMLESS.contains(name))
        .forEach(name -> found.add(exposed(name)));
    if (scene.text("management.endpoint.jolokia.config.policyLocation").isEmpty()) {
      found.add(
          new ProductionProblem(
              "management.endpoint.jolokia.config.policyLocation",
              "Jolokia không có chính sách: ai đăng nhập cũng đổi được hệ thống.",
              "Jolokia has no policy: whoever logs in may change the hub."));
    }
    if (scene.text("hawtio.authenticationEnabled").equals("false")) {
      found.add(
          new ProductionProblem(
              "hawtio.authenticationEnabled",
              "Trang vận hành không cần đăng nhập. Đặt true.",
              "The console asks for no login. Set true."));
    }
    found.addAll(debugging(scene.javaOptions()));
    found.addAll(drills(scene.javaOptions()));
    Path accounts = scene.home().data().resolve("operators.properties");
    if (Files.exists(accounts)) {
      found.addAll(PrivateFile.problems(accounts.toString(), accounts));
    }
    return found;
  }

  private static ProductionProblem exposed(String name) {
    return new ProductionProblem(
        "management.endpoints.web.exposure.include",
        "Điểm " + name + " có thể lộ bí mật hoặc đổi hệ thống. Bỏ nó.",
        "This endpoint may give out secrets or change the hub. Take it out.");
  }

  private static List<ProductionProblem> drills(List<String> javaOptions) {
    return javaOptions.stream()
        .filter(option -> option.startsWith("-D" + DrillSwitches.PREFIX))
        .map(
            option ->
                new ProductionProblem(
                    option.substring(2).split("=", 2)[0],
                    "Chỉ để diễn tập sự cố: làm trục dừng hoặc sai giờ. Bỏ tùy chọn này.",
                    "For fault drills only: it stops the hub or moves its clock. Take it out."))
        .toList();
  }

  private static List<ProductionProblem> debugging(List<String> javaOptions) {
    return javaOptions.stream()
        .filter(
            option ->
                option.contains("jdwp") || option.startsWith("-Dcom.sun.management.jmxremote.port"))
        .map(
            option ->
                new ProductionProblem(
                    "LIENTHONG_JAVA_OPTS",
                    "Cổng gỡ lỗi hoặc JMX từ xa đang mở. Bỏ tùy chọn này.",
                    "A port for debugging or remote JMX is open. Take the option out."))
        .toList();
  }
}
