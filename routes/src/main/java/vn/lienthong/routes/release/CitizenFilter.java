package vn.lienthong.routes.release;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.qcvn109.xml.XmlNames;

/** Of citizens: every item of {@link CitizenFields} that is released, in its released form. */
public final class CitizenFilter implements AnswerFilter {
  private static final String MOMENT = "ThoiDiemDuLieu";

  private final ReleasePlan plan;

  /**
   * Gives what the rule releases of what the question names.
   *
   * @param asked the {@code dv:Truong} of the question; empty asks for all that is released
   */
  public CitizenFilter(ReleaseRule rule, List<String> asked) {
    rule.fields().forEach(CitizenFilter::check);
    this.plan = ReleasePlan.of(rule, asked);
  }

  @Override
  public List<String> fields() {
    return CitizenFields.named(plan.granted().keySet());
  }

  @Override
  public boolean isNothing() {
    return plan.granted().isEmpty();
  }

  @Override
  public boolean isBeyond() {
    return plan.beyond();
  }

  // Only values of granted items are read, one by one, so nothing else can slip in.
  @Override
  public FilteredAnswer filter(Element collection, LocalDate day) {
    List<Element> citizens = citizens(collection);
    Element filtered = collection();
    filtered.setAttributeNS(null, "SoCongDan", Integer.toString(citizens.size()));
    if (collection.hasAttributeNS(null, MOMENT)) {
      filtered.setAttributeNS(null, MOMENT, collection.getAttributeNS(null, MOMENT));
    }
    CitizenWriter writer = new CitizenWriter(plan, new ItemWriter(day));
    citizens.forEach(citizen -> writer.write(filtered, citizen));
    boolean complete =
        !plan.beyond()
            && Leaves.of(collection).equals(Leaves.of(filtered))
            && !Leaves.hasRemarks(collection.getOwnerDocument());
    return new FilteredAnswer(filtered, plan.notReleased(), empty(citizens), complete);
  }

  private static void check(String field, Treatment treatment) {
    if (!CitizenFields.allows(field, treatment)) {
      throw new IllegalArgumentException("Field " + field + " cannot be released " + treatment);
    }
  }

  // Of a citizen who was not found nothing can be empty.
  private List<String> empty(List<Element> citizens) {
    if (citizens.isEmpty()) {
      return List.of();
    }
    List<String> empty = new ArrayList<>();
    for (String item : plan.granted().keySet()) {
      if (citizens.stream().allMatch(citizen -> Source.isEmpty(citizen, item))) {
        empty.add(item);
      }
    }
    return CitizenFields.named(empty);
  }

  private static Element collection() {
    Document document = SecureXml.newDocument();
    Element root = document.createElementNS(XmlNames.CITIZEN, "dc:CongdanCollection");
    root.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:dc", XmlNames.CITIZEN);
    document.appendChild(root);
    return root;
  }

  private static List<Element> citizens(Element collection) {
    List<Element> citizens = new ArrayList<>();
    for (Node node = collection.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (Source.isCitizenElement(node, "CongDan")) {
        citizens.add((Element) node);
      }
    }
    return citizens;
  }
}
