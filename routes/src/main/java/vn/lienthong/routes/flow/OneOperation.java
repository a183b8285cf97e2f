package vn.lienthong.routes.flow;

import jakarta.xml.bind.UnmarshalException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.wsdl.interceptors.DocLiteralInInterceptor;

/**
 * Refuses a SOAP body that goes on after its operation (WS-I Basic Profile 1.1, R2201): CXF reads
 * the first child only, another program on the way might have read the second.
 */
final class OneOperation extends AbstractPhaseInterceptor<Message> {
  OneOperation() {
    super(Phase.UNMARSHAL);
    addAfter(DocLiteralInInterceptor.class.getName());
  }

  @Override
  public void handleMessage(Message message) {
    XMLStreamReader reader = message.getContent(XMLStreamReader.class);
    try {
      if (reader != null && !endsHere(reader)) {
        throw new Fault(
            new UnmarshalException("the SOAP body has more than one child"),
            Fault.FAULT_CODE_CLIENT);
      }
    } catch (XMLStreamException e) {
      throw new Fault(e, Fault.FAULT_CODE_CLIENT);
    }
  }

  /** The reader stands behind the operation's end. */
  private static boolean endsHere(XMLStreamReader reader) throws XMLStreamException {
    int event = reader.getEventType();
    while (event != XMLStreamReader.END_ELEMENT && event != XMLStreamReader.END_DOCUMENT) {
      if (event == XMLStreamReader.START_ELEMENT || (reader.hasText() && !isBlank(reader))) {
        return false;
      }
      event = reader.next();
    }
    return true;
  }

  private static boolean isBlank(XMLStreamReader reader) {
    return reader.getEventType() == XMLStreamReader.COMMENT || reader.getText().isBlank();
  }
}
