package vn.lienthong.routes.command;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import vn.lienthong.routes.registry.HubHome;

/** Finds ports that other programs have, before a long start ends in a stack trace. */
final class PortCheck {
  private PortCheck() {}

  /** Refuses, naming each taken port and where to change it. */
  static void free(HubHome home, List<String> names) {
    List<String> taken =
        names.stream()
            .filter(name -> isTaken(home.ports().of(name)))
            .map(name -> name + "=" + home.ports().of(name))
            .toList();
    if (!taken.isEmpty()) {
      String list = String.join(", ", taken);
      Object file = home.data().resolve("ports.properties");
      throw new CommandRefused(
          "Cổng đã có chương trình khác dùng: "
              + list
              + ". Đổi số trong "
              + file
              + " rồi chạy lại.",
          "Another program has the port: " + list + ". Change it in that file and run again.");
    }
  }

  private static boolean isTaken(int port) {
    try (var probe = new ServerSocket(port)) {
      return !probe.isBound();
    } catch (IOException inUse) {
      return true;
    }
  }
}
