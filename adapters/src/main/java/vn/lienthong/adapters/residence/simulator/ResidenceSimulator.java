package vn.lienthong.adapters.residence.simulator;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import vn.lienthong.adapters.residence.ResidenceAdapter;
import vn.lienthong.adapters.spi.ChildNumber;
import vn.lienthong.adapters.spi.Reply;
import vn.lienthong.adapters.spi.Resource;
import vn.lienthong.adapters.spi.Simulator;
import vn.lienthong.adapters.spi.StepDesk;
import vn.lienthong.adapters.spi.Workplace;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.jaxb.v1.dancu.DiaChiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DangKyThuongTruStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHoSoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaThuongTruStructure;
import vn.lienthong.qcvn109.message.MessageHeader;

/**
 * Takes {@code DangKyThuongTru}, works on it, and sends {@code KetQuaHoSo} with the number of the
 * residence file. A child is registered once, whichever message asks.
 */
public final class ResidenceSimulator
    implements Simulator, StepDesk.Step<DangKyThuongTruStructure> {
  private final Workplace place;
  private final StepDesk<DangKyThuongTruStructure> desk;

  /** Works with this disk and this way to the hub. */
  public ResidenceSimulator(Workplace place) {
    this.place = place;
    this.desk = new StepDesk<>(place, "DangKyThuongTru", DangKyThuongTruStructure.class, this);
  }

  @Override
  public String kind() {
    return new ResidenceAdapter().kind();
  }

  @Override
  public Reply receive(VerifiedMessage message) {
    return desk.receive(message);
  }

  @Override
  public List<Resource> resources() {
    return desk.resources();
  }

  @Override
  public void start() {
    desk.start();
  }

  @Override
  public void close() {
    desk.close();
  }

  @Override
  public String subject(DangKyThuongTruStructure request) {
    return ChildNumber.of(request.getTre()).value();
  }

  @Override
  public LongFunction<KetQuaHoSoStructure> prepare(
      MessageHeader header, DangKyThuongTruStructure request) {
    return number -> result(number, request.getNoiThuongTru());
  }

  private KetQuaHoSoStructure result(long number, DiaChiStructure home) {
    LocalDate today = LocalDate.now(place.clock());
    KetQuaThuongTruStructure entry = new KetQuaThuongTruStructure();
    entry.setSoHoSoCuTru(
        String.format(
            Locale.ROOT, "%s-%d-%06d", home.getMaDonViHanhChinh(), today.getYear(), number));
    entry.setNgayDangKy(today);
    entry.setNoiThuongTru(home);
    KetQuaHoSoStructure result = desk.completed();
    result.setThuongTru(entry);
    return result;
  }
}
