package vn.lienthong.routes.demo;

import java.nio.file.Path;
import vn.lienthong.connectors.api.DurableMap;

/** A process that writes until it is killed, and says which writes returned. */
final class DiskWriter {
  private DiskWriter() {}

  public static void main(String[] arguments) {
    DurableMap map = MemberDisk.open(Path.of(arguments[0])).map("a");
    for (int number = 0; ; number++) {
      map.put("key-" + number, new byte[2000]);
      System.out.println("key-" + number);
    }
  }
}
