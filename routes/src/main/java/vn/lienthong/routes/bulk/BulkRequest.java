package vn.lienthong.routes.bulk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.CapNhatHangLoatStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DotHangLoatStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LamGiauDuLieuStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TepDinhKemStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.XacThucHangLoatStructure;
import vn.lienthong.qcvn109.message.Payloads;

/**
 * What the three services ask for: a round and a file; the rest of the payload goes on as it is.
 *
 * @param structure the whole payload
 */
record BulkRequest(Object structure, DotHangLoatStructure round, TepDinhKemStructure file) {
  /** The service that grades rows; the other two change the provider's data. */
  static final String VERIFICATION = "XacThucHangLoat";

  static BulkRequest of(String service, Element payload) {
    switch (service) {
      case VERIFICATION -> {
        var asked = Payloads.read(payload, XacThucHangLoatStructure.class);
        return new BulkRequest(asked, asked.getDot(), asked.getTep());
      }
      case "CapNhatHangLoat" -> {
        var asked = Payloads.read(payload, CapNhatHangLoatStructure.class);
        return new BulkRequest(asked, asked.getDot(), asked.getTep());
      }
      case "LamGiauDuLieu" -> {
        var asked = Payloads.read(payload, LamGiauDuLieuStructure.class);
        return new BulkRequest(asked, asked.getDot(), asked.getTep());
      }
      default -> throw new IllegalArgumentException(service + " is no bulk service");
    }
  }

  /** The same request for a part: its own round below the sender's, its own file. */
  Element part(BulkJob job, BulkPart part) {
    DotHangLoatStructure own = new DotHangLoatStructure();
    own.setMaDot(job.id() + "." + part.number());
    own.setMaDotGoc(round.getMaDot());
    own.setLanThu(round.getLanThu());
    own.setDonVi(round.getDonVi());
    TepDinhKemStructure rows = part.named();
    if (structure instanceof XacThucHangLoatStructure asked) {
      asked.setDot(own);
      asked.setTep(rows);
    } else if (structure instanceof CapNhatHangLoatStructure asked) {
      asked.setDot(own);
      asked.setTep(rows);
    } else if (structure instanceof LamGiauDuLieuStructure asked) {
      asked.setDot(own);
      asked.setTep(rows);
    }
    return Payloads.write(structure);
  }

  /** Whether its sender wants to know of a field; what is not asked for is not given. */
  boolean wants(String field) {
    List<String> asked =
        structure instanceof XacThucHangLoatStructure verification
            ? verification.getTruongDoiChieu()
            : List.of();
    return asked.isEmpty() || asked.contains(field);
  }

  @Nullable Long announcedRows() {
    return file.getSoDong();
  }
}
