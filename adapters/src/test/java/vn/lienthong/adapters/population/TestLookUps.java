package vn.lienthong.adapters.population;

import java.util.List;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TraCuuThongTinCongDanStructure;
import vn.lienthong.qcvn109.message.Payloads;

/** Canonical questions about citizens. */
public final class TestLookUps {
  private TestLookUps() {}

  /** By personal number, name and birth date. */
  public static TraCuuThongTinCongDanStructure about(CongDanStructure citizen, String... fields) {
    TraCuuThongTinCongDanStructure question = new TraCuuThongTinCongDanStructure();
    question.setSoDinhDanh(citizen.getSoDinhDanh());
    question.setHoVaTen(citizen.getHoVaTen());
    question.setNgayThangNamSinh(citizen.getNgayThangNamSinh());
    question.getTruong().addAll(List.of(fields));
    return question;
  }

  public static Element payload(CongDanStructure citizen, String... fields) {
    return Payloads.write(about(citizen, fields));
  }
}
