package vn.lienthong.adapters.civilstatus;

import java.util.ArrayList;
import java.util.List;
import vn.lienthong.adapters.spi.dialect.DialectReader;
import vn.lienthong.adapters.spi.dialect.DialectWriter;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TepDinhKemStructure;

/**
 * {@code fileDinhKem}: kind, name and file name as recovered. Its bytes travel by reference here,
 * so type, size and digest stand where the live one has {@code duLieuTepDinhKem}.
 */
final class PaperItems {
  private static final String PAPER = "fileDinhKem";

  private PaperItems() {}

  static void write(DialectWriter items, List<TepDinhKemStructure> papers) {
    for (TepDinhKemStructure paper : papers) {
      DialectWriter item = items.child(PAPER);
      item.optional("loaiGiayTo", paper.getLoaiGiayTo());
      item.optional("tenGiayTo", paper.getTenGiayTo());
      item.text("tenTepDinhKem", paper.getTen());
      item.text("loaiTep", paper.getLoaiTep());
      item.text("kichThuoc", paper.getKichThuoc());
      item.text("dauVan", paper.getDauVan());
      item.optional("soDong", paper.getSoDong());
    }
  }

  static List<TepDinhKemStructure> read(DialectReader items) {
    List<TepDinhKemStructure> papers = new ArrayList<>();
    DialectReader item = items.optionalChild(PAPER);
    while (item != null) {
      TepDinhKemStructure paper = new TepDinhKemStructure();
      paper.setLoaiGiayTo(item.optionalText("loaiGiayTo"));
      paper.setTenGiayTo(item.optionalText("tenGiayTo"));
      paper.setTen(item.text("tenTepDinhKem"));
      paper.setLoaiTep(item.text("loaiTep"));
      paper.setKichThuoc(item.parsed("kichThuoc", Long::parseLong));
      paper.setDauVan(item.text("dauVan"));
      paper.setSoDong(item.optional("soDong", Long::valueOf));
      item.end();
      papers.add(paper);
      item = items.optionalChild(PAPER);
    }
    return papers;
  }
}
