package vn.lienthong.connectors.security.keys;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;

/** X.509 certificates as files. */
public final class Certificates {
  private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

  private Certificates() {}

  /**
   * Reads the first certificate of a PEM file.
   *
   * @throws IOException when the file cannot be read or holds no certificate
   */
  public static X509Certificate readPem(Path file) throws IOException {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(Files.readAllBytes(file)));
    } catch (CertificateException e) {
      throw new IOException("No certificate in " + file.getFileName(), e);
    }
  }

  static byte[] pem(X509Certificate certificate) throws CertificateException {
    String text =
        "-----BEGIN CERTIFICATE-----\n"
            + LINES.encodeToString(certificate.getEncoded())
            + "\n-----END CERTIFICATE-----\n";
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
