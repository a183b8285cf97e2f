package vn.lienthong.routes.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.lienthong.connectors.security.keys.Certificates;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.connectors.security.keys.SecretSetting;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.MemberFiles;
import vn.lienthong.routes.registry.Ports;

/** The members: none of them simulated, none with a certificate of a development PKI. */
final class ProductionMembers {
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  private ProductionMembers() {}

  static List<ProductionProblem> problems(ProductionScene scene) {
    List<ProductionProblem> found = new ArrayList<>(simulators(scene.home()));
    try {
      for (Member member : MemberFiles.read(scene.home())) {
        found.addAll(certificates(member, scene.home()));
        found.addAll(endpoint(member, scene.home()));
        found.addAll(headers(member, scene.home()));
      }
    } catch (RuntimeException e) {
      found.add(
          new ProductionProblem(
              "config/members",
              "Tệp thành viên sai: " + e.getMessage(),
              "A member file is wrong."));
    }
    return found;
  }

  private static List<ProductionProblem> certificates(Member member, HubHome home) {
    return member.certificates().stream().anyMatch(file -> isDevelopment(file, home))
        ? List.of(
            new ProductionProblem(
                "config/members: " + member.code() + ", certificates",
                "Chứng thư của PKI phát triển. Đăng ký chứng thư do cơ quan có thẩm quyền cấp.",
                "A development certificate. Register one of the competent authority."))
        : List.of();
  }

  private static boolean isDevelopment(Path file, HubHome home) {
    if (file.toAbsolutePath().normalize().startsWith(home.pki())) {
      return true;
    }
    try {
      return Certificates.readAllPem(file).stream().anyMatch(DevelopmentPki::issued);
    } catch (IOException e) {
      return false; // the registry refuses it by itself
    }
  }

  private static List<ProductionProblem> headers(Member member, HubHome home) {
    return member.headers().stream()
        .flatMap(shown -> shown.secrets().stream())
        .flatMap(secret -> secret(member, secret, home).stream())
        .toList();
  }

  private static List<ProductionProblem> secret(Member member, SecretSetting secret, HubHome home) {
    Path file = secret.file();
    if (file == null) {
      return List.of();
    }
    String setting = "config/members: " + member.code() + ", " + secret.setting();
    return file.toAbsolutePath().normalize().startsWith(home.pki())
        ? List.of(
            new ProductionProblem(
                setting,
                "Bí mật của PKI phát triển. Đặt tệp hoặc biến môi trường với bí mật được cấp.",
                "A secret of the development PKI. Name a file with the one that was given."))
        : PrivateFile.problems(setting, file);
  }

  /** A simulator listens on this machine, on a port that the installation chose for it. */
  private static List<ProductionProblem> endpoint(Member member, HubHome home) {
    Member.Endpoint endpoint = member.endpoint();
    return endpoint != null
            && THIS_MACHINE.contains(endpoint.url().getHost())
            && isOfSimulators(endpoint.url().getPort(), home.ports())
        ? List.of(
            new ProductionProblem(
                "config/members: " + member.code() + ", endpoint.url",
                "Địa chỉ của cơ quan mô phỏng. Đặt địa chỉ thật của thành viên.",
                "The address of a simulated agency. Set the member's own."))
        : List.of();
  }

  private static boolean isOfSimulators(int port, Ports ports) {
    return ports.byName().entrySet().stream()
        .filter(entry -> !Set.of(Ports.HUB, Ports.OPERATORS).contains(entry.getKey()))
        .anyMatch(entry -> entry.getValue() == port);
  }

  private static List<ProductionProblem> simulators(HubHome home) {
    Path file = home.data().resolve("simulators.pid");
    try {
      long pid = Long.parseLong(Files.readString(file).trim());
      return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent()
          ? List.of(
              new ProductionProblem(
                  "simulators",
                  "Các cơ quan mô phỏng đang chạy (pid " + pid + "). Dừng: kill " + pid,
                  "Simulated agencies run on this data. Stop them."))
          : List.of();
    } catch (IOException | NumberFormatException noneRuns) {
      return List.of();
    }
  }
}
