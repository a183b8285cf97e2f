package vn.lienthong.adapters.population;

import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.jaxb.v1.dancu.ChuHoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.NguoiThanStructure;

/** A relative and the household head in the live dialect: the name as plain text. */
final class LiveRelatives {
  private LiveRelatives() {}

  static void write(DialectWriter to, String name, @Nullable NguoiThanStructure relative) {
    if (relative != null) {
      to.child(name)
          .text("HoVaTen", WholeName.of(relative.getHoVaTen()))
          .optional("QuocTich", relative.getQuocTich())
          .optional("SoDinhDanh", relative.getSoDinhDanh())
          .optional("SoCMND", relative.getSoCMND());
    }
  }

  static @Nullable NguoiThanStructure read(@Nullable DialectReader from) {
    if (from == null) {
      return null;
    }
    NguoiThanStructure relative = new NguoiThanStructure();
    relative.setHoVaTen(WholeName.asGiven(from.text("HoVaTen")));
    relative.setQuocTich(from.optional("QuocTich"));
    relative.setSoDinhDanh(from.optional("SoDinhDanh"));
    relative.setSoCMND(from.optional("SoCMND"));
    from.end();
    return relative;
  }

  static void writeHead(DialectWriter to, @Nullable ChuHoStructure head) {
    if (head != null) {
      to.child("ChuHo")
          .text("QuanHe", head.getQuanHe())
          .optional("SoDinhDanh", head.getSoDinhDanh())
          .optional("SoCMND", head.getSoCMND())
          .text("HoVaTen", WholeName.of(head.getHoVaTen()));
    }
  }

  static @Nullable ChuHoStructure readHead(@Nullable DialectReader from) {
    if (from == null) {
      return null;
    }
    ChuHoStructure head = new ChuHoStructure();
    head.setQuanHe(from.text("QuanHe"));
    head.setSoDinhDanh(from.optional("SoDinhDanh"));
    head.setSoCMND(from.optional("SoCMND"));
    head.setHoVaTen(WholeName.asGiven(from.text("HoVaTen")));
    from.end();
    return head;
  }
}
