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
  RSA_2048("RSA-2048", "RSA", new RSAKeyGenParameterSpec(2048, RSAKeyGenParameterSpec.F4)),
  /** Elliptic curve P-256. */
  P_256("P-256", "EC", new ECGenParameterSpec("secp256r1"));

  private final String configText;
  private final String algorithm;
  private final AlgorithmParameterSpec parameters;

  KeyKind(String configText, String algorithm, AlgorithmParameterSpec parameters) {
    this.configText = configText;
    this.algorithm = algorithm;
    this.parameters = parameters;
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

  KeyPair newKeyPair() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
    generator.initialize(parameters);
    return generator.generateKeyPair();
  }

  boolean fits(PublicKey key) {
    return switch (this) {
      case RSA_2048 -> key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() == 2048;
      case P_256 -> key instanceof ECPublicKey ec && ec.getParams().getOrder().bitLength() == 256;
    };
  }
}
