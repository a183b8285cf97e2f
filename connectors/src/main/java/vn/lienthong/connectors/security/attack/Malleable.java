package vn.lienthong.connectors.security.attack;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Base64;

/** The second form that every ECDSA signature has, and that anybody can compute. */
final class Malleable {
  private static final String OPEN = "<ds:SignatureValue>";

  private Malleable() {}

  static String otherForm(String signed, X509Certificate certificate) {
    int from = signed.indexOf(OPEN) + OPEN.length();
    int to = signed.indexOf("</ds:SignatureValue>");
    byte[] value = Base64.getDecoder().decode(signed.substring(from, to));
    BigInteger order = ((ECPublicKey) certificate.getPublicKey()).getParams().getOrder();
    int half = value.length / 2;
    BigInteger s = new BigInteger(1, Arrays.copyOfRange(value, half, value.length));
    byte[] other = order.subtract(s).toByteArray();
    Arrays.fill(value, half, value.length, (byte) 0);
    int length = Math.min(half, other.length);
    System.arraycopy(other, other.length - length, value, value.length - length, length);
    return signed.substring(0, from) + Draft.base64(value) + signed.substring(to);
  }
}
