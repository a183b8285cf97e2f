package vn.lienthong.routes.command;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.List;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import vn.lienthong.connectors.api.RepeatedWork;

/** Looks at the heap of another Java process of the same user while something is measured. */
final class HeapWatch implements AutoCloseable {
  private static final Duration LOOK = Duration.ofMillis(250);

  private final JMXConnector connector;
  private final MemoryMXBean memory;
  private final List<MemoryPoolMXBean> pools;
  private final RepeatedWork clock = new RepeatedWork("heap-watch", this::look);
  private volatile long peak;
  private volatile long peakAfterCollection;

  private HeapWatch(JMXConnector connector) throws IOException {
    this.connector = connector;
    var server = connector.getMBeanServerConnection();
    this.memory = ManagementFactory.getPlatformMXBean(server, MemoryMXBean.class);
    this.pools =
        ManagementFactory.getPlatformMXBeans(server, MemoryPoolMXBean.class).stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
  }

  /** Begins with a collection, so that what was before does not count. */
  @SuppressWarnings("BanJNDI") // the address is told by a process of this very user, over a file
  static HeapWatch of(long pid) throws IOException {
    try {
      VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
      String address = machine.startLocalManagementAgent();
      machine.detach();
      HeapWatch watch = new HeapWatch(JMXConnectorFactory.connect(new JMXServiceURL(address)));
      watch.memory.gc();
      watch.clock.start(LOOK, LOOK);
      return watch;
    } catch (AttachNotSupportedException e) {
      throw new IOException("The heap of process " + pid + " cannot be watched", e);
    }
  }

  /** The most that was used, garbage included. */
  long peak() {
    return peak;
  }

  /** The most that was left after a collection. */
  long peakAfterCollection() {
    return peakAfterCollection;
  }

  private void look() {
    peak = Math.max(peak, memory.getHeapMemoryUsage().getUsed());
    long left = 0;
    for (MemoryPoolMXBean pool : pools) {
      MemoryUsage usage = pool.getCollectionUsage();
      left += usage == null ? 0 : usage.getUsed();
    }
    peakAfterCollection = Math.max(peakAfterCollection, left);
  }

  @Override
  public void close() throws IOException {
    clock.close();
    connector.close();
  }
}
