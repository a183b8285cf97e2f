package vn.lienthong.bench.lookup;

import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.connectors.api.DocumentSigner;
import vn.lienthong.connectors.rest.MutualTlsServer;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.NguonTraLoiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TraCuuMaSoThueTraLoiStructure;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.xml.SecureXml;

/**
 * A provider that does as little as one can: it reads the header, waits, and signs its answer. Its
 * own work is in the time of whoever asks it directly too.
 */
final class TaxOffice implements AutoCloseable {
  private final DocumentSigner signer;
  private final MutualTlsServer server;
  private volatile long waitNanos;

  private TaxOffice(LookUpGround ground) {
    this.signer = ground.signer("tax");
    URI door = ground.door("tax");
    this.server =
        MutualTlsServer.on(door.getPort(), ground.tls("tax"))
            .document(door.getPath(), this::answer)
            .start();
  }

  static TaxOffice open(LookUpGround ground) {
    return new TaxOffice(ground);
  }

  /** How long it waits before it answers. */
  void waits(int millis) {
    waitNanos = TimeUnit.MILLISECONDS.toNanos(millis);
  }

  private DocumentReply answer(byte[] question) {
    long end = System.nanoTime() + waitNanos;
    MessageHeader asked = Envelopes.readHeader(SecureXml.parse(question).getDocumentElement());
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    NguonTraLoiStructure source = new NguonTraLoiStructure();
    source.setNguonDuLieu(signer.member().value());
    source.setThoiDiemDuLieu(now);
    var answer = new TraCuuMaSoThueTraLoiStructure();
    answer.setTonTai(true);
    answer.setMaSoThue("0100000000");
    answer.setNguonTraLoi(source);
    MessageHeader header =
        MessageHeader.of(UUID.randomUUID(), asked.service(), signer.member(), asked.sender(), now)
            .withReference(asked.id());
    byte[] signed = signer.sign(Envelopes.write(header, Payloads.write(answer))).bytes();
    for (long left = waitNanos == 0 ? 0 : end - System.nanoTime();
        left > 0;
        left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
    return new DocumentReply(200, signed);
  }

  @Override
  public void close() {
    server.close();
  }
}
