package vn.lienthong.adapters.spi;

import java.util.ArrayList;
import java.util.List;
import vn.lienthong.adapters.spi.script.Play;
import vn.lienthong.connectors.api.VerifiedMessage;

/**
 * An agency under a script: what no Java exists for it does by the script alone, so that a new
 * procedure needs only files; what is no step of a procedure the script disturbs at the door.
 */
public final class ScriptedAgency implements Simulator {
  private final Simulator usual;
  private final ScriptedDoor door;
  private final StepAgency played;
  private final List<String> services;

  private ScriptedAgency(
      Simulator usual, Workplace place, List<String> services, List<StepDesk<?>> desks) {
    this.usual = usual;
    this.door = new ScriptedDoor(place);
    this.services = services;
    this.played = new Played(usual.kind(), desks.toArray(StepDesk<?>[]::new));
  }

  /** The usual simulator under its script; itself where the script does not name its kind. */
  public static Simulator over(Simulator usual, Workplace place) {
    var script = place.performance().script().of(usual.kind());
    if (script.isEmpty()) {
      return usual;
    }
    List<String> services = new ArrayList<>();
    List<StepDesk<?>> desks = new ArrayList<>();
    script.forEach(
        (service, what) -> {
          Play play = what.play();
          if (play != null) {
            ScriptedStep step = new ScriptedStep(service, play, place.clock());
            services.add(service);
            desks.add(new StepDesk<>(place.part("played." + service), service, step, step));
          }
        });
    return new ScriptedAgency(usual, place, services, desks);
  }

  @Override
  public String kind() {
    return usual.kind();
  }

  @Override
  public Reply receive(VerifiedMessage message) {
    String service = message.header().service();
    boolean withdrawal = StepDesk.WITHDRAWAL.equals(service);
    if (services.contains(service) || (withdrawal && !(usual instanceof StepAgency))) {
      return played.receive(message);
    }
    if (withdrawal) {
      // Each desk knows its own requests.
      played.receive(message);
    }
    return usual instanceof StepAgency && !ReconciliationDesk.takes(service)
        ? usual.receive(message)
        : door.receive(message, usual::receive);
  }

  @Override
  public List<Resource> resources() {
    List<Resource> all = new ArrayList<>(usual.resources());
    all.add(Resource.table("/so-dang-ky/kich-ban", played::table));
    return all;
  }

  @Override
  public void start() {
    usual.start();
    played.start();
  }

  @Override
  public void close() {
    door.close();
    usual.close();
    played.close();
  }

  private static final class Played extends StepAgency {
    Played(String kind, StepDesk<?>... desks) {
      super(kind, desks);
    }
  }
}
