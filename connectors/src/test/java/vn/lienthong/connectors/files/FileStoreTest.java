package vn.lienthong.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.lienthong.connectors.evidence.HubDatabase;
import vn.lienthong.connectors.evidence.TestDatabase;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.MessageHeader;

class FileStoreTest {
  private static final int PART = FileLimits.PART_BYTES;
  private static final String PDF = "application/pdf";
  private static final AtomicInteger MEMBERS = new AtomicInteger();

  private final HubDatabase database = TestDatabase.shared();
  private final Path folder = TestDatabase.newDirectory("files");
  private final MemberCode sender = member();
  private final MemberCode receiver = member();
  private final FileLimits limits =
      new FileLimits(3_000_000, List.of(PDF, "application/xml"), 4_000_000, Duration.ofDays(2));
  private final FileStore store =
      new FileStore(database.jdbi(), TestDatabase.cipher(), folder, limits);
  private final FileReferences references = new FileReferences();

  @Test
  void partsOfAFile_becomeIt_andItsReceiverGetsTheSameBytes() throws IOException {
    byte[] file = pdf(5 * PART + 17);
    assertThat(store.received(announced(file))).isEqualTo(new Received(0, false));
    assertThat(take(file, 0, 2 * PART)).isEqualTo(new Received(2 * PART, false));
    assertThat(take(file, 2 * PART, 4 * PART)).isEqualTo(new Received(4 * PART, false));
    assertThat(take(file, 4 * PART, file.length)).isEqualTo(new Received(file.length, true));
    assertThat(store.open(receiver, Sha256.hex(file))).isEmpty();
    name(file);
    for (MemberCode member : List.of(sender, receiver)) {
      FileContent content = store.open(member, Sha256.hex(file)).orElseThrow();
      try (InputStream stream = content.stream()) {
        assertThat(stream.readAllBytes()).isEqualTo(file);
      }
      assertThat(content.size()).isEqualTo(file.length);
      assertThat(content.type()).isEqualTo(PDF);
    }
    assertThat(store.open(member(), Sha256.hex(file))).isEmpty();
  }

  @Test
  void sizesAroundASegment_areKeptWhole() throws IOException {
    for (int size : new int[] {6, PART - 1, PART, PART + 1, 2 * PART}) {
      byte[] file = pdf(size);
      assertThat(take(file, 0, size)).isEqualTo(new Received(size, true));
      name(file);
      try (InputStream stream = store.open(receiver, Sha256.hex(file)).orElseThrow().stream()) {
        assertThat(stream.readAllBytes()).isEqualTo(file);
      }
    }
  }

  @Test
  void brokenOffPart_keepsItsWholeSegments_andTheRestFollows() throws IOException {
    byte[] file = pdf(4 * PART);
    assertThatThrownBy(() -> store.take(announced(file), 0, breaksOff(file, PART + 100)))
        .isInstanceOf(IOException.class);
    assertThat(store.received(announced(file))).isEqualTo(new Received(PART, false));
    refused(HubErrorCode.UPLOAD_OUT_OF_PLACE, () -> take(file, 2 * PART, 3 * PART));
    assertThat(take(file, PART, file.length).complete()).isTrue();
    assertThat(take(file, 0, file.length)).isEqualTo(new Received(file.length, true));
  }

  @Test
  void fileSentFromItsBeginning_takesThePlaceOfWhatCame() throws IOException {
    byte[] file = pdf(3 * PART);
    take(file, 0, 2 * PART);
    assertThat(take(file, 0, file.length).complete()).isTrue();
  }

  @Test
  void otherContentThanAnnounced_isRefused_andForgotten() throws IOException {
    byte[] file = pdf(2 * PART);
    byte[] other = file.clone();
    other[PART + 5] ^= 1;
    refused(
        HubErrorCode.FILE_DIGEST_WRONG,
        () -> store.take(announced(file), 0, new ByteArrayInputStream(other)));
    assertThat(files()).isEmpty();
    assertThat(take(file, 0, file.length).complete()).isTrue();
  }

  @Test
  void otherTypeThanAnnounced_isRefused() throws IOException {
    byte[] file = "<?xml version='1.0'?><a/>".getBytes(StandardCharsets.UTF_8);
    refused(HubErrorCode.FILE_TYPE_REFUSED, () -> take(file, 0, file.length));
    String exe = "application/x-msdownload";
    refused(
        HubErrorCode.FILE_TYPE_REFUSED,
        () -> store.received(new Announced(sender, Sha256.hex(file), file.length, exe)));
    assertThat(files()).isEmpty();
  }

  @Test
  void tooLargeFile_andQuota_areRefused() throws IOException {
    refused(HubErrorCode.FILE_TOO_LARGE, () -> store.received(announced(pdf(3_000_001))));
    byte[] first = pdf(2_500_000);
    take(first, 0, first.length);
    byte[] second = pdf(2_500_001);
    refused(HubErrorCode.QUOTA_EXCEEDED, () -> store.received(announced(second)));
    name(first);
    assertThat(take(second, 0, second.length).complete()).isTrue();
  }

  @Test
  void bytesAfterTheAnnouncedSize_areRefused() {
    byte[] file = pdf(2 * PART);
    var longer = new ByteArrayInputStream(Arrays.copyOf(file, file.length + 1));
    refused(HubErrorCode.FILE_TOO_LARGE, () -> store.take(announced(file), 0, longer));
  }

  @Test
  void disk_holdsNothingPlain_andAChangeOnItIsFound() throws IOException {
    byte[] file = pdf(2 * PART);
    take(file, 0, file.length);
    name(file);
    Path kept = files().get(0);
    byte[] onDisk = Files.readAllBytes(kept);
    assertThat(new String(onDisk, StandardCharsets.ISO_8859_1)).doesNotContain("%PDF");
    assertThat(kept.toString()).doesNotContain(Sha256.hex(file));
    onDisk[PART + 100] ^= 1;
    Files.write(kept, onDisk, StandardOpenOption.TRUNCATE_EXISTING);
    try (InputStream stream = store.open(receiver, Sha256.hex(file)).orElseThrow().stream()) {
      assertThatThrownBy(stream::readAllBytes).hasMessageContaining("changed on the disk");
    }
  }

  @Test
  void unnamedFile_goesAfterItsTime_andANamedOneStays() throws IOException {
    byte[] unnamed = pdf(PART);
    byte[] named = pdf(PART + 1);
    take(unnamed, 0, unnamed.length);
    take(named, 0, named.length);
    name(named);
    FileSweep sweep = new FileSweep(database.jdbi(), folder, limits);
    sweep.sweep();
    assertThat(files()).hasSize(2);
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "UPDATE stored_file SET touched_at = now() - interval '49 hours'"
                        + " WHERE owner = ?",
                    sender.value()));
    assertThat(sweep.sweep()).isPositive();
    assertThat(files()).hasSize(1);
    assertThat(store.open(receiver, Sha256.hex(named))).isPresent();
    refused(HubErrorCode.FILE_NOT_HELD, () -> name(unnamed));
  }

  @Test
  void reference_isRefused_withItsPlace_whereFileSizeOrTypeIsAnother() throws IOException {
    byte[] file = pdf(PART);
    assertThatThrownBy(() -> name(file))
        .hasMessageContaining("LT-1051")
        .isInstanceOfSatisfying(
            HubException.class,
            e -> assertThat(e.fault().place()).isEqualTo("/dv:A/dv:TepDinhKem/dv:DauVan"));
    take(file, 0, file.length);
    refused(HubErrorCode.FILE_REFERENCE_WRONG, () -> name(file, file.length + 1, PDF));
    refused(HubErrorCode.FILE_REFERENCE_WRONG, () -> name(file, file.length, "image/png"));
    MemberCode thief = member();
    refused(HubErrorCode.FILE_NOT_HELD, () -> name(thief, receiver, file, file.length, PDF));
  }

  @Test
  void receiver_mayNameWhatItWasSent() throws IOException {
    byte[] file = pdf(PART);
    take(file, 0, file.length);
    name(file);
    MemberCode third = member();
    name(receiver, third, file, file.length, PDF);
    assertThat(store.open(third, Sha256.hex(file))).isPresent();
  }

  private Received take(byte[] file, int from, int to) throws IOException {
    return store.take(announced(file), from, new ByteArrayInputStream(file, from, to - from));
  }

  private Announced announced(byte[] file) {
    return new Announced(sender, Sha256.hex(file), file.length, PDF);
  }

  private void name(byte[] file) {
    name(file, file.length, PDF);
  }

  private void name(byte[] file, long size, String type) {
    name(sender, receiver, file, size, type);
  }

  private void name(MemberCode from, MemberCode to, byte[] file, long size, String type) {
    var header =
        MessageHeader.of(
            UUID.randomUUID(), "TraKetQuaHoSo", from, to, OffsetDateTime.now(ZoneOffset.UTC));
    var named = new FileReference("/dv:A/dv:TepDinhKem", Sha256.hex(file), size, type);
    long evidence = UUID.randomUUID().getMostSignificantBits();
    database.jdbi().useTransaction(tx -> references.keep(tx, evidence, header, List.of(named)));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private static void refused(HubErrorCode code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            HubException.class, e -> assertThat(e.fault().code()).isEqualTo(code));
  }

  private static InputStream breaksOff(byte[] file, int after) {
    return new FilterInputStream(new ByteArrayInputStream(file, 0, after)) {
      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        int got = super.read(into, offset, length);
        if (got < 0) {
          throw new IOException("the sender went away");
        }
        return got;
      }
    };
  }

  // All tests share a database: each has members of its own, which see only their own files.
  private static MemberCode member() {
    return new MemberCode("H01.TEP." + MEMBERS.incrementAndGet());
  }

  private static byte[] pdf(int size) {
    byte[] file = new byte[size];
    new Random(size).nextBytes(file);
    System.arraycopy("%PDF-".getBytes(StandardCharsets.US_ASCII), 0, file, 0, 5);
    return file;
  }
}
