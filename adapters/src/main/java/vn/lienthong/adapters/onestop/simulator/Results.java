package vn.lienthong.adapters.onestop.simulator;

import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHoSoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TraKetQuaHoSoStructure;

/** Puts the results that the hub passed on into a dossier. */
final class Results {
  private Results() {}

  static Dossier into(Dossier dossier, TraKetQuaHoSoStructure results) {
    Dossier filled = dossier;
    for (KetQuaHoSoStructure result : results.getKetQuaHoSo()) {
      if (result.getKhaiSinh() != null) {
        filled = filled.withPersonalNumber(result.getKhaiSinh().getSoDinhDanh());
      }
      if (result.getTheBHYT() != null) {
        filled = filled.withCard(result.getTheBHYT().getMaTheBHYT());
      }
    }
    return results.isHoanTat() ? filled.withAllResults() : filled;
  }
}
