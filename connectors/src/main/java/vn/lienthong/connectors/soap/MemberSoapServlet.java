package vn.lienthong.connectors.soap;

import jakarta.servlet.ServletConfig;
import org.apache.cxf.Bus;
import org.apache.cxf.jaxws.JaxWsServerFactoryBean;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import vn.lienthong.connectors.api.DocumentHandler;
import vn.lienthong.connectors.api.StateHandler;

/** A member's SOAP door as a servlet, with a CXF bus of its own. */
public final class MemberSoapServlet extends CXFNonSpringServlet {
  private static final long serialVersionUID = 1L;

  private final String address;
  private final transient DocumentHandler handler;
  private final transient StateHandler states;

  /**
   * A servlet with one endpoint.
   *
   * @param address the endpoint's path below the servlet's own, for example {@code /thong-diep}
   */
  public MemberSoapServlet(String address, DocumentHandler handler, StateHandler states) {
    this.address = address;
    this.handler = handler;
    this.states = states;
  }

  @Override
  protected void loadBus(ServletConfig configuration) {
    Bus own = SoapBus.create();
    setBus(own);
    JaxWsServerFactoryBean factory = new JaxWsServerFactoryBean();
    factory.setBus(own);
    factory.setServiceClass(MemberPort.class);
    factory.setServiceBean(new DocumentPort(handler, states));
    factory.setAddress(address);
    factory.create();
  }
}
