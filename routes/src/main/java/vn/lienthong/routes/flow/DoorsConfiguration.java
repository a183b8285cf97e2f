package vn.lienthong.routes.flow;

import java.time.Clock;
import java.time.Duration;
import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.spi.PlatformHttpEngine;
import org.apache.camel.component.platform.http.springboot.SpringBootPlatformHttpEngine;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import vn.lienthong.connectors.api.CertificateJudge;
import vn.lienthong.connectors.api.DocumentSigner;
import vn.lienthong.connectors.evidence.KnownMessages;
import vn.lienthong.connectors.files.FileStore;
import vn.lienthong.connectors.security.certificate.CertificateTrust;
import vn.lienthong.connectors.security.certificate.PeerTrust;
import vn.lienthong.connectors.security.keys.MemberTls;
import vn.lienthong.routes.bulk.BulkView;
import vn.lienthong.routes.event.EventReport;
import vn.lienthong.routes.pipeline.ReceiveSteps;
import vn.lienthong.routes.pipeline.StoredReplies;
import vn.lienthong.routes.pipeline.UnclearAnswer;
import vn.lienthong.routes.pressure.Gate;
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
  LostClients lostClients(CamelContext camel) {
    return new LostClients(camel);
  }

  @Bean
  Enquiries enquiries(
      KnownMessages known,
      StoredReplies replies,
      DossierView dossiers,
      MemberRegistry members,
      DocumentSigner signer,
      ReceiveSteps steps,
      Gate gate,
      Clock clock) {
    var directory = new SignedDirectory(members, signer, clock);
    return new Enquiries(known, replies, dossiers, directory, steps, gate, clock);
  }

  @Bean
  HttpDoor httpDoor(Connections connections, Enquiries enquiries, InboxVisits inbox, Clock clock) {
    return new HttpDoor(connections, enquiries, inbox, clock);
  }

  @Bean
  EventDoor eventDoor(Connections connections, EventReport events, Clock clock) {
    return new EventDoor(connections, events, clock);
  }

  @Bean
  FileDoor fileDoor(
      Connections connections,
      FileStore files,
      @Value("${lienthong.files.deadline}") Duration deadline,
      @Value("${lienthong.body.bytes-per-second}") int rate,
      @Value("${lienthong.body.grace}") Duration grace,
      Clock clock) {
    return new FileDoor(connections, files, new FileDoor.Pace(deadline, rate, grace), clock);
  }

  @Bean
  BulkDoor bulkDoor(Connections connections, BulkView jobs, Clock clock) {
    return new BulkDoor(connections, jobs, clock);
  }

  @Bean
  SoapDoor soapDoor(Connections connections, Enquiries enquiries, InboxVisits inbox, Clock clock) {
    return new SoapDoor(connections, enquiries, inbox, clock);
  }

  @Bean
  SoapFaults soapFaults(ReceiveSteps steps, Connections connections, Clock clock) {
    return new SoapFaults(steps, connections, clock);
  }

  @Bean
  RefusingPolicy refusingPolicy(ReceiveSteps steps, UnclearAnswer unclear, Gate gate) {
    return new RefusingPolicy(steps, unclear, gate::storeFailed);
  }

  @Bean
  ReceiveFlow receiveFlow(ReceiveSteps steps) {
    return new ReceiveFlow(steps);
  }

  @Bean
  BodyReader bodyReader(
      @Value("${lienthong.max-document-bytes}") int limit,
      @Value("${lienthong.body.deadline}") Duration deadline,
      @Value("${lienthong.body.bytes-per-second}") int rate,
      @Value("${lienthong.body.grace}") Duration grace) {
    return new BodyReader(limit, deadline, rate, grace);
  }

  @Bean
  HubOpening hubOpening() {
    return new HubOpening();
  }

  @Bean
  DoorRefusals doorRefusals(ReceiveSteps steps, Connections connections, Clock clock) {
    return new DoorRefusals(steps, connections, clock);
  }

  /** Stands before everything on the members' port; the operators' port has filters of its own. */
  @Bean
  FilterRegistrationBean<DoorFilter> doorFilter(
      BodyReader bodies,
      @Value("${lienthong.requests-per-member}") int requests,
      DoorRefusals refusals,
      Connections connections,
      HubOpening opening,
      Gate gate,
      @Value("${server.tomcat.threads.max:200}") int threads) {
    // a tenth of the threads is left to say no with
    var underWay = new MemberRequests(requests, threads - threads / 10);
    var filter =
        new FilterRegistrationBean<>(
            new DoorFilter(bodies, underWay, refusals, connections, opening, gate));
    filter.addUrlPatterns("/*");
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> membersPort(
      ObjectProvider<DoorRefusals> refusals,
      @Value("${lienthong.connection.handshake-deadline}") Duration handshake,
      @Value("${lienthong.connection.header-deadline}") Duration header) {
    return server -> {
      server.setProtocol(DoorProtocol.class.getName());
      server.addEngineValves(new DoorValve(refusals::getObject));
      server.addConnectorCustomizers(
          connector -> {
            ((DoorProtocol) connector.getProtocolHandler()).deadlines(handshake, header);
            DoorValve.letPathsThrough(connector);
          });
    };
  }

  /**
   * A request is worked on by the thread that read it. Camel's own choice is a pool of eight for
   * all members, outside the places that {@link MemberRequests} gives to each.
   */
  @Bean("platform-http-engine") // the name that Camel looks for
  PlatformHttpEngine platformHttpEngine(@Value("${server.port}") int port) {
    return new SpringBootPlatformHttpEngine(port, Runnable::run);
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
