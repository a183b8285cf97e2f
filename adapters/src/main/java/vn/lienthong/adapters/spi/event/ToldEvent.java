package vn.lienthong.adapters.spi.event;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * An event as an agency reads it, of whichever service.
 *
 * @param publisher whose data it tells
 * @param service {@code LoaiThongDiep}
 * @param code {@code MaSuKien}
 * @param original {@code MaSuKienGoc}; null where it corrects nothing
 * @param kind {@code Loai}
 * @param day when it took effect
 * @param persons whom it changes
 * @param withdraws whether it takes its original back
 */
public record ToldEvent(
    String publisher,
    String service,
    String code,
    @Nullable String original,
    String kind,
    LocalDate day,
    List<Person> persons,
    boolean withdraws) {
  /** Keeps its own copy. */
  public ToldEvent {
    persons = List.copyOf(persons);
  }

  /**
   * One of them.
   *
   * @param number by which it is known; empty where by none
   * @param before {@code Truoc}; null where there was nothing
   * @param after {@code Sau}; null where nothing stands
   */
  public record Person(String number, @Nullable Element before, @Nullable Element after) {
    /** Marital status after it; null where the event does not say. */
    public @Nullable String maritalStatus() {
      return after == null ? null : EventReading.text(after, "TinhTrangHonNhan");
    }
  }

  /** Whether somebody died, or is to be taken for dead. */
  public boolean isDeath() {
    return kind.equals("KHAI_TU") || kind.equals("GHI_NHAN_CHET");
  }
}
