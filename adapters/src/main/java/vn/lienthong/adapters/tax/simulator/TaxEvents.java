package vn.lienthong.adapters.tax.simulator;

import vn.lienthong.adapters.spi.event.EventPublications;
import vn.lienthong.adapters.spi.event.EventReaction;
import vn.lienthong.adapters.spi.event.PersonRecords;
import vn.lienthong.adapters.spi.event.ToldEvent;

/**
 * Closes the tax code of who died, by whichever of civil status and population tells it first; of
 * others it notes the marital status that it is given.
 */
public record TaxEvents() implements EventReaction {
  private static final String STATE = "nguoi-nop-thue";

  @Override
  public void on(
      ToldEvent event,
      ToldEvent.Person person,
      PersonRecords records,
      EventPublications publications) {
    String number = person.number();
    String marital = person.maritalStatus();
    if (event.isDeath() && !event.withdraws()) {
      if (records.find(number, STATE).filter("DA_CHET"::equals).isEmpty()) {
        records.set(number, STATE, "DA_CHET", event);
      }
    } else if (marital != null) {
      records.set(number, "hon-nhan", marital, event);
    }
  }
}
