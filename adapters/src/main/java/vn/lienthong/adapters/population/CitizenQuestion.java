package vn.lienthong.adapters.population;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TraCuuThongTinCongDanStructure;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.qcvn109.xml.XmlChildren;
import vn.lienthong.qcvn109.xml.XmlNames;

/**
 * Whom a canonical question is about: all services that ask about one citizen identify him in the
 * same items as the look-up, and in the same order.
 */
public final class CitizenQuestion {
  private CitizenQuestion() {}

  /** Reads the common items of any of these questions. */
  public static TraCuuThongTinCongDanStructure of(Element payload) {
    Document document = SecureXml.newDocument();
    Element same = document.createElementNS(XmlNames.SERVICE, "dv:" + LiveLookUp.SERVICE);
    document.appendChild(same);
    XmlChildren.of(payload).stream()
        .filter(item -> !isBeyond(item))
        .forEach(item -> same.appendChild(document.importNode(item, true)));
    return Payloads.read(same, TraCuuThongTinCongDanStructure.class);
  }

  /** What only one of the questions has stands behind the common items. */
  private static boolean isBeyond(Element item) {
    return switch (item.getLocalName()) {
      case "SoDinhDanh", "SoCMND", "HoVaTen", "NgayThangNamSinh", "MaDVC", "MaDonVi" -> false;
      default -> true;
    };
  }
}
