package vn.lienthong.routes.config;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The stores: a database of its own, and nobody listening on the way to it. */
final class ProductionStores {
  private static final Pattern HOST = Pattern.compile("jdbc:postgresql://([^/:?]+|\\[[^]]+]).*");
  private static final Pattern LOOPBACK = Pattern.compile("localhost|127\\..*|\\[::1]");

  private ProductionStores() {}

  static List<ProductionProblem> problems(ProductionScene scene) {
    List<ProductionProblem> found = new ArrayList<>();
    String database = scene.text("lienthong.database.url");
    if (database.isEmpty()) {
      found.add(
          new ProductionProblem(
              "lienthong.database.url",
              "Đang dùng cơ sở dữ liệu nhúng. Đặt địa chỉ PostgreSQL riêng.",
              "The embedded database is for trial. Set the address of a PostgreSQL."));
    } else if (isFar(database) && !database.contains("sslmode=verify-full")) {
      found.add(
          new ProductionProblem(
              "lienthong.database.url",
              "Kết nối tới cơ sở dữ liệu không được bảo vệ. Thêm sslmode=verify-full.",
              "The way to the database is not protected. Add sslmode=verify-full."));
    }
    if (scene.text("spring.artemis.mode").equals("native")
        && !scene.text("spring.artemis.broker-url").contains("sslEnabled=true")) {
      found.add(
          new ProductionProblem(
              "spring.artemis.broker-url",
              "Kết nối tới hàng đợi không được bảo vệ. Thêm sslEnabled=true.",
              "The way to the broker is not protected. Add sslEnabled=true."));
    }
    return found;
  }

  private static boolean isFar(String url) {
    Matcher host = HOST.matcher(url);
    return !host.matches() || !LOOPBACK.matcher(host.group(1)).matches();
  }
}
