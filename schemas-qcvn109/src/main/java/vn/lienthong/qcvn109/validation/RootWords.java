package vn.lienthong.qcvn109.validation;

import java.util.List;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;
import vn.lienthong.qcvn109.xml.XmlNames;
import vn.lienthong.qcvn109.xml.XmlPlace;

/** What a document may begin with, where it begins with something else. */
final class RootWords {
  private static final Words ROOTS =
      new Words(
          "một trong " + roots("<tên nội dung>") + " với " + namespaces(),
          "one of " + roots("<name of a payload>") + " with " + namespaces());

  private RootWords() {}

  /** A known name needs only its namespace, which is wrong or missing. */
  static Words of(List<QName> known, String name) {
    String right =
        known.stream()
            .filter(root -> root.getLocalPart().equals(name))
            .map(root -> name + " xmlns=\"" + root.getNamespaceURI() + '"')
            .collect(Collectors.joining(", "));
    return right.isEmpty()
        ? ROOTS
        : new Words("đúng không gian tên: " + right, "the right namespace: " + right);
  }

  private static String roots(String payload) {
    return "tt:ThongDiep, tt:BienNhan, tt:DanhBaThanhVien, dc:CongdanCollection, dv:" + payload;
  }

  private static String namespaces() {
    return List.of(XmlNames.ENVELOPE, XmlNames.CITIZEN, XmlNames.SERVICE).stream()
        .map(namespace -> "xmlns:" + XmlPlace.prefix(namespace) + "=\"" + namespace + '"')
        .collect(Collectors.joining(" "));
  }
}
