package vn.lienthong.routes;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import vn.lienthong.adapters.spi.MemberEndpoint;
import vn.lienthong.adapters.spi.Reply;
import vn.lienthong.adapters.spi.Simulator;
import vn.lienthong.connectors.api.DurableMap;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.connectors.rest.MutualTlsServer;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.connectors.security.keys.KeyKind;
import vn.lienthong.connectors.security.keys.MemberTls;
import vn.lienthong.connectors.security.signature.HubSignatures;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** A member with an endpoint that verifies what comes, notes it in order, and dies when told to. */
final class EventSubscriber implements Simulator {
  private final MemberCode code;
  private final int port = TestHome.freePort();
  private final MemberTls tls;
  private final MemberEndpoint endpoint;
  private final List<VerifiedMessage> received = new CopyOnWriteArrayList<>();
  private volatile @Nullable HubFault refusal;
  private @Nullable MutualTlsServer server;

  /** Registers it with the running hub, and lets it listen. */
  EventSubscriber(String code) throws IOException {
    this.code = new MemberCode(code);
    DevelopmentPki pki =
        DevelopmentPki.ensure(RunningHub.home().pki(), Map.of(this.code, KeyKind.P_256));
    this.tls = MemberTls.of(pki.key(this.code), pki.trustAnchors());
    this.endpoint =
        new MemberEndpoint(
            this,
            RunningHub.verifier(),
            HubSignatures.signer(pki.key(this.code)),
            new MemoryMap(),
            Clock.systemUTC());
    LiveConfiguration.write("members/" + EventScene.name(code) + ".yaml", file());
    EventScene.takeOver();
    rise();
  }

  MemberCode code() {
    return code;
  }

  /** What it took, in order, each message once. */
  List<VerifiedMessage> received() {
    return List.copyOf(received);
  }

  /** Refuses everything from now on. */
  void refuse(HubFault fault) {
    refusal = fault;
  }

  int port() {
    return port;
  }

  void die() {
    if (server != null) {
      server.close();
    }
  }

  void rise() {
    server =
        MutualTlsServer.on(port, tls).document("/in", endpoint).states("/in", endpoint).start();
  }

  @Override
  public String kind() {
    return "one-stop";
  }

  @Override
  public Reply receive(VerifiedMessage message) {
    HubFault fault = refusal;
    if (fault != null) {
      return new Reply.Refused(fault);
    }
    received.add(message);
    return new Reply.Done();
  }

  @Override
  public void close() {
    die();
  }

  private String file() {
    return """
    code: %s
    kind: one-stop
    name: Bên nhận sự kiện (mẫu)
    englishName: A subscriber of events (sample)
    key: P-256
    certificates: ["${lienthong.data}/pki/members/%s.crt"]
    endpoint: {transport: http, url: "https://localhost:%d/in"}
    provides: []
    delivery: {breaker: {failures: 2, pause: 1s, longestPause: 1s}, retry: {longest: 1s}}
    state: active
    """
        .formatted(code, code, port);
  }

  private static final class MemoryMap implements DurableMap {
    private final Map<String, byte[]> values = new ConcurrentHashMap<>();

    @Override
    public Optional<byte[]> get(String key) {
      return Optional.ofNullable(values.get(key));
    }

    @Override
    public void put(String key, byte[] value) {
      values.put(key, value);
    }

    @Override
    public byte[] putIfAbsent(String key, byte[] value) {
      byte[] before = values.putIfAbsent(key, value);
      return before == null ? value : before;
    }

    @Override
    public void remove(String key) {
      values.remove(key);
    }

    @Override
    public Map<String, byte[]> entries() {
      return new TreeMap<>(values);
    }
  }
}
