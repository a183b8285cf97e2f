package vn.lienthong.routes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.connectors.security.keys.KeyKind;
import vn.lienthong.connectors.security.keys.MemberKey;
import vn.lienthong.connectors.security.keys.MemberTls;
import vn.lienthong.connectors.security.signature.HubSignatures;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LienThongKhaiSinhStructure;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.sample.BirthSamples;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.Member;

/** A connected system as a test plays it: its own key and TLS certificate, real HTTPS. */
record TestMember(HubHome home, MemberCode code, MemberCode hub, MemberKey key, HttpClient http) {

  static TestMember of(HubHome home, Member member, MemberCode hub) {
    DevelopmentPki pki = DevelopmentPki.ensure(home.pki(), Map.of(member.code(), member.key()));
    return with(home, member.code(), hub, pki.key(member.code()), pki);
  }

  /** The same member with a key of its own making that no file registers. */
  TestMember withUnknownKey() {
    DevelopmentPki pki =
        DevelopmentPki.ensure(home.data().resolve("other-pki"), Map.of(code, KeyKind.P_256));
    return new TestMember(home, code, hub, pki.key(code), http);
  }

  private static TestMember with(
      HubHome home, MemberCode code, MemberCode hub, MemberKey key, DevelopmentPki pki) {
    var context = MemberTls.of(key, pki.trustAnchors()).context();
    return new TestMember(
        home, code, hub, key, HttpClient.newBuilder().sslContext(context).build());
  }

  /** Its TLS: its key, and the roots of the installation as the only ones it trusts. */
  SSLContext tls() {
    var members = DevelopmentPki.ensure(home.pki(), Map.of());
    return MemberTls.of(key, members.trustAnchors()).context();
  }

  MessageHeader header(String service) {
    return MessageHeader.of(
        UUID.randomUUID(), service, code, hub, OffsetDateTime.now(ZoneOffset.UTC));
  }

  /**
   * The header of a question to a member of the running hub; an officer's, where it has a purpose.
   */
  MessageHeader question(String service, String provider, @Nullable String purpose) {
    return MessageHeader.of(
            UUID.randomUUID(),
            service,
            code,
            RunningHub.member(provider).code(),
            OffsetDateTime.now(ZoneOffset.UTC))
        .withPurpose(purpose)
        .withOfficer(purpose == null ? null : "CB-07");
  }

  /** A birth with a dossier code of its own. */
  byte[] birth(long seed) {
    String dossier = "%s-261121-%04d".formatted(code, Math.floorMod(seed, 10_000));
    return birth(header("LienThongKhaiSinh").withDossierCode(dossier), seed);
  }

  byte[] birth(MessageHeader header, long seed) {
    return sign(header, BirthSamples.seeded(seed).next());
  }

  byte[] sign(MessageHeader header, Object payload) {
    return signed(header, Payloads.write(payload));
  }

  byte[] signed(MessageHeader header, Element payload) {
    return HubSignatures.signer(key).sign(Envelopes.write(header, payload)).bytes();
  }

  LienThongKhaiSinhStructure sample(long seed) {
    return BirthSamples.seeded(seed).next();
  }

  HttpResponse<byte[]> post(byte[] document, String... headers) {
    return post(BodyPublishers.ofByteArray(document), headers);
  }

  HttpResponse<byte[]> postAs(String contentType, BodyPublisher body) {
    return send(
        HttpRequest.newBuilder(URI.create(home.hubUrl() + "/api/messages"))
            .header("Content-Type", contentType)
            .POST(body)
            .build());
  }

  HttpResponse<byte[]> post(BodyPublisher body, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create(home.hubUrl() + "/api/messages"))
            .header("Content-Type", "application/xml")
            .POST(body);
    List.of(headers).forEach(header -> request.header(header.split("=")[0], header.split("=")[1]));
    return send(request.build());
  }

  HttpResponse<byte[]> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(home.hubUrl() + path)).build());
  }

  HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
