package vn.lienthong.connectors.security.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import com.amazon.corretto.crypto.provider.SelfTestStatus;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.Security;
import java.security.Signature;
import java.util.HexFormat;
import vn.lienthong.connectors.api.ComponentHealth;

/** Which providers sign and digest in this process, and whether they do it rightly. */
final class CryptographyHealth implements ComponentHealth {
  private static final byte[] PROBE = "abc".getBytes(US_ASCII);

  // FIPS 180-2, appendix B.1
  private static final String DIGEST_OF_PROBE =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Override
  public String name() {
    return "cryptography";
  }

  @Override
  public String check() throws GeneralSecurityException {
    Provider first = Security.getProviders()[0];
    return "%s %s (%s); RSA: %s, EC: %s, SHA-256: %s"
        .formatted(
            first.getName(),
            first.getVersionStr(),
            selfTest(),
            signing("SHA256withRSA", Keys.RSA),
            signing("SHA256withECDSA", Keys.EC),
            digesting());
  }

  private static String selfTest() throws GeneralSecurityException {
    if (!CryptoProvider.isInstalled()) {
      return "the JDK's";
    }
    SelfTestStatus status = AmazonCorrettoCryptoProvider.INSTANCE.getSelfTestStatus();
    if (status != SelfTestStatus.PASSED) {
      throw new GeneralSecurityException("The native provider's own tests: " + status);
    }
    return "native, self-test passed";
  }

  private static String signing(String method, KeyPair keys) throws GeneralSecurityException {
    Signature signer = Signature.getInstance(method);
    signer.initSign(keys.getPrivate());
    signer.update(PROBE);
    byte[] signature = signer.sign();
    Signature verifier = Signature.getInstance(method);
    verifier.initVerify(keys.getPublic());
    verifier.update(PROBE);
    if (!verifier.verify(signature)) {
      throw new GeneralSecurityException(method + " does not verify what it signed");
    }
    return signer.getProvider().getName();
  }

  private static String digesting() throws GeneralSecurityException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    if (!DIGEST_OF_PROBE.equals(HexFormat.of().formatHex(digest.digest(PROBE)))) {
      throw new GeneralSecurityException("SHA-256 gives a wrong digest");
    }
    return digest.getProvider().getName();
  }

  /** Made at the first question and kept: an RSA key takes its time. */
  private static final class Keys {
    static final KeyPair RSA = pair(KeyKind.RSA_2048);
    static final KeyPair EC = pair(KeyKind.P_256);

    private static KeyPair pair(KeyKind kind) {
      try {
        return kind.newKeyPair();
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
