package vn.lienthong.routes.config;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.ssl.SslBundleRegistrar;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundleKey;
import org.springframework.boot.ssl.SslOptions;
import org.springframework.boot.ssl.SslStoreBundle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.connectors.api.CertificateJudge;
import vn.lienthong.connectors.api.DocumentSigner;
import vn.lienthong.connectors.api.TlsRules;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.connectors.security.keys.MemberKey;
import vn.lienthong.connectors.security.keys.MemberTls;
import vn.lienthong.connectors.security.signature.HubSignatures;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.MemberFiles;
import vn.lienthong.routes.registry.MemberRegistry;
import vn.lienthong.routes.registry.SignaturePolicyFiles;
import vn.lienthong.routes.registry.TrustFiles;
import vn.lienthong.routes.reload.CurrentVerifier;

/** Members, keys, TLS and the signature gate. */
@Configuration(proxyBeanMethods = false)
class TrustConfiguration {

  @Bean
  Clock clock() {
    return DrillSwitches.clock();
  }

  /** Reads the member files after the development PKI wrote the certificates they name. */
  @Bean
  MemberRegistry memberRegistry(HubHome home, ObjectProvider<DevelopmentPki> development) {
    development.getIfAvailable();
    List<Member> members = MemberFiles.read(home);
    return new MemberRegistry(members);
  }

  /** Trusts the roots of {@code config/trust/certificates.yaml}. */
  @Bean
  MemberTls hubTls(MemberKey hubKey, HubHome home) {
    return MemberTls.of(hubKey, TrustFiles.certificates(home).roots());
  }

  @Bean
  SslBundleRegistrar membersDoorTls(MemberTls tls) {
    var stores = SslStoreBundle.of(tls.keyStore(), new String(tls.keyPassword()), tls.trustStore());
    var options =
        SslOptions.of(
            TlsRules.CIPHER_SUITES.toArray(new String[0]),
            TlsRules.PROTOCOLS.toArray(new String[0]));
    var bundle = SslBundle.of(stores, SslBundleKey.of(new String(tls.keyPassword())), options);
    return registry -> registry.registerBundle("hub", bundle);
  }

  /** Judges by what the installation says of signatures and of certificates. */
  @Bean
  CurrentVerifier signatureVerifier(
      HubHome home, MemberRegistry members, CertificateJudge judge, Clock clock) {
    return new CurrentVerifier(
        SignaturePolicyFiles.read(home),
        policies -> HubSignatures.verifier(members, judge, policies, clock));
  }

  @Bean
  DocumentSigner hubSigner(MemberKey hubKey) {
    return HubSignatures.signer(hubKey);
  }
}
