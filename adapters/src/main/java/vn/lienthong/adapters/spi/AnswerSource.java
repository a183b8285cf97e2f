package vn.lienthong.adapters.spi;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.NguonTraLoiStructure;

/** What an answer rests on: whose book, and as of when. */
public final class AnswerSource {
  private AnswerSource() {}

  /** A member's own book as of now. */
  public static NguonTraLoiStructure of(MemberCode member, Clock clock) {
    NguonTraLoiStructure source = new NguonTraLoiStructure();
    source.setNguonDuLieu(member.value());
    source.setThoiDiemDuLieu(OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS));
    return source;
  }
}
