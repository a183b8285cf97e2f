package vn.lienthong.adapters.civilstatus.simulator;

import org.w3c.dom.Element;
import vn.lienthong.adapters.civilstatus.CivilStatusAdapter;
import vn.lienthong.adapters.civilstatus.DeathFile;
import vn.lienthong.adapters.civilstatus.StepResultFile;
import vn.lienthong.adapters.spi.Tongue;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DangKyKhaiTuStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHoSoStructure;
import vn.lienthong.qcvn109.message.MessageHeader;

/**
 * Deaths in the civil-status software's dialect. What it says the adapter at its door puts into the
 * canonical form before it is signed: the hub takes no other in a message that it keeps.
 */
final class DeathTongue implements Tongue<DangKyKhaiTuStructure> {
  private final CivilStatusAdapter adapter = new CivilStatusAdapter();

  @Override
  public DangKyKhaiTuStructure read(MessageHeader header, Element payload) {
    return DeathFile.read(payload);
  }

  @Override
  public Element write(MessageHeader request, KetQuaHoSoStructure result) {
    Element said = StepResultFile.write(request.dossierCode(), result);
    return adapter.fromAgency(request, said).orElseThrow();
  }
}
