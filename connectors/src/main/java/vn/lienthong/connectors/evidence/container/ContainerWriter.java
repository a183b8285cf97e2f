package vn.lienthong.connectors.evidence.container;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.lienthong.connectors.api.ContainerFile;
import vn.lienthong.connectors.api.ContainerSigner;
import vn.lienthong.qcvn109.digest.Sha256;

/**
 * Writes one ASiC-E container, file after file, none of them kept. The entries carry no time of
 * their own: when it was made stands in the signature.
 */
final class ContainerWriter implements AutoCloseable {
  static final String MEDIA_TYPE = "application/vnd.etsi.asic-e+zip";
  static final String XML = "application/xml";
  private static final String TYPE_NAME = "mimetype";

  // With the first day of 1980, or none, an extra field would be written (EN 319 162-1, A.1).
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 2, 0, 0);

  private final ZipOutputStream zip;
  private final List<ContainerFile> files = new ArrayList<>();
  private final byte[] typeDigest;

  /** Begins one; what it is stands first, readable without unpacking. */
  ContainerWriter(OutputStream out) throws IOException {
    this.zip = new ZipOutputStream(new BufferedOutputStream(out));
    byte[] type = MEDIA_TYPE.getBytes(US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(type);
    ZipEntry entry = new ZipEntry(TYPE_NAME);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(type.length);
    entry.setCrc(sum.getValue());
    write(entry, type);
    this.typeDigest = Sha256.of(type);
  }

  /** Adds a file that the signature will cover. */
  void add(String name, String mediaType, byte[] content) throws IOException {
    write(new ZipEntry(name), content);
    files.add(new ContainerFile(name, mediaType, Sha256.of(content)));
  }

  /** Adds manifest and signature; nothing can be added after it. */
  void finish(ContainerSigner signer) throws IOException {
    byte[] manifest = Manifest.of(MEDIA_TYPE, files);
    write(new ZipEntry(Manifest.NAME), manifest);
    // Neither must be signed, but then anybody could change or remove it.
    files.add(new ContainerFile(Manifest.NAME, XML, Sha256.of(manifest)));
    files.add(new ContainerFile(TYPE_NAME, "text/plain", typeDigest));
    write(new ZipEntry("META-INF/signatures001.xml"), signer.sign(files));
    zip.finish();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private void write(ZipEntry entry, byte[] content) throws IOException {
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
