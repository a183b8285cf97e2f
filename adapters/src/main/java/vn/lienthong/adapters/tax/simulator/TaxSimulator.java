package vn.lienthong.adapters.tax.simulator;

import vn.lienthong.adapters.spi.Reply;
import vn.lienthong.adapters.spi.StepAgency;
import vn.lienthong.adapters.spi.StepDesk;
import vn.lienthong.adapters.spi.Workplace;
import vn.lienthong.adapters.tax.TaxAdapter;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DangKyThueStructure;

/** Registers persons and household businesses for taxes, each once, and says who is registered. */
public final class TaxSimulator extends StepAgency {
  private final TaxpayerDesk taxpayers;

  /** Works with this disk and this way to the hub. */
  public TaxSimulator(Workplace place) {
    this(place, new TaxpayerDesk(place.maps(), place.clock()));
  }

  private TaxSimulator(Workplace place, TaxpayerDesk taxpayers) {
    super(
        new TaxAdapter().kind(),
        new StepDesk<>(
            place, "DangKyThue", DangKyThueStructure.class, new TaxStep(place.clock(), taxpayers)));
    this.taxpayers = taxpayers;
  }

  @Override
  protected Reply hear(VerifiedMessage message) {
    return TaxpayerDesk.SERVICE.equals(message.header().service())
        ? new Reply.Answer(taxpayers.answer(message))
        : super.hear(message);
  }
}
