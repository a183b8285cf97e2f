package vn.lienthong.routes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.connectors.rest.MutualTlsServer;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.connectors.security.keys.MemberTls;
import vn.lienthong.connectors.security.signature.HubSignatures;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongdanCollectionStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.ChungNhanKhaiThacStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.ChungNhanKhaiThacTraLoiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaKhaiThacType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.NguonTraLoiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TraCuuMaSoBHXHStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TraCuuMaSoBHXHTraLoiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TraCuuMaSoThueStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TraCuuMaSoThueTraLoiStructure;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.message.Receipts;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.MemberRegistry;

/** What the asker is told, whatever his provider does; and what is proved of it afterwards. */
class ProviderOutcomesTest {
  private static final String PURPOSE = "MAU-GIAI-QUYET-THU-TUC";
  private static final CongDanStructure CITIZEN = ReleaseHub.citizen();

  private final TestMember oneStop = RunningHub.member("one-stop");

  @Test
  void providerThatIsDown_isSaidToBe_andTheProofSaysWhy() {
    UUID id = UUID.randomUUID();

    var reply = askTax(id);

    refused(reply, HubErrorCode.RECEIVER_UNREACHABLE, "");
    var proof = proof(id);
    assertThat(proof.getKetQua()).isEqualTo(KetQuaKhaiThacType.KHONG_KHAI_THAC_DUOC);
    assertThat(proof.getLyDo()).contains("LT-3001");
    assertThat(proof.getMucDich()).isEqualTo(PURPOSE);
    assertThat(proof.getDauVanTraLoi()).isNull();
    assertThat(proof.getNoiDungQR()).contains(proof.getSoChungNhan(), id.toString());
  }

  @Test
  void questionThatWasRefusedForItsOwnFault_provesNothing() {
    UUID id = UUID.randomUUID();
    var question = new TraCuuMaSoThueStructure();
    question.setSoDinhDanh(CITIZEN.getSoDinhDanh());
    refused(
        ask(id, "TraCuuMaSoThue", "tax", "SAI-MUC-DICH", question),
        HubErrorCode.PURPOSE_NOT_AGREED,
        "MucDich");

    refused(prove(id), HubErrorCode.LOOK_UP_REFUSED, "MaThongDiepTraCuu");
  }

  @Test
  void proofOfAFailure_isTheSame_howeverOftenItIsAskedFor() {
    UUID id = UUID.randomUUID();
    refused(askTax(id), HubErrorCode.RECEIVER_UNREACHABLE, "");

    assertThat(proof(id).getNoiDungQR()).isEqualTo(proof(id).getNoiDungQR());
  }

  @Test
  void providerThatLies_withAnothersSignature_isNotBelieved() {
    TestMember other = RunningHub.member("health");
    try (MutualTlsServer liar = tax(question -> tax(question, other))) {
      assertThat(liar.port()).isPositive();

      refused(askTax(UUID.randomUUID()), HubErrorCode.RECEIPT_NOT_TRUSTED, "");
    }
  }

  @Test
  void answerAboutAnotherQuestion_isNotBelieved() {
    try (MutualTlsServer liar =
        tax(question -> answer(question, RunningHub.member("tax"), UUID.randomUUID()))) {
      assertThat(liar.port()).isPositive();

      refused(askTax(UUID.randomUUID()), HubErrorCode.RECEIPT_NOT_TRUSTED, "MaThamChieu");
    }
  }

  @Test
  void answeredLookUp_isProved_withTheDigestOfItsAnswer_andAnothersIsNot() {
    UUID id = UUID.randomUUID();
    try (MutualTlsServer tax = tax(question -> tax(question, RunningHub.member("tax")))) {
      assertThat(tax.port()).isPositive();
      var reply = askTax(id);
      assertThat(reply.statusCode()).as(new String(reply.body(), UTF_8)).isEqualTo(200);

      var proof = proof(id);

      assertThat(proof.getKetQua()).isEqualTo(KetQuaKhaiThacType.DA_TRA_LOI);
      assertThat(proof.getDauVanTraLoi()).isEqualTo(Sha256.hex(reply.body()));
      assertThat(proof.getBenCungCap()).isEqualTo(RunningHub.member("tax").code().value());
      refused(prove(UUID.randomUUID()), HubErrorCode.MESSAGE_NOT_FOUND, "MaThongDiepTraCuu");
    }
  }

  @Test
  void twoPeopleWhoFit_areNobody_andAnotherPersonIsNotPassedOn() {
    var found = new CongdanCollectionStructure();
    found.getCongDan().add(CITIZEN);
    found.getCongDan().add(CITIZEN);
    found.setSoCongDan(BigInteger.TWO);
    try (MutualTlsServer database = population(found)) {
      assertThat(database.port()).isPositive();
      refused(askPopulation(), HubErrorCode.PERSON_AMBIGUOUS, "NoiDung");
    }
    CongDanStructure other = ReleaseHub.citizen();
    other.setSoDinhDanh("001199000001");
    found.getCongDan().clear();
    found.getCongDan().add(other);
    try (MutualTlsServer database = population(found)) {
      assertThat(database.port()).isPositive();
      refused(askPopulation(), HubErrorCode.RECEIVER_FAILED, "");
    }
  }

  @Test
  void slowProvider_holdsUpItsOwnQuestionsOnly_andTakesNoMoreThanItMay() throws Exception {
    CountDownLatch slow = new CountDownLatch(1);
    AtomicInteger waiting = new AtomicInteger();
    List<CompletableFuture<HttpResponse<byte[]>>> asked = new ArrayList<>();
    try (MutualTlsServer tax =
            tax(
                question -> {
                  waiting.incrementAndGet();
                  return after(slow, () -> tax(question, RunningHub.member("tax")));
                });
        MutualTlsServer insurance = insurance()) {
      assertThat(List.of(tax.port(), insurance.port())).allMatch(port -> port > 0);
      for (int i = 0; i < RunningHub.QUESTIONS_AT_ONCE; i++) {
        asked.add(CompletableFuture.supplyAsync(() -> askTax(UUID.randomUUID())));
      }
      Awaitility.await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> waiting.get() == RunningHub.QUESTIONS_AT_ONCE);

      refused(askTax(UUID.randomUUID()), HubErrorCode.RECEIVER_BUSY, "");
      assertThat(askInsurance().statusCode()).isEqualTo(200);

      slow.countDown();
      for (var one : asked) {
        assertThat(one.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
      }
      assertThat(askTax(UUID.randomUUID()).statusCode()).isEqualTo(200);
    }
  }

  private static DocumentReply after(CountDownLatch slow, Supplier<DocumentReply> answer) {
    try {
      assertThat(slow.await(4, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return answer.get();
  }

  private ChungNhanKhaiThacTraLoiStructure proof(UUID lookUp) {
    var reply = prove(lookUp);
    assertThat(reply.statusCode()).as(new String(reply.body(), UTF_8)).isEqualTo(200);
    return Payloads.read(
        LookUpReleaseTest.trusted(RunningHub.verifier(), reply.body()).payload(),
        ChungNhanKhaiThacTraLoiStructure.class);
  }

  private HttpResponse<byte[]> prove(UUID lookUp) {
    var question = new ChungNhanKhaiThacStructure();
    question.setMaThongDiepTraCuu(lookUp.toString());
    return oneStop.post(oneStop.sign(oneStop.header("ChungNhanKhaiThac"), question));
  }

  private HttpResponse<byte[]> askTax(UUID id) {
    var question = new TraCuuMaSoThueStructure();
    question.setSoDinhDanh(CITIZEN.getSoDinhDanh());
    return ask(id, "TraCuuMaSoThue", "tax", PURPOSE, question);
  }

  private HttpResponse<byte[]> askInsurance() {
    var question = new TraCuuMaSoBHXHStructure();
    question.setSoDinhDanh(CITIZEN.getSoDinhDanh());
    return ask(UUID.randomUUID(), "TraCuuMaSoBHXH", "social-insurance", PURPOSE, question);
  }

  private HttpResponse<byte[]> askPopulation() {
    return ask(
        UUID.randomUUID(),
        ReleaseHub.SERVICE,
        "population",
        ReleaseHub.PURPOSE,
        ReleaseHub.about(CITIZEN));
  }

  private HttpResponse<byte[]> ask(
      UUID id, String service, String provider, String purpose, Object question) {
    MessageHeader header =
        MessageHeader.of(
                id,
                service,
                oneStop.code(),
                RunningHub.member(provider).code(),
                OffsetDateTime.now(ZoneOffset.UTC))
            .withPurpose(purpose)
            .withOfficer("CB-07");
    return oneStop.post(oneStop.sign(header, question));
  }

  private static MutualTlsServer tax(Function<byte[], DocumentReply> answer) {
    return door("tax", answer);
  }

  private static MutualTlsServer insurance() {
    TestMember insurance = RunningHub.member("social-insurance");
    return door(
        "social-insurance",
        question -> {
          var answer = new TraCuuMaSoBHXHTraLoiStructure();
          answer.setTonTai(false);
          answer.setNguonTraLoi(source(insurance));
          return signed(question, insurance, Payloads.write(answer), header(question).id());
        });
  }

  private static MutualTlsServer population(CongdanCollectionStructure found) {
    TestMember population = RunningHub.member("population");
    return door(
        "population",
        question -> signed(question, population, Payloads.write(found), header(question).id()));
  }

  private static MutualTlsServer door(String kind, Function<byte[], DocumentReply> answer) {
    TestMember self = RunningHub.member(kind);
    var anchors = DevelopmentPki.ensure(self.home().pki(), Map.of()).trustAnchors();
    Member.Endpoint endpoint =
        Objects.requireNonNull(RunningHub.bean(MemberRegistry.class).only(kind).endpoint());
    URI door = endpoint.url();
    MutualTlsServer.Builder server =
        MutualTlsServer.on(door.getPort(), MemberTls.of(self.key(), anchors));
    return (endpoint.transport() == Member.Transport.SOAP
            ? server.soap(door.getPath(), answer::apply)
            : server.document(door.getPath(), answer::apply))
        .start();
  }

  private static DocumentReply tax(byte[] question, TestMember signer) {
    return answer(question, signer, header(question).id());
  }

  private static DocumentReply answer(byte[] question, TestMember signer, UUID reference) {
    var answer = new TraCuuMaSoThueTraLoiStructure();
    answer.setTonTai(true);
    answer.setMaSoThue(CITIZEN.getSoDinhDanh());
    answer.setTenNguoiNopThue("Người Mẫu");
    answer.setNguonTraLoi(source(signer));
    return signed(question, signer, Payloads.write(answer), reference);
  }

  private static NguonTraLoiStructure source(TestMember member) {
    var source = new NguonTraLoiStructure();
    source.setNguonDuLieu(member.code().value());
    source.setThoiDiemDuLieu(OffsetDateTime.now(ZoneOffset.UTC));
    return source;
  }

  private static DocumentReply signed(
      byte[] question, TestMember signer, Element payload, UUID reference) {
    MessageHeader asked = header(question);
    MessageHeader own =
        MessageHeader.of(
                UUID.randomUUID(),
                asked.service(),
                signer.code(),
                asked.sender(),
                OffsetDateTime.now(ZoneOffset.UTC))
            .withReference(reference);
    return new DocumentReply(
        200, HubSignatures.signer(signer.key()).sign(Envelopes.write(own, payload)).bytes());
  }

  private static void refused(HttpResponse<byte[]> reply, HubErrorCode code, String place) {
    HubFault fault =
        Objects.requireNonNull(
            Receipts.read(SecureXml.parse(reply.body()).getDocumentElement()).fault());
    assertThat(fault.code()).as(fault.english()).isEqualTo(code);
    assertThat(String.valueOf(fault.place())).contains(place);
    assertThat(reply.statusCode()).isEqualTo(code.httpStatus());
  }

  private static MessageHeader header(byte[] document) {
    return Envelopes.readHeader(SecureXml.parse(document).getDocumentElement());
  }
}
