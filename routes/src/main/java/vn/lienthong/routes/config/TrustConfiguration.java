package vn.lienthong.routes.config;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.ssl.SslBundleRegistrar;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundleKey;
import org.springframework.boot.ssl.SslStoreBundle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.connectors.api.CertificateJudge;
import vn.lienthong.connectors.api.DocumentSigner;
import vn.lienthong.connectors.api.SignatureVerifier;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.connectors.security.keys.KeyKind;
import vn.lienthong.connectors.security.keys.MemberKey;
import vn.lienthong.connectors.security.keys.MemberTls;
import vn.lienthong.connectors.security.policy.SignaturePolicies;
import vn.lienthong.connectors.security.signature.HubSignatures;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.MemberFiles;
import vn.lienthong.routes.registry.MemberRegistry;
import vn.lienthong.routes.registry.SignaturePolicyFiles;

/** Members, keys, TLS and the signature gate. */
@Configuration(proxyBeanMethods = false)
class TrustConfiguration {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  DevelopmentPki developmentPki(HubHome home) {
    Map<MemberCode, KeyKind> keys =
        MemberFiles.read(home).stream().collect(Collectors.toMap(Member::code, Member::key));
    return DevelopmentPki.ensure(home.pki(), keys);
  }

  /** Reads the member files after the development PKI wrote the certificates they name. */
  @Bean
  MemberRegistry memberRegistry(HubHome home, DevelopmentPki pki) {
    List<Member> members = MemberFiles.read(home);
    return new MemberRegistry(members);
  }

  @Bean
  MemberKey hubKey(MemberRegistry members, DevelopmentPki pki) {
    return pki.key(members.hub().code());
  }

  @Bean
  MemberTls hubTls(MemberKey hubKey, DevelopmentPki pki) {
    return MemberTls.of(hubKey, pki.trustAnchors());
  }

  @Bean
  SslBundleRegistrar membersDoorTls(MemberTls tls) {
    var stores = SslStoreBundle.of(tls.keyStore(), new String(tls.keyPassword()), tls.trustStore());
    var bundle = SslBundle.of(stores, SslBundleKey.of(new String(tls.keyPassword())));
    return registry -> registry.registerBundle("hub", bundle);
  }

  @Bean
  SignaturePolicies signaturePolicies(HubHome home) {
    return SignaturePolicyFiles.read(home);
  }

  @Bean
  SignatureVerifier signatureVerifier(
      MemberRegistry members, CertificateJudge judge, SignaturePolicies policies, Clock clock) {
    return HubSignatures.verifier(members, judge, policies, clock);
  }

  @Bean
  DocumentSigner hubSigner(MemberKey hubKey) {
    return HubSignatures.signer(hubKey);
  }
}
