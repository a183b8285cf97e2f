package vn.lienthong.connectors.security.certificate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.security.certificate.StatusBook.ListKey;
import vn.lienthong.connectors.security.keys.Certificates;
import vn.lienthong.qcvn109.digest.Sha256;

/**
 * The last signed answers and lists on disk, so that a restart beside a dead responder still knows
 * what it knew. What is read is verified again: a changed file is worth nothing.
 */
final class StatusFiles {
  private static final Logger LOG = LoggerFactory.getLogger(StatusFiles.class);

  private final Path folder;
  private final FetchLimits limits;

  StatusFiles(Path folder, FetchLimits limits) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.limits = limits;
  }

  static String name(Link link) {
    return "ocsp-"
        + digest(Certificates.encoded(link.certificate()), Certificates.encoded(link.issuer()))
        + ".der";
  }

  static String name(ListKey key) {
    return "crl-"
        + digest(
            Certificates.encoded(key.issuer()),
            key.source().toString().getBytes(StandardCharsets.UTF_8))
        + ".crl";
  }

  void write(String name, byte[] content) {
    Path file = folder.resolve(name);
    Path fresh = folder.resolve(name + ".new");
    try {
      Files.write(fresh, content);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      LOG.warn("The revocation status {} could not be kept on disk", name, e);
    }
  }

  Optional<byte[]> read(String name) {
    Path file = folder.resolve(name);
    try {
      return Files.exists(file)
              && Files.size(file) <= Math.max(limits.ocspBytes(), limits.crlBytes())
          ? Optional.of(Files.readAllBytes(file))
          : Optional.empty();
    } catch (IOException e) {
      LOG.warn("The kept revocation status {} cannot be read", name, e);
      return Optional.empty();
    }
  }

  /** Removes what is about nobody any more, so that the folder does not grow for ever. */
  void retain(Set<String> names) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (!names.contains(String.valueOf(file.getFileName()))) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      LOG.warn("Old revocation statuses could not be removed", e);
    }
  }

  private static String digest(byte[] first, byte[] second) {
    byte[] both = new byte[first.length + second.length];
    System.arraycopy(first, 0, both, 0, first.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return Sha256.hex(both);
  }
}
