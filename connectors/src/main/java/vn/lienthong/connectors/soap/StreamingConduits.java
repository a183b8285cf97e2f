package vn.lienthong.connectors.soap;

import java.io.IOException;
import java.net.HttpURLConnection;
import org.apache.cxf.Bus;
import org.apache.cxf.message.Message;
import org.apache.cxf.service.model.EndpointInfo;
import org.apache.cxf.transport.http.Address;
import org.apache.cxf.transport.http.HTTPConduit;
import org.apache.cxf.transport.http.HTTPConduitFactory;
import org.apache.cxf.transport.http.HTTPTransportFactory;
import org.apache.cxf.transport.http.URLConnectionHTTPConduit;
import org.apache.cxf.transports.http.configuration.HTTPClientPolicy;
import org.apache.cxf.ws.addressing.EndpointReferenceType;

/**
 * Conduits that send a request once. The JDK sends a POST once more by itself when the connection
 * breaks, even after the peer has read all of it, and then tells only how the second one failed;
 * not so where the body is streamed, in chunks.
 */
public final class StreamingConduits implements HTTPConduitFactory {
  private StreamingConduits() {}

  /** Lets every client that is made on this bus from now on send each request once. */
  public static void on(Bus bus) {
    bus.setExtension(new StreamingConduits(), HTTPConduitFactory.class);
  }

  @Override
  public HTTPConduit createConduit(
      HTTPTransportFactory transports, Bus bus, EndpointInfo endpoint, EndpointReferenceType target)
      throws IOException {
    return new StreamingConduit(bus, endpoint, target);
  }

  private static final class StreamingConduit extends URLConnectionHTTPConduit {
    StreamingConduit(Bus bus, EndpointInfo endpoint, EndpointReferenceType target)
        throws IOException {
      super(bus, endpoint, target);
    }

    @Override
    protected void setupConnection(Message message, Address address, HTTPClientPolicy policy)
        throws IOException {
      super.setupConnection(message, address, policy);
      if (message.get(KEY_HTTP_CONNECTION) instanceof HttpURLConnection connection) {
        connection.setChunkedStreamingMode(0);
      }
    }
  }
}
