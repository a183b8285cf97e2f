package vn.lienthong.routes.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lienthong.adapters.spi.HubLink;
import vn.lienthong.adapters.spi.InboxReader;
import vn.lienthong.adapters.spi.MemberDirectoryCache;
import vn.lienthong.adapters.spi.MemberEndpoint;
import vn.lienthong.adapters.spi.Outbox;
import vn.lienthong.adapters.spi.Performance;
import vn.lienthong.adapters.spi.ScriptedAgency;
import vn.lienthong.adapters.spi.Simulator;
import vn.lienthong.adapters.spi.WorkerThreads;
import vn.lienthong.adapters.spi.WorkingTime;
import vn.lienthong.adapters.spi.Workplace;
import vn.lienthong.connectors.access.NdxpGate;
import vn.lienthong.connectors.api.DocumentHandler;
import vn.lienthong.connectors.api.DocumentSigner;
import vn.lienthong.connectors.api.DocumentTransport;
import vn.lienthong.connectors.api.FilePost;
import vn.lienthong.connectors.api.SignatureVerifier;
import vn.lienthong.connectors.api.StateHandler;
import vn.lienthong.connectors.rest.HttpsDocumentTransport;
import vn.lienthong.connectors.rest.HttpsFilePost;
import vn.lienthong.connectors.rest.HttpsReader;
import vn.lienthong.connectors.rest.MutualTlsServer;
import vn.lienthong.connectors.security.keys.MemberTls;
import vn.lienthong.connectors.security.signature.HubSignatures;
import vn.lienthong.connectors.soap.SoapDocumentTransport;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.routes.registry.Member;

/** One simulated agency, running: its disk, its way to the hub, its own server. */
final class SimulatedMember implements AutoCloseable {
  private static final Clock CLOCK = Clock.system(VietnamTime.ZONE);
  private static final Duration ANSWER_TIME = Duration.ofSeconds(30);
  private static final int SENDERS = 4;

  private final MemberDisk disk;
  private final HubLink link;
  private final Outbox outbox;
  private final Simulator simulator;
  private final Outage outage;
  private final Supplier<MutualTlsServer> doors;
  private volatile MutualTlsServer server;
  private final @Nullable InboxReader inbox;

  private SimulatedMember(Member member, DemoMembers members, MemberDisk disk, Staging staging) {
    this.disk = disk;
    MemberTls tls = members.tls(member);
    DocumentSigner signer = HubSignatures.signer(members.key(member));
    SignatureVerifier verifier = verifier(members, tls, disk);
    this.outage = new Outage(member.code().value());
    this.link =
        new HubLink(
            members.hub().member(),
            signer,
            verifier,
            outage.over(staging.toHub(member, transport(member, members, tls))),
            disk.map("asked"),
            CLOCK);
    this.outbox =
        new Outbox(link, disk.map("outbox"), new WorkerThreads("outbox-" + member.kind(), SENDERS));
    WorkingTime time =
        new WorkingTime(Duration.ofMillis(staging.longestWorkMillis()), member.kind().hashCode());
    var performance = new Performance(staging.script(), member.kind(), this::die);
    FilePost files = new HttpsFilePost(members.atHub("/api/files"), tls, ANSWER_TIME);
    var place =
        new Workplace(disk, link, outbox, CLOCK, time, performance)
            .sending(staging.files(member, files));
    Simulator usual =
        ScriptedAgency.over(SimulatorKinds.of(member, place, members, staging), place);
    this.simulator = staging.simulator(member, SimulatorKinds.withEvents(usual, member, place));
    var endpoint = new MemberEndpoint(simulator, verifier, signer, disk.map("replies"), CLOCK);
    DocumentHandler door = staging.door(member, endpoint);
    this.doors = () -> server(member, members, tls, door, endpoint);
    this.server = doors.get();
    this.inbox = member.pulls() ? inbox(member, members, tls, door) : null;
  }

  private void die(Duration lasting) {
    outage.begin(lasting, () -> server.close(), () -> server = doors.get());
  }

  /** Starts a member; it takes up what its disk holds, whether or not the hub is there. */
  static SimulatedMember start(Member member, DemoMembers members, Staging staging) {
    MemberDisk disk = MemberDisk.open(members.disk(member));
    try {
      SimulatedMember running = new SimulatedMember(member, members, disk, staging);
      running.outbox.start();
      running.simulator.start();
      if (running.inbox != null) {
        running.inbox.start();
      }
      return running;
    } catch (RuntimeException failure) {
      disk.close();
      throw failure;
    }
  }

  @Override
  public void close() {
    if (inbox != null) {
      inbox.close();
    }
    outage.close();
    server.close();
    link.close();
    simulator.close();
    outbox.close();
    disk.close();
  }

  private static SignatureVerifier verifier(DemoMembers members, MemberTls tls, MemberDisk disk) {
    HttpsReader reader = new HttpsReader(tls, ANSWER_TIME);
    var hub = members.hub();
    var directory =
        new MemberDirectoryCache(
            hub,
            HubSignatures.verifier(MemberDirectoryCache.pinned(hub), CLOCK),
            () -> reader.get(members.atHub("/api/members")),
            disk.map("directory"),
            CLOCK);
    return HubSignatures.verifier(directory, CLOCK);
  }

  private static DocumentTransport transport(Member member, DemoMembers members, MemberTls tls) {
    return switch (transport(member)) {
      case HTTP -> new HttpsDocumentTransport(members.atHub("/api/messages"), tls, ANSWER_TIME);
      case SOAP -> new SoapDocumentTransport(members.atHub("/soap/hub"), tls, ANSWER_TIME);
    };
  }

  private MutualTlsServer server(
      Member member,
      DemoMembers members,
      MemberTls tls,
      DocumentHandler door,
      StateHandler states) {
    var url = members.door(member);
    var hub = members.hub().certificate();
    var own = members.key(member).certificate();
    MutualTlsServer.Builder builder =
        MutualTlsServer.on(url.getPort(), tls)
            .admit(caller -> caller.equals(hub) || caller.equals(own));
    if (!member.pulls()) {
      switch (transport(member)) {
        case HTTP -> builder.document(url.getPath(), door).states(url.getPath(), states);
        case SOAP -> builder.soap(url.getPath(), door, states);
      }
      member.headers().ifPresent(shown -> builder.calls(url.getPath(), new NdxpGate(shown, CLOCK)));
    }
    simulator.resources().forEach(r -> builder.resource(r.method(), r.path(), r.handler()));
    return builder.start();
  }

  private InboxReader inbox(
      Member member, DemoMembers members, MemberTls tls, DocumentHandler door) {
    var inbox = new HubInbox(new HttpsReader(tls, ANSWER_TIME), members);
    return new InboxReader(member.kind(), outage.over(inbox), door);
  }

  /** One that fetches does so over HTTP, and sends the same way. */
  private static Member.Transport transport(Member member) {
    Member.Endpoint endpoint = member.endpoint();
    return endpoint == null ? Member.Transport.HTTP : endpoint.transport();
  }
}
