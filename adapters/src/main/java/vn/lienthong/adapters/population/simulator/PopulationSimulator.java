package vn.lienthong.adapters.population.simulator;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.w3c.dom.Element;
import vn.lienthong.adapters.population.LiveLookUp;
import vn.lienthong.adapters.population.LiveNumberService;
import vn.lienthong.adapters.population.PopulationAdapter;
import vn.lienthong.adapters.spi.ActRegister;
import vn.lienthong.adapters.spi.ReconciliationDesk;
import vn.lienthong.adapters.spi.Reply;
import vn.lienthong.adapters.spi.Requests;
import vn.lienthong.adapters.spi.Resource;
import vn.lienthong.adapters.spi.Simulator;
import vn.lienthong.adapters.spi.Workplace;
import vn.lienthong.connectors.api.VerifiedMessage;

/**
 * Answers at once. A child gets one number, on disk before it is told, whichever request asks for
 * it; what became of a request, {@code TraCuuTrangThaiCapSo} says; a number that {@code HuyCapSo}
 * cancelled is never given again.
 */
public final class PopulationSimulator implements Simulator {
  private final ActRegister register;
  private final NumberIssue issue;
  private final NumberClaims claims;
  private final NumberEnquiry enquiry;
  private final NumbersInUse inUse;
  private final ReconciliationDesk reconciliation;
  private final LookUpDesk lookUps;

  /**
   * Works with this disk.
   *
   * @param filtersAnswers whether it gives only the fields that a canonical look-up lists
   */
  public PopulationSimulator(Workplace place, boolean filtersAnswers) {
    this.register = new ActRegister(place.maps());
    CitizenBook citizens = new CitizenBook(place.maps());
    this.claims = new NumberClaims(place.maps());
    this.issue = new NumberIssue(register, claims, place.clock());
    this.inUse = new NumbersInUse(place.maps(), citizens);
    this.enquiry = new NumberEnquiry(claims, inUse, place.clock());
    this.lookUps = new LookUpDesk(citizens, place.clock(), filtersAnswers);
    this.reconciliation = new ReconciliationDesk(place, List.of(this::issued));
  }

  @Override
  public String kind() {
    return new PopulationAdapter().kind();
  }

  @Override
  public Reply receive(VerifiedMessage message) {
    return switch (message.header().service()) {
      case "CapSoDinhDanh" -> new Reply.Answer(number(message));
      case NumberEnquiry.STATUS -> new Reply.Answer(enquiry.status(message));
      case NumberEnquiry.CANCEL -> new Reply.Answer(enquiry.cancel(message));
      case LiveLookUp.SERVICE -> new Reply.Answer(lookUp(message));
      default -> {
        if (ReconciliationDesk.takes(message.header().service())) {
          yield reconciliation.receive(message);
        }
        throw Requests.unknown(message);
      }
    };
  }

  @Override
  public List<Resource> resources() {
    return List.of(
        Resource.table("/so-dang-ky", register::table),
        Resource.table("/cap-so", claims::table),
        new Resource("POST", "/cu-tru", (query, body) -> inUse.tell(query)));
  }

  /** The numbers that are somebody's: a cancelled one is nobody's. */
  private List<ActRegister.Act> issued() {
    return register.compared().stream()
        .filter(act -> claims.cancelledOn(requireNonNull(act.compared()).number()).isEmpty())
        .toList();
  }

  private Element number(VerifiedMessage message) {
    var request = LiveNumberService.readRequest(message.payload());
    register.received(message.header());
    return LiveNumberService.write(issue.answer(message.header(), request));
  }

  // Noted like any other message: whoever compares can see that nobody was asked in vain.
  private Element lookUp(VerifiedMessage message) {
    register.received(message.header());
    return lookUps.answer(message);
  }
}
