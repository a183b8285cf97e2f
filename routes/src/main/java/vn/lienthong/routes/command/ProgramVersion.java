package vn.lienthong.routes.command;

import picocli.CommandLine.IVersionProvider;
import vn.lienthong.routes.registry.HubVersion;

/** What {@code --version} says. */
final class ProgramVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = HubVersion.number("(chưa đóng gói / not packaged)");
    return new String[] {"Liên Thông " + version, "Java " + Runtime.version()};
  }
}
