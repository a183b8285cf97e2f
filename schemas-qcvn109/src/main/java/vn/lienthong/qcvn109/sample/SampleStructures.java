package vn.lienthong.qcvn109.sample;

import java.util.Map;
import java.util.function.BiFunction;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.xml.XmlNames;

/** The structures of citizen data, taken from people instead of being thought up part by part. */
final class SampleStructures {
  private static final Map<String, BiFunction<Cast, String, Object>> STRUCTURES =
      Map.of(
          "CongDanStructure", Cast::citizen,
          "HoVaTenStructure", (cast, name) -> cast.person().getHoVaTen(),
          "NgayThangNamSinhStructure", Cast::day,
          "DanTocStructure", (cast, name) -> cast.person().getDanToc(),
          "DiaChiStructure", (cast, name) -> cast.address(),
          "NguoiThanStructure", (cast, name) -> cast.person().getMe(),
          "ChuHoStructure", (cast, name) -> cast.person().getChuHo());

  private SampleStructures() {}

  /** What stands in an element of this type and name; null if the type is another one. */
  static @Nullable Object of(QName type, String element, Cast cast) {
    BiFunction<Cast, String, Object> structure =
        XmlNames.CITIZEN.equals(type.getNamespaceURI())
            ? STRUCTURES.get(type.getLocalPart())
            : null;
    return structure == null ? null : structure.apply(cast, element);
  }
}
