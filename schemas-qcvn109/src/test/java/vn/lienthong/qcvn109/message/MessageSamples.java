package vn.lienthong.qcvn109.message;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import net.jqwik.time.api.DateTimes;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.MessageHeader.Release;

/** Values that may stand in headers and receipts. */
final class MessageSamples extends DomainContextBase {
  @Provide
  Arbitrary<MessageHeader> headers() {
    return Combinators.combine(ids(), codes(), codes(), times(), optionals())
        .as(
            (id, sender, receiver, at, more) ->
                new MessageHeader(
                    id,
                    "XacThucThongTinCongDan",
                    "1.0",
                    sender,
                    receiver,
                    at,
                    more.expiry(),
                    more.reference(),
                    more.dossier(),
                    more.purpose(),
                    more.officer(),
                    more.release()));
  }

  @Provide
  Arbitrary<Receipt> receipts() {
    return Combinators.combine(
            ids().injectNull(0.3),
            codes().injectNull(0.3),
            Arbitraries.of(ReceiptState.class),
            digests(),
            times(),
            times(),
            faults().injectNull(0.5))
        .as(Receipt::new);
  }

  private Arbitrary<Optionals> optionals() {
    return Combinators.combine(
            times().injectNull(0.5),
            ids().injectNull(0.5),
            Arbitraries.of("000.00.01.H29-250812-0035", "G09.20-20260609-0092637").injectNull(0.5),
            Arbitraries.of("TRA_CUU", "mục đích 1").injectNull(0.5),
            Arbitraries.of("VDXP_VPCP", "a").injectNull(0.5),
            releases().injectNull(0.5))
        .as(Optionals::new);
  }

  private Arbitrary<Release> releases() {
    Arbitrary<List<String>> fields =
        Arbitraries.of("ThuongTru", "NhomMau", "Cha/HoVaTen").list().uniqueElements().ofMaxSize(3);
    return Combinators.combine(
            Arbitraries.of("TT-1", "TT-DAN-CU.01").injectNull(0.3),
            Arbitraries.of("1.0", "12.3").injectNull(0.3),
            codes(),
            digests(),
            fields,
            fields)
        .as(Release::new);
  }

  private Arbitrary<HubFault> faults() {
    return Combinators.combine(
            Arbitraries.of(HubErrorCode.class),
            Arbitraries.of("/tt:ThongDiep", "line 3, column 4").injectNull(0.3),
            details(),
            Arbitraries.of("SC-0123456789AB"))
        .as(HubFault::new);
  }

  static Arbitrary<String> details() {
    return Arbitraries.strings()
        .withCharRange(' ', '\ud7ff')
        .withChars('<', '&', '>', '"', '\r', '\n', '\t', 'Ễ')
        .ofMaxLength(40);
  }

  private Arbitrary<UUID> ids() {
    return Arbitraries.create(UUID::randomUUID);
  }

  private Arbitrary<MemberCode> codes() {
    return Arbitraries.of("G01.CSDLDC", "H29", "000.00.01.H29", "G24.BHXH").map(MemberCode::new);
  }

  private Arbitrary<String> digests() {
    return Arbitraries.strings().withChars("0123456789abcdef").ofLength(64);
  }

  private Arbitrary<OffsetDateTime> times() {
    Arbitrary<LocalDateTime> local =
        DateTimes.dateTimes()
            .between(LocalDateTime.of(2000, 1, 1, 0, 0), LocalDateTime.of(2100, 1, 1, 0, 0));
    return Combinators.combine(local, Arbitraries.integers().between(-12, 14))
        .as((at, hours) -> at.atOffset(ZoneOffset.ofHours(hours)));
  }

  private record Optionals(
      OffsetDateTime expiry,
      UUID reference,
      String dossier,
      String purpose,
      String officer,
      Release release) {}
}
