package vn.lienthong.connectors.security.keys;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;

/** The kinds of member keys that the development PKI makes. */
public enum KeyKind {
  /** RSA, modulus of 2048 bits. */
  RSA_2048("RSA-2048", "RSA"),
  /** Elliptic curve P-256. */
  P_256("P-256", "EC");

  private final String configText;
  private final String algorithm;

  KeyKind(String configText, String algorithm) {
    this.configText = configText;
    this.algorithm = algorithm;
  }

  /**
   * The kind named in a member's configuration: {@code RSA-2048} or {@code P-256}.
   *
   * @throws IllegalArgumentException for any other text
   */
  public static KeyKind of(String configText) {
    for (KeyKind kind : values()) {
      if (kind.configText.equals(configText)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("A key is RSA-2048 or P-256, not '" + configText + "'");
  }

  /** The kind of a key that the development PKI made. */
  static KeyKind of(PublicKey key) {
    return RSA_2048.fits(key) ? RSA_2048 : P_256;
  }

  /** As {@link #of(String)} reads it. */
  public String configText() {
    return configText;
  }

  KeyPair newKeyPair() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
    generator.initialize(parameters());
    return generator.generateKeyPair();
  }

  private AlgorithmParameterSpec parameters() {
    return switch (this) {
      case RSA_2048 -> new RSAKeyGenParameterSpec(2048, RSAKeyGenParameterSpec.F4);
      case P_256 -> new ECGenParameterSpec("secp256r1");
    };
  }

  boolean fits(PublicKey key) {
    return switch (this) {
      case RSA_2048 -> key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() == 2048;
      case P_256 -> key instanceof ECPublicKey ec && ec.getParams().getOrder().bitLength() == 256;
    };
  }
}
