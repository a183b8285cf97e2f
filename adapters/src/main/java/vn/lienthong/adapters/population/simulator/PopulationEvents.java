package vn.lienthong.adapters.population.simulator;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import vn.lienthong.adapters.spi.DurableMaps;
import vn.lienthong.adapters.spi.event.EventPublications;
import vn.lienthong.adapters.spi.event.EventReaction;
import vn.lienthong.adapters.spi.event.PersonRecords;
import vn.lienthong.adapters.spi.event.ToldEvent;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DinhDanhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LoaiSuKienDanCuType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.NguonTraLoiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.SuKienDanCuStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TinhTrangChetMatTichType;

/**
 * Applies what civil status tells, and tells the others that it did: a death until it is withdrawn,
 * a marital status until the next act. Events of cards are noted only.
 */
public final class PopulationEvents implements EventReaction {
  private static final String SERVICE = "SuKienDanCu";
  private static final String DEATH = "chet";
  private static final String MISSING = "mat-tich";

  private final MemberCode member;
  private final DeathRecords deaths;

  /**
   * Reacts as an agency.
   *
   * @param member the agency itself, as the source of what it tells
   * @param maps its disk
   */
  public PopulationEvents(MemberCode member, DurableMaps maps) {
    this.member = member;
    this.deaths = new DeathRecords(maps);
  }

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
      withdraw(event, number, records);
    } else if (event.isDeath()) {
      record(event, number, DEATH, TinhTrangChetMatTichType.CHET, records);
      told = LoaiSuKienDanCuType.GHI_NHAN_CHET;
    } else if (event.kind().equals("MAT_TICH")) {
      record(event, number, MISSING, TinhTrangChetMatTichType.MAT_TICH, records);
      told = LoaiSuKienDanCuType.GHI_NHAN_MAT_TICH;
    } else if (marital != null) {
      records.set(number, "hon-nhan", marital, event);
    }
    publish(event, number, told, publications);
  }

  private void record(
      ToldEvent event,
      String number,
      String name,
      TinhTrangChetMatTichType kind,
      PersonRecords records) {
    records.set(number, name, event.day().toString(), event);
    // a correction stands by what it corrects: with that it is taken back
    String basis = event.original() == null ? event.code() : event.original();
    deaths.record(number, kind, event.day(), basis);
  }

  /** What stands by another event is not taken back with this one. */
  private void withdraw(ToldEvent event, String number, PersonRecords records) {
    String original = String.valueOf(event.original());
    records.set(number, "rut", original, event);
    if (deaths.of(number).filter(death -> original.equals(death.basis().getSo())).isPresent()) {
      deaths.takeBack(number);
    }
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
