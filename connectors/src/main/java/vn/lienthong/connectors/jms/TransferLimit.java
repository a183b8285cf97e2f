package vn.lienthong.connectors.jms;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.activemq.artemis.protocol.amqp.broker.ActiveMQProtonRemotingConnection;
import org.apache.qpid.proton.amqp.Binary;
import org.apache.qpid.proton.amqp.transport.Detach;
import org.apache.qpid.proton.amqp.transport.End;
import org.apache.qpid.proton.amqp.transport.FrameBody;
import org.apache.qpid.proton.amqp.transport.Transfer;
import org.apache.qpid.proton.engine.impl.ProtocolTracer;
import org.apache.qpid.proton.engine.impl.TransportImpl;
import org.apache.qpid.proton.framing.TransportFrame;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * Ends a connection on which a message grows beyond the limit, frame by frame, before the broker
 * has it in memory or on disk: the broker itself has no limit. Runs on the connection's own thread.
 */
final class TransferLimit implements ProtocolTracer {
  private static final Logger LOG = LoggerFactory.getLogger(TransferLimit.class);

  /** Unfinished messages on one connection, together, may have so many times the limit. */
  private static final int TOGETHER = 4;

  private final ActiveMQProtonRemotingConnection connection;
  private final int limit;
  private final Consumer<MemberCode> exceeded;
  private final Map<Long, Integer> unfinished = new HashMap<>();
  private boolean ended;

  private TransferLimit(
      ActiveMQProtonRemotingConnection connection, int limit, Consumer<MemberCode> exceeded) {
    this.connection = connection;
    this.limit = limit;
    this.exceeded = exceeded;
  }

  static void on(
      ActiveMQProtonRemotingConnection connection, int limit, Consumer<MemberCode> exceeded) {
    var transport = (TransportImpl) connection.getAmqpConnection().getHandler().getTransport();
    transport.setProtocolTracer(new TransferLimit(connection, limit, exceeded));
  }

  @Override
  public void receivedFrame(TransportFrame frame) {
    FrameBody body = frame.getBody();
    if (body instanceof Transfer transfer) {
      count(link(frame, transfer.getHandle().longValue()), transfer, frame.getPayload());
    } else if (body instanceof Detach detach) {
      unfinished.remove(link(frame, detach.getHandle().longValue()));
    } else if (body instanceof End) {
      unfinished.keySet().removeIf(link -> link >>> Integer.SIZE == frame.getChannel());
    }
  }

  @Override
  public void sentFrame(TransportFrame frame) {
    // what the hub sends is not limited
  }

  private void count(long link, Transfer transfer, Binary payload) {
    int bytes = unfinished.getOrDefault(link, 0) + (payload == null ? 0 : payload.getLength());
    long together = bytes;
    for (int other : unfinished.values()) {
      together += other;
    }
    if (bytes > limit || together > (long) TOGETHER * limit) {
      end();
    } else if (transfer.getMore() && !transfer.getAborted()) {
      unfinished.put(link, bytes);
    } else {
      unfinished.remove(link);
    }
  }

  private void end() {
    if (ended) {
      return; // what had come already is still given to us
    }
    ended = true;
    String found = "a message has more than the " + limit + " bytes that are taken";
    LOG.warn("Connection {} ended at door jms: {}", connection.getRemoteAddress(), found);
    // A polite close would wait for the client's answer, with the sessions still in their queues.
    connection.getTransportConnection().forceClose();
    String member = connection.getAmqpConnection().getValidatedUser();
    if (member != null) {
      exceeded.accept(new MemberCode(member));
    }
  }

  private static long link(TransportFrame frame, long handle) {
    return ((long) frame.getChannel() << Integer.SIZE) | handle;
  }
}
