package vn.lienthong.connectors.security.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.w3c.dom.Attr;
import org.w3c.dom.DOMException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.xml.SecureXml;

/** Changes the tree of a message, so that what comes out is well-formed. For one thread. */
final class TreeMutator {
  private static final String[] NAMES = {"Id", "ID", "id", "URI", "Algorithm", "x", "Type"};

  private final Random random;

  TreeMutator(Random random) {
    this.random = random;
  }

  /** The changed message; an unreadable one comes back as it is. */
  byte[] mutate(byte[] message, byte[] other) {
    try {
      Document document = SecureXml.parse(message);
      change(document, other);
      return SecureXml.serialize(document);
    } catch (HubException | DOMException | IllegalArgumentException notPossible) {
      return message;
    }
  }

  private void change(Document document, byte[] other) {
    Element chosen = any(document);
    Element second = any(document);
    switch (random.nextInt(11)) {
      case 0 -> remove(chosen);
      case 1 -> second.appendChild(chosen.cloneNode(true));
      case 2 -> move(chosen, second);
      case 3 -> chosen.setAttribute(NAMES[random.nextInt(NAMES.length)], value(document));
      case 4 -> attribute(chosen);
      case 5 -> chosen.appendChild(document.createTextNode(" x".substring(random.nextInt(2))));
      case 6 -> second.appendChild(document.importNode(any(SecureXml.parse(other)), true));
      case 7 -> exchange(chosen, document.importNode(any(SecureXml.parse(other)), true));
      case 8 -> wrap(document, chosen);
      case 9 -> document.renameNode(chosen, chosen.getNamespaceURI(), "p:" + chosen.getLocalName());
      default -> chosen.setTextContent(value(document));
    }
  }

  private Element any(Document document) {
    var all = document.getElementsByTagNameNS("*", "*");
    return (Element) all.item(random.nextInt(all.getLength()));
  }

  private String value(Document document) {
    return switch (random.nextInt(4)) {
      case 0 -> document.getDocumentElement().getAttribute("Id");
      case 1 -> "#" + document.getDocumentElement().getAttribute("Id");
      case 2 -> any(document).getTextContent();
      default -> "" + random.nextInt(1_000);
    };
  }

  private static void remove(Element element) {
    if (element.getParentNode() instanceof Element parent) {
      parent.removeChild(element);
    }
  }

  private static void move(Element element, Element to) {
    if (element.getParentNode() instanceof Element) {
      to.insertBefore(element, to.getFirstChild());
    }
  }

  private static void exchange(Element element, Node replacement) {
    element.getParentNode().replaceChild(replacement, element);
  }

  private void attribute(Element element) {
    List<Attr> all = new ArrayList<>();
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      all.add((Attr) element.getAttributes().item(i));
    }
    if (!all.isEmpty()) {
      Attr chosen = all.get(random.nextInt(all.size()));
      chosen.setValue(random.nextBoolean() ? chosen.getValue() + "x" : "");
    }
  }

  private static void wrap(Document document, Element element) {
    Element around = document.createElementNS(element.getNamespaceURI(), element.getNodeName());
    element.getParentNode().replaceChild(around, element);
    around.appendChild(element);
  }
}
