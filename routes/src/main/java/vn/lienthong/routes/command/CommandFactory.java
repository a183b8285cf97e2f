package vn.lienthong.routes.command;

import java.lang.reflect.Constructor;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Gives each command whose constructor asks for it the terminal to speak on. */
final class CommandFactory implements IFactory {
  private final Terminal terminal;
  private final IFactory others = CommandLine.defaultFactory();

  CommandFactory(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    for (Constructor<?> one : type.getDeclaredConstructors()) {
      if (Arrays.equals(one.getParameterTypes(), new Class<?>[] {Terminal.class})) {
        return type.cast(one.newInstance(terminal));
      }
    }
    return others.create(type);
  }
}
