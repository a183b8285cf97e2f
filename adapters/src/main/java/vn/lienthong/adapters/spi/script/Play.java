package vn.lienthong.adapters.spi.script;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A step of which no Java exists, played from the script alone.
 *
 * @param subject where in the request that stands which two acts may never share: local names
 *     divided by slashes, below the root, for example {@code NguoiChet/DinhDanh/SoDinhDanh}
 * @param result what a finished step made: elements of {@code KetQuaHoSo} by their name, each a
 *     text or elements again. In a text {@code ${path}} is copied from the request, {@code
 *     ${today}} is the day, {@code ${year}} its year, {@code ${number}} the act's running number
 */
public record Play(String subject, Map<String, Object> result) {
  /** Keeps its own copy; the order of the elements is that of the schema. */
  public Play {
    result = Collections.unmodifiableMap(new LinkedHashMap<>(result));
  }
}
