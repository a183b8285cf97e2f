package vn.lienthong.connectors.evidence.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.lienthong.qcvn109.digest.Sha256;

/** Reads one backup file; nothing of it is given out before all of it was checked. */
final class ArchiveReader implements AutoCloseable {
  static final int LARGEST_LABEL = 1 << 20;

  private final Path file;
  private final ZipFile zip;
  private final BackupLabel label;
  private final Map<String, String> digests;

  private ArchiveReader(Path file, ZipFile zip, BackupLabel label, Map<String, String> digests) {
    this.file = file;
    this.zip = zip;
    this.label = label;
    this.digests = digests;
  }

  /**
   * Opens a backup and checks the signature of its label, the list and the names.
   *
   * @throws BackupRefusedException when it is none, not this hub's, or not complete
   */
  static ArchiveReader open(Path file, LabelTrust trust) throws IOException {
    ZipFile zip = zip(file);
    try {
      byte[] signed = small(file, zip, ArchiveWriter.LABEL);
      BackupLabel label = trust.verified(file, signed);
      byte[] list = bytes(file, zip, ArchiveWriter.LIST);
      if (!Sha256.hex(list).equals(label.listDigest())) {
        throw damaged(file, ArchiveWriter.LIST);
      }
      ArchiveReader reader = new ArchiveReader(file, zip, label, digests(list));
      reader.requireSameNames();
      return reader;
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  /** Checks every byte. */
  void check(BackupProgress progress) throws IOException {
    long read = 0;
    byte[] some = new byte[1 << 16];
    for (Map.Entry<String, String> listed : digests.entrySet()) {
      MessageDigest digest = Sha256.digest();
      try (InputStream in = new DigestInputStream(open(listed.getKey()), digest)) {
        for (int n; (n = in.read(some)) >= 0; read += n) {
          progress.at(listed.getKey(), read);
        }
      } catch (ZipException e) {
        throw damaged(file, listed.getKey());
      }
      if (!HexFormat.of().formatHex(digest.digest()).equals(listed.getValue())) {
        throw damaged(file, listed.getKey());
      }
    }
  }

  BackupLabel label() {
    return label;
  }

  boolean has(String name) {
    return digests.containsKey(name);
  }

  /** The names under a folder, in order. */
  List<String> under(String folder) {
    return digests.keySet().stream().filter(name -> name.startsWith(folder + "/")).toList();
  }

  InputStream open(String name) throws IOException {
    return zip.getInputStream(entry(file, zip, name));
  }

  String text(String name) throws IOException {
    return new String(bytes(file, zip, name), UTF_8);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private void requireSameNames() {
    List<String> found =
        zip.stream()
            .map(ZipEntry::getName)
            .filter(name -> !name.equals(ArchiveWriter.LABEL) && !name.equals(ArchiveWriter.LIST))
            .toList();
    if (found.size() != digests.size() || !digests.keySet().containsAll(found)) {
      throw damaged(file, ArchiveWriter.LIST);
    }
  }

  private static ZipFile zip(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile(), UTF_8);
    } catch (ZipException e) {
      throw damaged(file, "ZIP");
    }
  }

  private static Map<String, String> digests(byte[] list) {
    Map<String, String> digests = new LinkedHashMap<>();
    for (String line : new String(list, UTF_8).lines().toList()) {
      String[] parts = line.split("  ", 2);
      digests.put(parts[1], parts[0]);
    }
    return digests;
  }

  private static byte[] small(Path file, ZipFile zip, String name) throws IOException {
    try (InputStream in = zip.getInputStream(entry(file, zip, name))) {
      return in.readNBytes(LARGEST_LABEL);
    }
  }

  private static byte[] bytes(Path file, ZipFile zip, String name) throws IOException {
    try (InputStream in = zip.getInputStream(entry(file, zip, name))) {
      return in.readAllBytes();
    }
  }

  private static ZipEntry entry(Path file, ZipFile zip, String name) {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw damaged(file, name);
    }
    return entry;
  }

  private static BackupRefusedException damaged(Path file, String part) {
    return new BackupRefusedException(
        "Bản sao lưu hỏng: " + file + ", phần " + part + ". Dùng bản khác.",
        "The backup is damaged in this part: use another one.");
  }
}
