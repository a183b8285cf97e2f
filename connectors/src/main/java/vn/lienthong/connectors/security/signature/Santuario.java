package vn.lienthong.connectors.security.signature;

import java.security.GeneralSecurityException;
import javax.xml.crypto.URIDereferencer;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import org.apache.camel.CamelContext;
import org.apache.camel.Message;
import org.apache.camel.component.xmlsecurity.processor.XmlVerifierConfiguration;
import org.apache.camel.component.xmlsecurity.processor.XmlVerifierProcessor;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultMessage;

/**
 * What the processors of camel-xmlsecurity need around them. The context is never started: the
 * processors only ask it for a message, so programs without routes use them too.
 */
final class Santuario {
  private static final CamelContext CONTEXT = new DefaultCamelContext(false);
  private static final XMLSignatureFactory FACTORY = findFactory();

  private Santuario() {}

  static CamelContext context() {
    return CONTEXT;
  }

  static Message message(Object body) {
    Message message = new DefaultMessage(CONTEXT);
    message.setBody(body);
    return message;
  }

  /** The dereferencer of the factory that the processors use. */
  static URIDereferencer dereferencer() {
    return FACTORY.getURIDereferencer();
  }

  /** The factory that the processors use. */
  static XMLSignatureFactory factory() {
    return FACTORY;
  }

  // Making a processor sets the library up and installs its provider, if nobody did so before.
  private static XMLSignatureFactory findFactory() {
    new XmlVerifierProcessor(CONTEXT, new XmlVerifierConfiguration());
    try {
      return XMLSignatureFactory.getInstance("DOM", "ApacheXMLDSig");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("camel-xmlsecurity has not installed its provider", e);
    }
  }
}
