package vn.lienthong.adapters.spi;

import java.util.function.Function;
import org.w3c.dom.Element;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.connectors.api.VerifiedDocument;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Receipt;
import vn.lienthong.qcvn109.message.Receipts;

/** One simulated member, running on a disk and a line to a hub; closing it is its crash. */
public final class TestMember implements AutoCloseable {
  private final HubLink link;
  private final Outbox outbox;
  private final Simulator simulator;
  private final MemberEndpoint endpoint;

  public TestMember(
      MemberCode member, TestDisk disk, TestHub hub, Function<Workplace, Simulator> simulator) {
    var signer = TestPki.signer(member);
    var verifier = TestPki.verifier();
    this.link = new HubLink(TestPki.HUB, signer, verifier, hub, disk.map("asked"), TestPki.CLOCK);
    this.outbox = new Outbox(link, disk.map("outbox"), new WorkerThreads("outbox", 2));
    this.simulator =
        simulator.apply(new Workplace(disk, link, outbox, TestPki.CLOCK, WorkingTime.none()));
    this.endpoint =
        new MemberEndpoint(this.simulator, verifier, signer, disk.map("replies"), TestPki.CLOCK);
    outbox.start();
    this.simulator.start();
  }

  public MemberEndpoint endpoint() {
    return endpoint;
  }

  public Outbox outbox() {
    return outbox;
  }

  public DocumentReply send(MessageHeader header, Element payload) {
    return endpoint.handle(TestPki.signed(header, payload));
  }

  /** A page as text. */
  public String page(String path) {
    return page("GET", path, java.util.Map.of());
  }

  public String page(String method, String path, java.util.Map<String, String> query) {
    return simulator.resources().stream()
        .filter(page -> page.method().equals(method) && page.path().equals(path))
        .map(
            page ->
                new String(
                    page.handler().handle(query, new byte[0]).body(),
                    java.nio.charset.StandardCharsets.UTF_8))
        .findFirst()
        .orElseThrow();
  }

  /** The verified receipt in a reply. */
  public static Receipt receipt(DocumentReply reply) {
    VerifiedDocument document =
        TestPki.trusted(TestPki.verifier().verifyDocument(reply.document(), "BienNhan"));
    return Receipts.read(document.root());
  }

  @Override
  public void close() {
    link.close();
    simulator.close();
    outbox.close();
  }
}
