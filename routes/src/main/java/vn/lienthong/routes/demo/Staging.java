package vn.lienthong.routes.demo;

import vn.lienthong.adapters.population.simulator.CitizenBook;
import vn.lienthong.adapters.spi.Simulator;
import vn.lienthong.adapters.spi.script.Script;
import vn.lienthong.connectors.api.DocumentHandler;
import vn.lienthong.connectors.api.DocumentTransport;
import vn.lienthong.connectors.api.FilePost;
import vn.lienthong.routes.registry.Member;

/** What somebody puts around the simulated agencies, to watch or to disturb them. */
public interface Staging {
  /** Leaves all as it is. */
  Staging NONE = new Staging() {};

  /** Who plays a member instead of the usual one. */
  default Simulator simulator(Member member, Simulator usual) {
    return usual;
  }

  /** A member's door. */
  default DocumentHandler door(Member member, DocumentHandler usual) {
    return usual;
  }

  /** A member's way to the hub. */
  default DocumentTransport toHub(Member member, DocumentTransport usual) {
    return usual;
  }

  /** A member's way to send files to the hub. */
  default FilePost files(Member member, FilePost usual) {
    return usual;
  }

  /**
   * The usual with a script.
   *
   * @param papers whether civil status makes electronic papers
   * @param citizens how many citizens the population database knows
   */
  static Staging of(Script script, boolean papers, int citizens) {
    return new Staging() {
      @Override
      public boolean papers() {
        return papers;
      }

      @Override
      public int citizens() {
        return citizens;
      }

      @Override
      public Script script() {
        return script;
      }
    };
  }

  /** What the agencies shall do beside the usual, see {@link ScriptFile}. */
  default Script script() {
    return Script.NONE;
  }

  /** Whether civil status makes electronic papers of what it registers. */
  default boolean papers() {
    return false;
  }

  /** How many invented citizens the population database knows. */
  default int citizens() {
    return CitizenBook.CITIZENS;
  }

  /** The longest time that one step of work takes, in milliseconds. */
  default long longestWorkMillis() {
    return 300;
  }
}
