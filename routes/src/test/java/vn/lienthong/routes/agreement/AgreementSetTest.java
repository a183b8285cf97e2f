package vn.lienthong.routes.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.qcvn109.error.HubErrorCode.AGREEMENT_MISSING;
import static vn.lienthong.qcvn109.error.HubErrorCode.AGREEMENT_NOT_IN_FORCE;
import static vn.lienthong.qcvn109.error.HubErrorCode.PURPOSE_NOT_AGREED;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.connectors.api.SignatureLevel;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.routes.release.Treatment;

class AgreementSetTest {
  private static final MemberCode CONSUMER = new MemberCode("H01.A");
  private static final MemberCode PROVIDER = new MemberCode("G01.B");
  private static final LocalDate FROM = LocalDate.of(2026, 3, 1);
  private static final LocalDate TO = LocalDate.of(2026, 8, 31);

  private final AgreementSet agreements =
      new AgreementSet(List.of(agreement("OLD", FROM, TO, "P1"), agreement("P2", FROM, TO, "P2")));

  @Test
  void agreedPurpose_isAllowed_withItsFields() {
    assertThat(agreements.decide(header("P1"), FROM))
        .isInstanceOfSatisfying(
            AgreementDecision.Allowed.class,
            allowed -> {
              assertThat(allowed.use().agreement().code()).isEqualTo("OLD");
              assertThat(allowed.use().fields())
                  .extracting(ReleasedField::name)
                  .containsExactly("X");
            });
  }

  @Test
  void lastDay_isInForce_andTheNextIsNot() {
    assertThat(agreements.decide(header("P1"), TO)).isInstanceOf(AgreementDecision.Allowed.class);
    refused(header("P1"), TO.plusDays(1), AGREEMENT_NOT_IN_FORCE, "ended on 2026-08-31");
    refused(header("P1"), FROM.minusDays(1), AGREEMENT_NOT_IN_FORCE, "begins on 2026-03-01");
  }

  @Test
  void otherPurpose_isRefused_andNamesTheAgreedOnes_butNotWhatWasSent() {
    refused(header("secret 001095"), FROM, PURPOSE_NOT_AGREED, "agreed: P1, P2");
    assertThat(
            ((AgreementDecision.Refused) agreements.decide(header("secret 001095"), FROM)).detail())
        .doesNotContain("001095");
  }

  @Test
  void missingPurpose_isRefused_whereOneIsRequired() {
    refused(header(null), FROM, PURPOSE_NOT_AGREED, "must be given");
  }

  @Test
  void purposeThatNobodyAgreed_isRefused_whereNoneIsNeeded() {
    var free = new AgreementSet(List.of(agreement("FREE", FROM, TO)));
    assertThat(free.decide(header(null), FROM)).isInstanceOf(AgreementDecision.Allowed.class);
    assertThat(free.decide(header("P1"), FROM)).isInstanceOf(AgreementDecision.Refused.class);
  }

  @Test
  void everythingElse_isRefused() {
    var other = new MemberCode("H01.C");
    var id = UUID.randomUUID();
    var now = OffsetDateTime.now(ZoneOffset.UTC);
    refused(MessageHeader.of(id, "S", other, PROVIDER, now), FROM, AGREEMENT_MISSING, "H01.C");
    refused(MessageHeader.of(id, "S", CONSUMER, other, now), FROM, AGREEMENT_MISSING, "of H01.C");
    refused(MessageHeader.of(id, "T", CONSUMER, PROVIDER, now), FROM, AGREEMENT_MISSING, "T 1.0");
    assertThat(new AgreementSet(List.of()).decide(header("P1"), FROM))
        .isInstanceOf(AgreementDecision.Refused.class);
  }

  private void refused(MessageHeader header, LocalDate day, HubErrorCode code, String detail) {
    assertThat(agreements.decide(header, day))
        .isInstanceOfSatisfying(
            AgreementDecision.Refused.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(code);
              assertThat(refused.detail()).contains(detail);
              assertThat(refused.vietnamese()).containsPattern("thỏa thuận|mục đích|hiệu lực");
            });
  }

  private static MessageHeader header(@Nullable String purpose) {
    return new MessageHeader(
        UUID.randomUUID(),
        "S",
        "1.0",
        CONSUMER,
        PROVIDER,
        OffsetDateTime.now(ZoneOffset.UTC),
        null,
        null,
        null,
        purpose,
        null,
        null);
  }

  private static Agreement agreement(
      String code, LocalDate from, LocalDate to, String... purposes) {
    var fields = List.of(new ReleasedField("X", Treatment.AS_IS));
    return new Agreement(
        code,
        "1",
        CONSUMER,
        PROVIDER,
        "S",
        "1.0",
        "(mẫu)",
        from,
        to,
        true,
        purposes.length > 0,
        List.of(purposes).stream().map(p -> new Purpose(p, p, p, "(mẫu)", fields, null)).toList(),
        SignatureLevel.XMLDSIG,
        null,
        null,
        null,
        QuestionRules.DEFAULT,
        null);
  }
}
