package vn.lienthong.adapters.civilstatus.simulator;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongFunction;
import vn.lienthong.adapters.spi.Compared;
import vn.lienthong.adapters.spi.Step;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DangKyKhaiSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHoSoStructure;
import vn.lienthong.qcvn109.message.MessageHeader;

/**
 * {@code DangKyKhaiSinh}: an officer asks population, through the hub, for the child's number
 * ({@link NumberDesk}) and enters the birth in the book. A notice of birth is entered once,
 * whichever message brings it.
 */
final class BirthStep implements Step<DangKyKhaiSinhStructure> {
  private final NumberDesk numbers;
  private final CivilStatusBook book;
  private final PaperDesk papers;

  BirthStep(NumberDesk numbers, Clock clock, PaperDesk papers) {
    this.numbers = numbers;
    this.papers = papers;
    this.book = new CivilStatusBook(clock);
  }

  @Override
  public String subject(DangKyKhaiSinhStructure request) {
    return request.getGiayChungSinh().getSo();
  }

  @Override
  public LongFunction<KetQuaHoSoStructure> prepare(
      MessageHeader header, DangKyKhaiSinhStructure request) {
    String number = numbers.number(dossier(header), request);
    String unit = request.getNoiDangKyKhaiSinh();
    return act -> {
      KetQuaHoSoStructure result = new KetQuaHoSoStructure();
      result.setKhaiSinh(book.birth(act, number, unit));
      result.getTepDinhKem().addAll(papers.birth(header, request, result.getKhaiSinh()));
      return result;
    };
  }

  @Override
  public Optional<Compared> compared(DangKyKhaiSinhStructure request, KetQuaHoSoStructure made) {
    var entry = made.getKhaiSinh().getGiayKhaiSinh();
    String number = made.getKhaiSinh().getSoDinhDanh();
    return Optional.of(
        new Compared("KHAI_SINH", entry.getNgayDangKy(), entry.getNoiDangKy(), number));
  }

  @Override
  public void giveBack(MessageHeader header, DangKyKhaiSinhStructure request, String reason) {
    numbers.giveBack(dossier(header), request, reason);
  }

  @Override
  public void giveAway(MessageHeader header, KetQuaHoSoStructure made) {
    papers.giveAway(header, made);
  }

  // The desk takes nothing without one.
  private static String dossier(MessageHeader header) {
    return Objects.requireNonNull(header.dossierCode());
  }
}
