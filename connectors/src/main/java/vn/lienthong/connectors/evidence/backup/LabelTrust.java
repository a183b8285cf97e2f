package vn.lienthong.connectors.evidence.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.lienthong.connectors.api.SignerDirectory;
import vn.lienthong.connectors.api.SignerDirectory.Signer;
import vn.lienthong.connectors.api.Verification.Refused;
import vn.lienthong.connectors.api.Verification.Trusted;
import vn.lienthong.connectors.api.VerifiedDocument;
import vn.lienthong.connectors.security.signature.HubSignatures;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.xml.SecureXml;

/** By whom a backup must be signed: the hub, with one of these certificates. */
public final class LabelTrust {
  private final Set<X509Certificate> certificates;

  /** Trusts these alone, as of the time at which the backup says it was made. */
  public LabelTrust(Collection<X509Certificate> certificates) {
    this.certificates = Set.copyOf(certificates);
  }

  /**
   * The hub's certificates that stand in a file of keys: whoever holds its keys is trusted with
   * what they have signed.
   */
  public static List<X509Certificate> inKeys(Path keys) throws IOException {
    try (ZipFile zip = new ZipFile(keys.toFile())) {
      ZipEntry label = zip.getEntry(ArchiveWriter.LABEL);
      if (label == null) {
        return List.of();
      }
      try (InputStream in = zip.getInputStream(label)) {
        byte[] claimed = in.readNBytes(ArchiveReader.LARGEST_LABEL);
        BackupLabel said = BackupLabel.read(SecureXml.parse(claimed).getDocumentElement());
        ZipEntry own = zip.getEntry("keys/pki/members/" + said.hub() + ".crt");
        return own == null ? List.of() : read(zip, own);
      }
    } catch (ZipException
        | CertificateException
        | HubException
        | IllegalArgumentException
        | DateTimeException e) {
      throw refused(keys, ArchiveWriter.LABEL);
    }
  }

  BackupLabel verified(Path file, byte[] signed) {
    try {
      BackupLabel claimed = BackupLabel.read(SecureXml.parse(signed).getDocumentElement());
      SignerDirectory directory =
          shown ->
              certificates.contains(shown)
                  ? Optional.of(new Signer(claimed.hub(), shown))
                  : Optional.empty();
      var verdict =
          HubSignatures.verifier(directory, Clock.fixed(claimed.at(), ZoneOffset.UTC))
              .verifyDocument(signed, BackupLabel.ROOT);
      if (verdict instanceof Trusted<VerifiedDocument> trusted) {
        return BackupLabel.read(trusted.document().root());
      }
      throw refused(file, ((Refused<VerifiedDocument>) verdict).fault().code().wireCode());
    } catch (HubException | IllegalArgumentException | DateTimeException e) {
      throw refused(file, ArchiveWriter.LABEL);
    }
  }

  private static List<X509Certificate> read(ZipFile zip, ZipEntry entry)
      throws IOException, CertificateException {
    try (InputStream in = zip.getInputStream(entry)) {
      return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
          .map(X509Certificate.class::cast)
          .toList();
    }
  }

  private static BackupRefusedException refused(Path file, String why) {
    return new BackupRefusedException(
        "Bản sao lưu không do trục này ký (" + why + "): " + file,
        "The backup is not signed by this hub: its certificate must be registered, or be in the"
            + " file of the keys.");
  }
}
