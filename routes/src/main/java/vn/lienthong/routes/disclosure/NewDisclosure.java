package vn.lienthong.routes.disclosure;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.routes.agreement.AgreedUse;
import vn.lienthong.routes.agreement.Agreement;
import vn.lienthong.routes.agreement.Purpose;

/**
 * Something that is given to a member.
 *
 * @param at when
 * @param consumer who gets it
 * @param provider whose data they are
 * @param service {@code LoaiThongDiep}
 * @param use the agreement that it rests on; null where the hub owes it without one
 * @param dossier {@code MaHoSo}, where it is about one
 * @param officer {@code CanBo} who asked
 * @param fields what is given; empty where nobody was found
 * @param questionId the evidence of the question; null where nobody asked
 * @param givenId the evidence of what is given
 */
public record NewDisclosure(
    OffsetDateTime at,
    MemberCode consumer,
    MemberCode provider,
    String service,
    @Nullable AgreedUse use,
    @Nullable String dossier,
    @Nullable String officer,
    List<String> fields,
    @Nullable Long questionId,
    long givenId) {
  /** Keeps its own copy. */
  public NewDisclosure {
    fields = List.copyOf(fields);
  }

  /** The answer to a question. */
  public static NewDisclosure answer(
      OffsetDateTime at,
      MessageHeader asked,
      MemberCode provider,
      AgreedUse use,
      List<String> fields,
      long questionId,
      long givenId) {
    return new NewDisclosure(
        at,
        asked.sender(),
        provider,
        asked.service(),
        use,
        asked.dossierCode(),
        asked.officer(),
        fields,
        questionId,
        givenId);
  }

  @Nullable Agreement agreement() {
    return use == null ? null : use.agreement();
  }

  @Nullable Purpose purpose() {
    return use == null ? null : use.purpose();
  }

  @Nullable OffsetDateTime hiddenUntil() {
    Purpose purpose = purpose();
    return purpose == null || purpose.hiddenFor() == null ? null : at.plus(purpose.hiddenFor());
  }
}
