package vn.lienthong.adapters.population.simulator;

import java.util.List;
import vn.lienthong.adapters.population.LiveNumberService;
import vn.lienthong.adapters.population.PopulationAdapter;
import vn.lienthong.adapters.spi.ActRegister;
import vn.lienthong.adapters.spi.Reply;
import vn.lienthong.adapters.spi.Requests;
import vn.lienthong.adapters.spi.Resource;
import vn.lienthong.adapters.spi.Simulator;
import vn.lienthong.adapters.spi.Workplace;
import vn.lienthong.connectors.api.VerifiedMessage;

/**
 * Answers {@code CapSoDinhDanh} in the live dialect, at once. A child gets one number, on disk
 * before it is told, whichever request asks for it.
 */
public final class PopulationSimulator implements Simulator {
  private final ActRegister register;
  private final NumberIssue issue;

  /** Works with this disk. */
  public PopulationSimulator(Workplace place) {
    this.register = new ActRegister(place.maps());
    this.issue = new NumberIssue(register, place.clock());
  }

  @Override
  public String kind() {
    return new PopulationAdapter().kind();
  }

  @Override
  public Reply receive(VerifiedMessage message) {
    if (!message.header().service().equals("CapSoDinhDanh")) {
      throw Requests.unknown(message);
    }
    var request = LiveNumberService.readRequest(message.payload());
    register.received(message.header());
    return new Reply.Answer(LiveNumberService.write(issue.answer(message.header(), request)));
  }

  @Override
  public List<Resource> resources() {
    return List.of(Resource.table("/so-dang-ky", register::table));
  }
}
