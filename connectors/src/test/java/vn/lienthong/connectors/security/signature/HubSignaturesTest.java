package vn.lienthong.connectors.security.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.connectors.security.TestMembers.CIVIL_STATUS;
import static vn.lienthong.connectors.security.TestMembers.HUB;
import static vn.lienthong.connectors.security.TestMembers.POPULATION;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import vn.lienthong.connectors.api.DocumentSigner;
import vn.lienthong.connectors.api.SignatureVerifier;
import vn.lienthong.connectors.api.SignedDocument;
import vn.lienthong.connectors.api.Verification;
import vn.lienthong.connectors.api.Verification.Trusted;
import vn.lienthong.connectors.api.VerifiedDocument;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.connectors.security.TestMembers;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.Receipt;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.qcvn109.message.Receipts;
import vn.lienthong.qcvn109.xml.SecureXml;

class HubSignaturesTest {
  private final SignatureVerifier verifier =
      HubSignatures.verifier(TestMembers.directoryOfMembers(), Clock.systemUTC());

  @ParameterizedTest
  @ValueSource(strings = {"G15.HOTICH", "G01.CSDLDC"})
  void message_isTrusted_signedWithEitherKindOfKey(String code) throws Exception {
    MemberCode member = new MemberCode(code);
    SignedDocument signed =
        HubSignatures.signer(TestMembers.key(member)).sign(Samples.unsigned(member));

    VerifiedMessage message = trusted(verifier.verifyMessage(signed.bytes()));

    assertThat(message.signer()).isEqualTo(member);
    assertThat(message.certificate()).isEqualTo(TestMembers.key(member).certificate());
    assertThat(message.header().id()).isEqualTo(Samples.ID);
    assertThat(message.payload().getTextContent()).isEqualTo(Samples.TEXT);
    assertThat(message.bytes()).isEqualTo(signed.bytes());
    assertThat(message.digest())
        .isEqualTo(MessageDigest.getInstance("SHA-256").digest(signed.bytes()));
    assertThat(message.referenceDigest()).isEqualTo(signed.referenceDigest()).hasSize(32);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\r\nb\rc\td ",
        "<&>\"']]>",
        "𠀀 H'Hen Niê",
        "\u0085\u2028\u00a0",
        "e\u0302\u0301"
      })
  void text_comesBackAsItWas_withCharactersThatXmlTreatsInItsOwnWay(String text) {
    byte[] bytes =
        HubSignatures.signer(TestMembers.key(HUB)).sign(Samples.unsigned(HUB, text)).bytes();
    assertThat(trusted(verifier.verifyMessage(bytes)).payload().getTextContent()).isEqualTo(text);
  }

  @Test
  void referenceDigest_isEqual_forEqualContentSignedTwice() {
    SignedDocument first =
        HubSignatures.signer(TestMembers.key(HUB)).sign(Samples.unsigned(CIVIL_STATUS));
    SignedDocument second =
        HubSignatures.signer(TestMembers.key(CIVIL_STATUS)).sign(Samples.unsigned(CIVIL_STATUS));
    assertThat(first.bytes()).isNotEqualTo(second.bytes());
    assertThat(first.referenceDigest()).isEqualTo(second.referenceDigest());
  }

  @Test
  void message_isRefused_whenAnotherMemberSignedIt() {
    byte[] bytes =
        HubSignatures.signer(TestMembers.key(HUB)).sign(Samples.unsigned(CIVIL_STATUS)).bytes();
    Refusal.of(verifier.verifyMessage(bytes))
        .hasCode(HubErrorCode.SENDER_NOT_SIGNER)
        .hasPlace("/tt:ThongDiep/tt:TieuDe/tt:BenGui");
  }

  @Test
  void receipt_isTrusted_underItsOwnNameOnly() {
    OffsetDateTime now = OffsetDateTime.now(Clock.systemUTC());
    Receipt receipt =
        new Receipt(
            Samples.ID, POPULATION, ReceiptState.DA_TIEP_NHAN, "0".repeat(64), now, now, null);
    byte[] bytes = HubSignatures.signer(TestMembers.key(HUB)).sign(Receipts.write(receipt)).bytes();

    VerifiedDocument document = trusted(verifier.verifyDocument(bytes, "BienNhan"));
    assertThat(document.signer()).isEqualTo(HUB);
    assertThat(Receipts.read(document.root()).messageId()).isEqualTo(Samples.ID);
    Refusal.of(verifier.verifyMessage(bytes)).hasCode(HubErrorCode.NOT_AN_ENVELOPE);
  }

  @Test
  void comments_areNotHandedOn_becauseNoSignatureCoversThem() {
    byte[] bytes =
        Samples.edit(Samples.signed(POPULATION), "Nguyễn Thị", "Nguyễn<!-- not signed --> Thị");
    VerifiedMessage message = trusted(verifier.verifyMessage(bytes));
    assertThat(message.payload().getChildNodes().getLength()).isEqualTo(1);
    assertThat(message.payload().getFirstChild().getNodeValue()).isEqualTo(Samples.TEXT);
  }

  @Test
  void document_isRefused_asTheHubsFault_whenTheRegistryFails() {
    SignatureVerifier broken =
        HubSignatures.verifier(
            presented -> {
              throw new IllegalStateException("no connection");
            },
            Clock.systemUTC());
    Refusal.of(broken.verifyMessage(Samples.signed(HUB)))
        .hasCode(HubErrorCode.HUB_FAULT)
        .hasDetail("registry");
  }

  @Test
  void signing_isRefused_forASignedDocumentAndWithoutAnId() {
    DocumentSigner signer = HubSignatures.signer(TestMembers.key(HUB));
    Document document = Samples.unsigned(HUB);
    signer.sign(document);
    assertThatThrownBy(() -> signer.sign(document)).hasMessageContaining("signed already");
    Document nameless = Samples.unsigned(HUB);
    nameless.getDocumentElement().removeAttribute("Id");
    assertThatThrownBy(() -> signer.sign(nameless)).isInstanceOf(HubException.class);
    assertThat(nameless.getElementsByTagNameNS("*", "Signature").getLength()).isZero();
  }

  @Test
  void signature_standsOnOneLine_withThePrefixDs() {
    String text =
        SecureXml.parse(Samples.signed(CIVIL_STATUS)).getDocumentElement().getTextContent();
    assertThat(text).doesNotContain("\n", "\r");
    assertThat(new String(Samples.signed(HUB), java.nio.charset.StandardCharsets.UTF_8))
        .contains("<ds:Signature", "</ds:Signature></tt:ThongDiep>");
  }

  @Test
  void signaturesAndVerifications_areRight_fromEightThreadsAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Boolean>> work =
          IntStream.range(0, 160).<Callable<Boolean>>mapToObj(i -> () -> rightOnce(i)).toList();
      for (Future<Boolean> done : threads.invokeAll(work)) {
        assertThat(done.get()).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private boolean rightOnce(int turn) {
    MemberCode member = turn % 2 == 0 ? CIVIL_STATUS : POPULATION;
    String text = "Lần " + turn;
    byte[] bytes =
        HubSignatures.signer(TestMembers.key(member)).sign(Samples.unsigned(member, text)).bytes();
    VerifiedMessage message = trusted(verifier.verifyMessage(bytes));
    Refusal.of(verifier.verifyMessage(Samples.edit(bytes, "Lần " + turn, "Lần x" + turn)))
        .hasCode(HubErrorCode.SIGNATURE_INVALID);
    return message.signer().equals(member) && message.payload().getTextContent().equals(text);
  }

  private static <T> T trusted(Verification<T> verification) {
    assertThat(verification).isInstanceOf(Trusted.class);
    return ((Trusted<T>) verification).document();
  }
}
