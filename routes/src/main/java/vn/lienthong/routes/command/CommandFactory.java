package vn.lienthong.routes.command;

import java.lang.reflect.Constructor;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Gives each command whose constructor asks for it the terminal to speak on, and what is set. */
final class CommandFactory implements IFactory {
  private final Terminal terminal;
  private final Environment environment;
  private final IFactory others = CommandLine.defaultFactory();

  CommandFactory(Terminal terminal, Environment environment) {
    this.terminal = terminal;
    this.environment = environment;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    for (Constructor<?> one : type.getDeclaredConstructors()) {
      if (Arrays.equals(one.getParameterTypes(), new Class<?>[] {Terminal.class})) {
        return type.cast(one.newInstance(terminal));
      }
      if (Arrays.equals(
          one.getParameterTypes(), new Class<?>[] {Terminal.class, Environment.class})) {
        return type.cast(one.newInstance(terminal, environment));
      }
    }
    return others.create(type);
  }
}
