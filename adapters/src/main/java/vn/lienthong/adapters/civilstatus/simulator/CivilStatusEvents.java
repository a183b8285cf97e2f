package vn.lienthong.adapters.civilstatus.simulator;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.lienthong.adapters.spi.event.EventDemand;
import vn.lienthong.adapters.spi.event.EventPublications;
import vn.lienthong.adapters.spi.event.EventReaction;
import vn.lienthong.adapters.spi.event.PersonRecords;
import vn.lienthong.adapters.spi.event.ToldEvent;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LoaiSuKienHoTichType;
import vn.lienthong.qcvn109.sample.EventSamples;

/**
 * Publishes acts of civil status on demand, and notes what population tells: the way back that NĐ
 * 87/2020 asks for.
 *
 * @param member the agency itself, as the source of what it tells
 */
public record CivilStatusEvents(MemberCode member) implements EventReaction, EventDemand {
  private static final String SERVICE = "SuKienHoTich";

  @Override
  public void on(
      ToldEvent event,
      ToldEvent.Person person,
      PersonRecords records,
      EventPublications publications) {
    records.set(person.number(), "dan-cu", event.kind(), event);
  }

  /**
   * {@code ma, loai, nguoi=số,số} and, to correct, {@code ma-goc}, or to withdraw {@code thu-hoi}.
   */
  @Override
  public String publish(Map<String, String> query, EventPublications publications) {
    String code = query.getOrDefault("ma", "");
    List<String> persons = List.of(query.getOrDefault("nguoi", "").split(","));
    if (code.isBlank() || persons.get(0).isBlank()) {
      throw new IllegalArgumentException("ma, nguoi (số định danh, cách nhau bằng dấu phẩy), loai");
    }
    LoaiSuKienHoTichType kind = LoaiSuKienHoTichType.valueOf(query.getOrDefault("loai", "KET_HON"));
    publications.publish(
        SERVICE,
        code,
        EventSamples.of(
            member,
            code,
            query.get("ma-goc"),
            kind,
            LocalDate.now(publications.clock()),
            persons,
            "true".equals(query.get("thu-hoi"))));
    return code;
  }
}
