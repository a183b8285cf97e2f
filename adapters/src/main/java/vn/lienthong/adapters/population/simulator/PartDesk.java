package vn.lienthong.adapters.population.simulator;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;
import vn.lienthong.adapters.spi.Reply;
import vn.lienthong.adapters.spi.WorkerThreads;
import vn.lienthong.adapters.spi.Workplace;
import vn.lienthong.connectors.api.DurableMap;
import vn.lienthong.connectors.api.FilePost;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.bulk.BulkFiles;
import vn.lienthong.qcvn109.bulk.BulkForm;
import vn.lienthong.qcvn109.bulk.ResultWriter;
import vn.lienthong.qcvn109.digest.DerivedId;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.xml.SecureXml;

/**
 * Works on parts of bulk files: fetches the rows, decides each, sends the result and the signed
 * message that names it. A part is on disk until its result is; the same part gives the same result
 * message however often a stop cuts it off.
 */
final class PartDesk implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PartDesk.class);
  private static final Set<String> SERVICES =
      Set.of(BulkPartRequest.VERIFICATION, "CapNhatHangLoat", "LamGiauDuLieu");
  private static final long PAUSE = 1000;

  private final Workplace place;
  private final DurableMap waiting;
  private final RowVerification verification;
  private final RowUpdates updates;
  private final WorkerThreads threads = new WorkerThreads("bulk-parts-of-population", 1);

  PartDesk(Workplace place, CitizenBook citizens, DeathRecords deaths) {
    this.place = place;
    this.waiting = place.maps().map("bulk-parts");
    this.verification = new RowVerification(citizens, deaths);
    this.updates = new RowUpdates(place.maps().map("bulk-updates"), citizens);
  }

  static boolean takes(String service) {
    return SERVICES.contains(service);
  }

  Reply receive(VerifiedMessage message) {
    BulkPartRequest.of(message.header(), message.payload()); // what cannot be read is refused
    byte[] standing = waiting.putIfAbsent(message.header().id().toString(), message.bytes());
    later(standing, 0);
    return new Reply.Accepted();
  }

  void start() {
    waiting.entries().values().forEach(message -> later(message, 0));
  }

  @Override
  public void close() {
    threads.close();
  }

  private void later(byte[] message, long millis) {
    threads.after(millis, TimeUnit.MILLISECONDS, () -> attempt(message));
  }

  private void attempt(byte[] message) {
    Element root = SecureXml.parse(message).getDocumentElement();
    MessageHeader header = Envelopes.readHeader(root);
    try {
      work(header, Envelopes.payload(root));
      waiting.remove(header.id().toString());
    } catch (IOException | RuntimeException failure) {
      LOG.warn("Part {} is tried again: {}", header.id(), failure.toString());
      later(message, PAUSE);
    }
  }

  private void work(MessageHeader header, Element payload) throws IOException {
    FilePost files = requireNonNull(place.files(), "a population database sends files");
    BulkPartRequest asked = BulkPartRequest.of(header, payload);
    BulkForm form = BulkForm.of(asked.file().getLoaiTep()).orElseThrow();
    byte[] rows = files.fetch(asked.file().getDauVan());
    OffsetDateTime asOf = OffsetDateTime.now(place.clock()).truncatedTo(ChronoUnit.MILLIS);
    ByteArrayOutputStream out = new ByteArrayOutputStream(rows.length);
    ResultCounts counts = new ResultCounts();
    try (ResultWriter writer = BulkFiles.resultWriter(BulkForm.CSV, out);
        RowWork work = work(header)) {
      BulkFiles.read(
          form, new ByteArrayInputStream(rows), row -> writer.take(counts.of(work.on(row))));
    }
    byte[] result = out.toByteArray();
    files.send(result, BulkForm.CSV.mediaType());
    UUID id = DerivedId.of("bulk part", header.receiver().value(), header.id().toString());
    MessageHeader answer =
        place.link().header(id, "KetQuaHangLoat", header.sender()).withReference(header.id());
    var said = counts.result(header, asked, Sha256.hex(result), result.length, asOf);
    place.outbox().enqueue(answer, Payloads.write(said));
  }

  private RowWork work(MessageHeader header) {
    return header.service().equals(BulkPartRequest.VERIFICATION)
        ? verification::on
        : updates.begin(header);
  }
}
