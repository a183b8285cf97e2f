package vn.lienthong.connectors.soap;

import java.util.Map;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.CXFBusFactory;
import org.apache.cxf.logging.FaultListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A CXF bus of its own for each client and server, with limits for what it reads. */
final class SoapBus {
  private static final Logger LOG = LoggerFactory.getLogger(SoapBus.class);

  // Base64 of a document of 10 MiB.
  private static final int TEXT_LIMIT = 14 * 1024 * 1024;

  // The caller gets every fault; CXF would write each one with its stack, texts of the wire within.
  private static final FaultListener QUIET =
      (fault, description, message) -> {
        LOG.info("{}: {}", description, fault.getClass().getSimpleName());
        return false;
      };

  private SoapBus() {}

  static Bus create() {
    Bus bus =
        new CXFBusFactory()
            .createBus(
                Map.of(),
                Map.of(
                    "org.apache.cxf.stax.maxTextLength", TEXT_LIMIT,
                    "org.apache.cxf.stax.maxChildElements", 100,
                    "org.apache.cxf.stax.maxElementDepth", 20));
    bus.setProperty(FaultListener.class.getName(), QUIET);
    StreamingConduits.on(bus);
    return bus;
  }
}
