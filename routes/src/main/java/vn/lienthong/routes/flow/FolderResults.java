package vn.lienthong.routes.flow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;
import vn.lienthong.connectors.api.RepeatedWork;
import vn.lienthong.connectors.files.FileContent;
import vn.lienthong.connectors.files.FileStore;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHangLoatStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TepDinhKemStructure;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.qcvn109.message.Receipts;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.routes.bulk.BulkProgress;
import vn.lienthong.routes.bulk.BulkView;

/**
 * Puts the results of jobs that came by the watched folder into {@code nhan} of the same member:
 * the signed message, its files, the last receipt. What waits for a result is what lies in {@code
 * da-nhan}, so nothing is forgotten over a restart.
 */
final class FolderResults implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FolderResults.class);
  private static final Duration LOOK = Duration.ofSeconds(2);

  private final Path folder;
  private final BulkView jobs;
  private final FileStore files;
  private final Enquiries enquiries;
  private final RepeatedWork clock = new RepeatedWork("folder-results", this::look);

  FolderResults(Path folder, BulkView jobs, FileStore files, Enquiries enquiries) {
    this.folder = folder;
    this.jobs = jobs;
    this.files = files;
    this.enquiries = enquiries;
  }

  void start() {
    clock.start(LOOK, LOOK);
  }

  private void look() {
    try {
      for (Path home : in(folder)) {
        for (Path message : in(home.resolve("da-nhan"))) {
          if (message.toString().endsWith(FolderDoor.MESSAGE)) {
            answer(home, message);
          }
        }
      }
    } catch (IOException | RuntimeException e) {
      LOG.warn("Results for the watched folder wait, trying again: {}", e.toString());
    }
  }

  private static List<Path> in(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.toList();
    }
  }

  private void answer(Path home, Path message) throws IOException {
    MemberCode member = new MemberCode(String.valueOf(home.getFileName()));
    Element root = SecureXml.parse(Files.readAllBytes(message)).getDocumentElement();
    UUID id = Envelopes.readHeader(root).id();
    byte[] receipt = enquiries.receipt(FolderDoor.NAME, member, id.toString()).document();
    Optional<BulkProgress> job = jobs.of(member, id);
    boolean refused = isRefusal(receipt);
    boolean done = job.filter(one -> one.result() != null).isPresent();
    if (!refused && !done) {
      return;
    }
    String name = String.valueOf(message.getFileName());
    String stem = name.substring(0, name.length() - FolderDoor.MESSAGE.length());
    Path answers = Files.createDirectories(home.resolve("nhan"));
    if (done) {
      byte[] signed = Objects.requireNonNull(job.orElseThrow().result());
      result(member, signed, answers, stem);
      FolderMoves.write(answers.resolve(stem + ".ket-qua.xml"), to -> Files.write(to, signed));
    }
    FolderMoves.write(answers.resolve(stem + FolderDoor.RECEIPT), to -> Files.write(to, receipt));
    FolderMoves.move(message, Files.createDirectories(home.resolve(done ? "xong" : "tu-choi")));
  }

  private static boolean isRefusal(byte[] receipt) {
    return Receipts.read(SecureXml.parse(receipt).getDocumentElement()).state()
        == ReceiptState.TU_CHOI;
  }

  private void result(MemberCode member, byte[] signed, Path answers, String stem)
      throws IOException {
    Element payload = Envelopes.payload(SecureXml.parse(signed).getDocumentElement());
    var result = Payloads.read(payload, KetQuaHangLoatStructure.class);
    copy(member, result.getTep(), answers.resolve(stem + ".ket-qua" + ending(result.getTep())));
    TepDinhKemStructure list = result.getTepTheoDonVi();
    if (list != null) {
      copy(member, list, answers.resolve(stem + ".theo-don-vi" + ending(list)));
    }
  }

  private static String ending(TepDinhKemStructure file) {
    return file.getTen().substring(file.getTen().lastIndexOf('.'));
  }

  private void copy(MemberCode member, TepDinhKemStructure file, Path to) throws IOException {
    FileContent content =
        files
            .open(member, file.getDauVan())
            .orElseThrow(() -> new UncheckedIOException(new IOException("no " + file.getDauVan())));
    try (InputStream in = content.stream()) {
      FolderMoves.write(to, half -> Files.copy(in, half, StandardCopyOption.REPLACE_EXISTING));
    }
  }

  @Override
  public void close() {
    clock.closeGently(Duration.ofSeconds(5));
  }
}
