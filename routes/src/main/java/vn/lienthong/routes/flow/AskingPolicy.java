package vn.lienthong.routes.flow;

import org.apache.camel.builder.RouteConfigurationBuilder;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.routes.pipeline.UnclearAnswer;

/**
 * What happens when asking a provider fails after something may have been issued: no refusal, but
 * the word that its effect is not known. Every other failure is refused as elsewhere ({@link
 * RefusingPolicy}).
 */
final class AskingPolicy extends RouteConfigurationBuilder {
  /** The configuration's id. */
  static final String ID = "asking";

  private final UnclearAnswer unclear;
  private final RefusingPolicy refusing;

  AskingPolicy(UnclearAnswer unclear, RefusingPolicy refusing) {
    this.unclear = unclear;
    this.refusing = refusing;
  }

  @Override
  public void configuration() {
    var asking = routeConfiguration(ID);
    asking
        .onException(HubException.class)
        .onWhen(unclear::is)
        .handled(true)
        .process(unclear)
        .process(Receptions::reply);
    asking.onException(Exception.class).handled(true).process(refusing::refuse);
  }
}
