package vn.lienthong.adapters.spi;

import java.util.stream.Collectors;
import vn.lienthong.connectors.api.DurableMap;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHangLoatStructure;

/** The results of bulk files that an agency sent, by the message that asked. */
final class BulkResultShelf {
  private static final String SERVICE = "KetQuaHangLoat";

  private final DurableMap results;

  BulkResultShelf(DurableMaps maps) {
    this.results = maps.map("bulk-results");
  }

  static boolean takes(VerifiedMessage message) {
    return SERVICE.equals(message.header().service());
  }

  Reply keep(VerifiedMessage message) {
    var result = Requests.read(message, SERVICE, KetQuaHangLoatStructure.class);
    results.putIfAbsent(result.getMaThongDiepGoc(), message.bytes());
    return new Reply.Done();
  }

  Resource page() {
    return Resource.table(
        "/ket-qua-hang-loat",
        () ->
            results.entries().keySet().stream()
                .collect(Collectors.joining("\n", "ma-thong-diep\n", "\n")));
  }
}
