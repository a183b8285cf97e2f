package vn.lienthong.routes.release;

import java.time.LocalDate;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.xml.XmlNames;

/** Writes one item in its released form, value by value: nothing is ever copied as a tree. */
final class ItemWriter {
  private static final int YEAR_DIGITS = 4;

  private final Provinces provinces;

  /**
   * Writes items of data that are valid for a day.
   *
   * @param day on which codes of administrative units mean what they mean
   */
  ItemWriter(LocalDate day) {
    this.provinces = new Provinces(day);
  }

  /** Writes an item that is not empty. */
  void write(Element parent, Element source, FieldKind kind, Treatment treatment) {
    Element target = append(parent, source.getLocalName());
    if (kind.parts().isEmpty()) {
      String text = Source.text(source);
      target.setTextContent(treatment == Treatment.MASK ? Masks.code(text) : text);
      return;
    }
    switch (treatment) {
      case AS_IS -> kind.parts().forEach(part -> copy(target, source, part));
      case MASK -> kind.parts().forEach(part -> mask(target, source, part));
      case YEAR -> year(target, source);
      case PROVINCE -> province(target, source);
      case COMMUNE -> {
        copy(target, source, "MaDonViHanhChinh");
        copy(target, source, "QuocGia");
      }
    }
  }

  /** Writes what the schema demands in place of an item that is not released. */
  static void hidden(Element parent, String name, FieldKind kind) {
    Element target = append(parent, name);
    if (kind == FieldKind.NAME) {
      append(target, "Ten").setTextContent(Masks.HIDDEN);
    } else {
      target.setTextContent(Masks.HIDDEN);
    }
  }

  static Element append(Element parent, String name) {
    Element child = parent.getOwnerDocument().createElementNS(XmlNames.CITIZEN, "dc:" + name);
    parent.appendChild(child);
    return child;
  }

  private static void copy(Element target, Element source, String part) {
    Element from = Source.child(source, part);
    if (from != null) {
      append(target, part).setTextContent(Source.text(from));
    }
  }

  private static void mask(Element target, Element source, String part) {
    Element from = Source.child(source, part);
    if (from != null) {
      append(target, part).setTextContent(Masks.name(Source.text(from)));
    }
  }

  private static void year(Element target, Element source) {
    String date = Source.text(source, "NgayThangNam").strip();
    String year = date.isEmpty() ? Source.text(source, "Nam").strip() : date;
    append(target, "Nam").setTextContent(year.substring(0, Math.min(YEAR_DIGITS, year.length())));
  }

  private void province(Element target, Element source) {
    provinces
        .of(Source.text(source, "MaDonViHanhChinh").strip())
        .ifPresent(code -> append(target, "MaDonViHanhChinh").setTextContent(code));
    copy(target, source, "QuocGia");
  }
}
