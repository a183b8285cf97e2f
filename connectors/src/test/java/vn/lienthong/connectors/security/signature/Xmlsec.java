package vn.lienthong.connectors.security.signature;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program xmlsec1 as a verifier. */
record Xmlsec(Path directory) {
  private static final String ROOT_ID = "urn:vn:lienthong:thong-diep:1:ThongDiep";

  /** Whether it finds the signature good and made by the first certificate of a chain. */
  boolean verifies(byte[] document, List<X509Certificate> roots, List<X509Certificate> chain)
      throws Exception {
    Process process =
        new ProcessBuilder(
                "xmlsec1",
                "--verify",
                "--trusted-pem",
                pem("root.pem", roots.get(0)),
                "--untrusted-pem",
                pem("issuing.pem", chain.get(1)),
                "--id-attr:Id",
                ROOT_ID,
                Files.write(directory.resolve("signed.xml"), document).toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("said").toFile())
            .start();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      throw new IOException("xmlsec1 does not end");
    }
    return process.exitValue() == 0;
  }

  private String pem(String name, X509Certificate certificate) throws Exception {
    String text =
        "-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
            + "\n-----END CERTIFICATE-----\n";
    return Files.write(directory.resolve(name), text.getBytes(StandardCharsets.US_ASCII))
        .toString();
  }
}
