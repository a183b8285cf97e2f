package vn.lienthong.connectors.evidence.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.lienthong.connectors.api.DocumentSigner;
import vn.lienthong.qcvn109.digest.Sha256;

/**
 * Writes one backup file: a ZIP with a list of its files in the form of {@code sha256sum}, and a
 * signed label that names the list. Only its owner can read it. It is on disk when it is finished.
 */
final class ArchiveWriter implements AutoCloseable {
  static final String LABEL = "manifest.xml";
  static final String LIST = "files.sha256";

  private final FileChannel file;
  private final ZipOutputStream zip;
  private final StringBuilder list = new StringBuilder();
  private final BackupProgress progress;
  private long bytes;

  /** Begins a new file. */
  ArchiveWriter(Path path, BackupProgress progress) throws IOException {
    this(
        FileChannel.open(
            path,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))),
        progress);
  }

  /** Fills an open file, and closes it. */
  ArchiveWriter(FileChannel file, BackupProgress progress) {
    this.file = file;
    this.zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(file)));
    zip.setLevel(Deflater.BEST_SPEED); // most of it is encrypted and does not shrink
    this.progress = progress;
  }

  /** What fills one entry. */
  @FunctionalInterface
  interface Filling {
    void into(OutputStream out) throws IOException;
  }

  void add(String name, Filling filling) throws IOException {
    MessageDigest digest = Sha256.digest();
    zip.putNextEntry(new ZipEntry(name));
    filling.into(new Counted(name, new DigestOutputStream(zip, digest)));
    zip.closeEntry();
    list.append(HexFormat.of().formatHex(digest.digest())).append("  ").append(name).append('\n');
  }

  void add(String name, String text) throws IOException {
    add(name, out -> out.write(text.getBytes(UTF_8)));
  }

  void add(String name, Path content) throws IOException {
    try (InputStream in = Files.newInputStream(content)) {
      add(name, in::transferTo);
    }
  }

  /** Adds list and label, and brings all to the disk. */
  void finish(Function<String, BackupLabel> labelOfList, DocumentSigner signer) throws IOException {
    byte[] names = list.toString().getBytes(UTF_8);
    put(LIST, names);
    put(LABEL, signer.sign(labelOfList.apply(Sha256.hex(names)).toDocument()).bytes());
    zip.finish();
    zip.flush();
    file.force(true);
  }

  private void put(String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  @Override
  public void close() throws IOException {
    try (file) { // a ZIP that cannot write its end leaves the file open, and its room taken
      zip.close();
    }
  }

  /** Counts what goes through, and cannot be closed by who writes into it. */
  private final class Counted extends FilterOutputStream {
    private final String name;

    Counted(String name, OutputStream out) {
      super(out);
      this.name = name;
    }

    @Override
    public void write(byte[] some, int from, int length) throws IOException {
      out.write(some, from, length);
      bytes += length;
      progress.at(name, bytes);
    }

    @Override
    public void close() {
      // the entry is closed by who opened it
    }
  }
}
