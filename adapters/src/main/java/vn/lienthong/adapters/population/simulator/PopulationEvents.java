package vn.lienthong.adapters.population.simulator;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import vn.lienthong.adapters.spi.event.EventPublications;
import vn.lienthong.adapters.spi.event.EventReaction;
import vn.lienthong.adapters.spi.event.PersonRecords;
import vn.lienthong.adapters.spi.event.ToldEvent;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DinhDanhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LoaiSuKienDanCuType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.NguonTraLoiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.SuKienDanCuStructure;

/**
 * Applies what civil status tells, and tells the others that it did: a death once and for good, a
 * marital status until the next act. Events of cards are noted only.
 *
 * @param member the agency itself, as the source of what it tells
 */
public record PopulationEvents(MemberCode member) implements EventReaction {
  private static final String SERVICE = "SuKienDanCu";

  @Override
  public void on(
      ToldEvent event,
      ToldEvent.Person person,
      PersonRecords records,
      EventPublications publications) {
    String number = person.number();
    if (number.isEmpty() || !event.service().equals("SuKienHoTich")) {
      records.set(number, "the-bhyt", event.kind(), event);
      return;
    }
    LoaiSuKienDanCuType told = LoaiSuKienDanCuType.SUA_DU_LIEU;
    String marital = person.maritalStatus();
    if (event.withdraws()) {
      records.set(number, "rut", String.valueOf(event.original()), event);
    } else if (event.isDeath()) {
      records.set(number, "chet", event.day().toString(), event);
      told = LoaiSuKienDanCuType.GHI_NHAN_CHET;
    } else if (event.kind().equals("MAT_TICH")) {
      records.set(number, "mat-tich", event.day().toString(), event);
      told = LoaiSuKienDanCuType.GHI_NHAN_MAT_TICH;
    } else if (marital != null) {
      records.set(number, "hon-nhan", marital, event);
    }
    publish(event, number, told, publications);
  }

  private void publish(
      ToldEvent event, String number, LoaiSuKienDanCuType kind, EventPublications publications) {
    String code = "DC." + event.code() + "." + PersonRecords.shown(number);
    DinhDanhStructure identity = new DinhDanhStructure();
    identity.setSoDinhDanh(number);
    OffsetDateTime now = OffsetDateTime.now(publications.clock()).truncatedTo(ChronoUnit.SECONDS);
    NguonTraLoiStructure source = new NguonTraLoiStructure();
    source.setNguonDuLieu(member.value());
    source.setThoiDiemDuLieu(now);
    SuKienDanCuStructure told = new SuKienDanCuStructure();
    told.setMaSuKien(code);
    told.setSoThuTu(publications.place(number, code));
    told.setLoai(kind);
    told.setThoiDiemHieuLuc(now);
    told.setDinhDanh(identity);
    told.setNguonTraLoi(source);
    publications.publish(SERVICE, code, told);
  }
}
