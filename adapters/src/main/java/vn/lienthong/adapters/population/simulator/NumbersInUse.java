package vn.lienthong.adapters.population.simulator;

import java.util.Map;
import vn.lienthong.adapters.spi.DurableMaps;
import vn.lienthong.adapters.spi.Resource;
import vn.lienthong.connectors.api.DurableMap;
import vn.lienthong.connectors.api.HttpReply;

/**
 * Numbers that a residence record rests on, so that they are not cancelled: those of the known
 * citizens, and those that the residence side of the same ministry told ({@code POST
 * /cu-tru?so-dinh-danh=}).
 */
final class NumbersInUse {
  private final CitizenBook citizens;
  private final DurableMap told;

  NumbersInUse(DurableMaps maps, CitizenBook citizens) {
    this.citizens = citizens;
    this.told = maps.map("in-use");
  }

  boolean has(String number) {
    return told.get(number).isPresent() || citizens.find(number).isPresent();
  }

  HttpReply tell(Map<String, String> query) {
    String number = query.get("so-dinh-danh");
    if (number == null || !number.matches("\\d{12}")) {
      return Resource.text(
          400, "Thiếu so-dinh-danh gồm 12 chữ số. / so-dinh-danh must be 12 digits.\n");
    }
    told.putIfAbsent(number, new byte[0]);
    return Resource.text(200, "Đã ghi nhận. / Noted.\n");
  }
}
