package vn.lienthong.routes.command;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Gives each command the terminal to speak on. */
final class CommandFactory implements IFactory {
  private final Terminal terminal;
  private final IFactory others = CommandLine.defaultFactory();

  CommandFactory(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type == StartCommand.class) {
      return type.cast(new StartCommand(terminal));
    }
    if (type == DemoCommand.class) {
      return type.cast(new DemoCommand(terminal));
    }
    if (type == SampleCommand.class) {
      return type.cast(new SampleCommand(terminal));
    }
    if (type == CodesCommand.class) {
      return type.cast(new CodesCommand(terminal));
    }
    if (type == ValidateCommand.class) {
      return type.cast(new ValidateCommand(terminal));
    }
    if (type == PkiCommand.class) {
      return type.cast(new PkiCommand(terminal));
    }
    if (type == TrustDrillCommand.class) {
      return type.cast(new TrustDrillCommand(terminal));
    }
    return others.create(type);
  }
}
