package vn.lienthong.adapters.socialinsurance.simulator;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import vn.lienthong.adapters.spi.event.EventPublications;
import vn.lienthong.adapters.spi.event.EventReaction;
import vn.lienthong.adapters.spi.event.PersonRecords;
import vn.lienthong.adapters.spi.event.ToldEvent;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DinhDanhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LoaiSuKienTheType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.NguonTraLoiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.SuKienTheBHYTStructure;

/**
 * Ends the card of who died, once, by whichever of civil status and population tells it first, and
 * tells that it ended.
 *
 * @param member the agency itself, as the source of what it tells
 */
public record SocialInsuranceEvents(MemberCode member) implements EventReaction {
  private static final String SERVICE = "SuKienTheBHYT";
  private static final String STATE = "the";

  @Override
  public void on(
      ToldEvent event,
      ToldEvent.Person person,
      PersonRecords records,
      EventPublications publications) {
    String number = person.number();
    if (event.withdraws() || !event.isDeath() || number.isEmpty()) {
      records.set(number, "gan-nhat", event.kind(), event);
      return;
    }
    if (records.find(number, STATE).isEmpty()) {
      records.set(number, STATE, "CHAM_DUT", event);
    }
    // told again where a crash came between: the code is the person's, and goes out once
    publish(number, event.day(), publications);
  }

  private void publish(String number, LocalDate day, EventPublications publications) {
    String code = "THE." + PersonRecords.shown(number) + ".CHAM_DUT";
    DinhDanhStructure identity = new DinhDanhStructure();
    identity.setSoDinhDanh(number);
    NguonTraLoiStructure source = new NguonTraLoiStructure();
    source.setNguonDuLieu(member.value());
    source.setThoiDiemDuLieu(
        OffsetDateTime.now(publications.clock()).truncatedTo(ChronoUnit.SECONDS));
    SuKienTheBHYTStructure told = new SuKienTheBHYTStructure();
    told.setMaSuKien(code);
    told.setSoThuTu(publications.place(number, code));
    told.setLoai(LoaiSuKienTheType.CHAM_DUT);
    told.setNgayHieuLuc(day);
    told.setDinhDanh(identity);
    told.setNguonTraLoi(source);
    publications.publish(SERVICE, code, told);
  }
}
