package vn.lienthong.routes.pipeline;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import vn.lienthong.qcvn109.error.HubException;

/**
 * One check or act on a document on its way in. A step refuses by {@link HubException}; it answers
 * by {@link Reception#answer}, after which later steps are passed over.
 */
public interface ReceiveStep extends Processor {
  /** Acts on a reception that has no answer yet. */
  void apply(Reception reception);

  @Override
  default void process(Exchange exchange) {
    Reception reception = exchange.getMessage().getBody(Reception.class);
    if (!reception.isAnswered()) {
      apply(reception);
    }
  }
}
