package vn.lienthong.routes.statistics;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.SoLieuStructure;

/** Figures in the words of the contract. */
final class FigureItems {
  private FigureItems() {}

  static SoLieuStructure of(Figure figure) {
    var item = new SoLieuStructure();
    item.setChiTieu(figure.measure());
    item.setNgay(figure.day());
    item.setDonVi(figure.area().isEmpty() ? null : figure.area());
    item.setDichVu(figure.service());
    item.setSoLuong(figure.count());
    item.setDaChe(figure.count() == null ? Boolean.TRUE : null);
    return item;
  }

  static OffsetDateTime moment(OffsetDateTime at) {
    return at.truncatedTo(ChronoUnit.MILLIS);
  }
}
