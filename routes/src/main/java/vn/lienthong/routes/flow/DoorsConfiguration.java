package vn.lienthong.routes.flow;

import java.time.Clock;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import vn.lienthong.connectors.api.CertificateJudge;
import vn.lienthong.connectors.api.DocumentSigner;
import vn.lienthong.connectors.evidence.KnownMessages;
import vn.lienthong.connectors.security.certificate.CertificateTrust;
import vn.lienthong.connectors.security.certificate.PeerTrust;
import vn.lienthong.connectors.security.keys.MemberTls;
import vn.lienthong.routes.pipeline.ReceiveSteps;
import vn.lienthong.routes.pipeline.StoredReplies;
import vn.lienthong.routes.procedure.DossierView;
import vn.lienthong.routes.registry.MemberRegistry;

/** The doors by which members come in. */
@Configuration(proxyBeanMethods = false)
class DoorsConfiguration {

  @Bean
  Connections connections(MemberRegistry members, CertificateJudge judge) {
    return new Connections(members, judge);
  }

  @Bean
  InboundHeaders inboundHeaders() {
    return new InboundHeaders();
  }

  @Bean
  Enquiries enquiries(
      KnownMessages known,
      StoredReplies replies,
      DossierView dossiers,
      MemberRegistry members,
      DocumentSigner signer,
      ReceiveSteps steps,
      Clock clock) {
    var directory = new SignedDirectory(members, signer, clock);
    return new Enquiries(known, replies, dossiers, directory, steps, clock);
  }

  @Bean
  HttpDoor httpDoor(Connections connections, Enquiries enquiries, Clock clock) {
    return new HttpDoor(connections, enquiries, clock);
  }

  @Bean
  SoapDoor soapDoor(Connections connections, Enquiries enquiries, Clock clock) {
    return new SoapDoor(connections, enquiries, clock);
  }

  @Bean
  RefusingPolicy refusingPolicy(ReceiveSteps steps) {
    return new RefusingPolicy(steps);
  }

  @Bean
  ReceiveFlow receiveFlow(ReceiveSteps steps) {
    return new ReceiveFlow(steps);
  }

  /** Stands before both doors, after the filter that asks which port a request came to. */
  @Bean
  FilterRegistrationBean<BoundedBodyFilter> boundedBodyFilter(
      @Value("${lienthong.max-document-bytes}") int limit,
      ReceiveSteps steps,
      Connections connections,
      Clock clock) {
    var filter =
        new FilterRegistrationBean<>(new BoundedBodyFilter(limit, steps, connections, clock));
    filter.addUrlPatterns("/api/*", "/soap/*");
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }

  /** The hub's own TLS, for the calls to members. */
  @Bean
  SSLContextParameters membersTls(
      MemberTls tls, CertificateTrust trust, CertificateJudge judge, MemberRegistry members) {
    PeerTrust.Doors doors = new PartnerDoors(members);
    return new HubTlsParameters(
        tls.context(pkix -> new PeerTrust(pkix, trust, judge, members, doors)));
  }
}
