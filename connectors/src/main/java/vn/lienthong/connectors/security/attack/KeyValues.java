package vn.lienthong.connectors.security.attack;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;

/** {@code ds:KeyValue} of a certificate's key. */
final class KeyValues {
  private KeyValues() {}

  static String of(X509Certificate certificate) {
    if (certificate.getPublicKey() instanceof RSAPublicKey rsa) {
      return "<ds:KeyValue><ds:RSAKeyValue><ds:Modulus>%s</ds:Modulus><ds:Exponent>%s</ds:Exponent></ds:RSAKeyValue></ds:KeyValue>"
          .formatted(number(rsa.getModulus()), number(rsa.getPublicExponent()));
    }
    byte[] encoded = certificate.getPublicKey().getEncoded();
    byte[] point = new byte[65];
    System.arraycopy(encoded, encoded.length - 65, point, 0, 65);
    return "<ds:KeyValue><e:ECKeyValue xmlns:e=\"http://www.w3.org/2009/xmldsig11#\"><e:NamedCurve URI=\"urn:oid:1.2.840.10045.3.1.7\"/><e:PublicKey>%s</e:PublicKey></e:ECKeyValue></ds:KeyValue>"
        .formatted(Draft.base64(point));
  }

  private static String number(BigInteger value) {
    byte[] bytes = value.toByteArray();
    int from = bytes[0] == 0 && bytes.length > 1 ? 1 : 0;
    byte[] unsigned = new byte[bytes.length - from];
    System.arraycopy(bytes, from, unsigned, 0, unsigned.length);
    return Draft.base64(unsigned);
  }
}
