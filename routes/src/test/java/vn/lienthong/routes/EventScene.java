package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.connectors.security.keys.KeyKind;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LoaiSuKienHoTichType;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Receipt;
import vn.lienthong.qcvn109.message.Receipts;
import vn.lienthong.qcvn109.sample.EventSamples;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.routes.registry.ChangedFiles;
import vn.lienthong.routes.registry.ConfigurationWatch;
import vn.lienthong.routes.registry.MemberRegistry;

/** A publisher of its own at the running hub, and who subscribes to it. */
final class EventScene {
  static final Duration SOON = Duration.ofSeconds(20);
  private static final AtomicInteger NUMBER = new AtomicInteger(150);
  private static final AtomicInteger CODES = new AtomicInteger();

  private final TestMember publisher;

  /** Adds the publisher to the running hub, with leave to publish. */
  EventScene(String code) throws IOException {
    var member = new MemberCode(code);
    DevelopmentPki.ensure(RunningHub.home().pki(), Map.of(member, KeyKind.P_256));
    LiveConfiguration.write(
        "members/" + name(code) + ".yaml",
        """
        code: %s
        kind: civil-status
        name: Hộ tịch công bố (mẫu)
        englishName: Civil status that publishes (sample)
        key: P-256
        certificates: ["${lienthong.data}/pki/members/%s.crt"]
        pull: true
        provides: []
        state: active
        """
            .formatted(code, code));
    takeOver();
    var members = RunningHub.bean(MemberRegistry.class);
    await().atMost(SOON).until(() -> members.member(member).isPresent());
    this.publisher =
        TestMember.of(
            RunningHub.home(), members.member(member).orElseThrow(), members.hub().code());
    agreement(code, "G00.LIENTHONG", "");
  }

  TestMember publisher() {
    return publisher;
  }

  /** Lets a member subscribe, and waits until it follows. */
  void subscribe(EventSubscriber subscriber, String more) throws IOException {
    agreement(subscriber.code().value(), publisher.code().value(), more);
    await()
        .atMost(SOON)
        .until(
            () ->
                RunningHub.count(
                        "SELECT count(*) FROM event_subscription WHERE state = 'THEO_KIP'"
                            + " AND subscriber = '%s' AND publisher = '%s'"
                                .formatted(subscriber.code(), publisher.code()))
                    == 1);
  }

  /** Ends the subscription of a member, and waits until nothing new is for it. */
  void unsubscribe(EventSubscriber subscriber) throws IOException {
    String name = name(subscriber.code() + "-" + publisher.code());
    Files.delete(RunningHub.home().config().resolve("agreements/" + name + ".yaml"));
    takeOver();
    await()
        .atMost(SOON)
        .until(
            () ->
                RunningHub.count(
                        "SELECT count(*) FROM event_subscription WHERE state = 'NGUNG'"
                            + " AND subscriber = '%s'".formatted(subscriber.code()))
                    == 1);
  }

  private static void agreement(String consumer, String provider, String more) throws IOException {
    int number = NUMBER.incrementAndGet();
    LiveConfiguration.write(
        "agreements/" + name(consumer + "-" + provider) + ".yaml",
        """
        code: TT-SU-KIEN-%d
        version: "1.0"
        consumer: %s
        provider: %s
        service: SuKienHoTich
        serviceVersion: "1.0"
        legalBasis: (mẫu)
        validFrom: 2026-01-01
        purposeRequired: false
        minimumProfile: HUB-XMLDSIG-1
        state: active
        %s
        """
            .formatted(number, consumer, provider, more));
    takeOver();
  }

  /** As the name of a file. */
  static String name(String codes) {
    return "z-" + codes.toLowerCase(Locale.ROOT).replace('.', '-');
  }

  static void takeOver() {
    ChangedFiles.takeOver(RunningHub.bean(ConfigurationWatch.class));
  }

  /** A code that was not used before. */
  String code() {
    return "HT-" + CODES.incrementAndGet();
  }

  /** Publishes, and expects that the hub takes it. */
  UUID publish(String code, LoaiSuKienHoTichType kind, int... persons) {
    return publish(code, null, kind, false, persons);
  }

  UUID publish(
      String code,
      @Nullable String original,
      LoaiSuKienHoTichType kind,
      boolean withdraws,
      int... persons) {
    MessageHeader header = publisher.header("SuKienHoTich");
    HttpResponse<byte[]> answer = send(header, code, original, kind, withdraws, persons);
    assertThat(answer.statusCode())
        .as(new String(answer.body(), StandardCharsets.UTF_8))
        .isEqualTo(202);
    return header.id();
  }

  HttpResponse<byte[]> send(
      MessageHeader header,
      String code,
      @Nullable String original,
      LoaiSuKienHoTichType kind,
      boolean withdraws,
      int... persons) {
    List<String> numbers =
        java.util.stream.IntStream.of(persons).mapToObj(EventSamples::person).toList();
    var event =
        EventSamples.of(
            publisher.code(), code, original, kind, VietnamTime.today(), numbers, withdraws);
    return publisher.post(publisher.sign(header, event));
  }

  Receipt receipt(UUID id) {
    return read(publisher.get("/api/messages/" + id).body());
  }

  static Receipt read(byte[] receipt) {
    return Receipts.read(SecureXml.parse(receipt).getDocumentElement());
  }
}
