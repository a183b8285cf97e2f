package vn.lienthong.routes;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.lienthong.qcvn109.sample.MessageSamples;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.qcvn109.xml.XmlNames;

/** What a one-stop sends the tax administration, whose adapter leaves the sender's bytes alone. */
final class TaxRegistrations {
  static final String SERVICE = "DangKyThue";
  static final String RECEIVER = "tax";

  private TaxRegistrations() {}

  /** One, without papers: those would have to be at the hub first. */
  static Element payload() {
    Element payload = MessageSamples.of(SERVICE, 1, VietnamTime.today());
    List<Node> papers = new ArrayList<>();
    var found = payload.getElementsByTagNameNS(XmlNames.SERVICE, "TepDinhKem");
    for (int i = 0; i < found.getLength(); i++) {
      papers.add(found.item(i));
    }
    papers.forEach(paper -> paper.getParentNode().removeChild(paper));
    return payload;
  }
}
