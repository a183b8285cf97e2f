package vn.lienthong.connectors.security.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** The entry of a key store that the settings mean; everything about it is checked before use. */
final class KeyEntry {
  private static final String ALIAS = KeySettings.setting("alias");

  private final KeyStore store;
  private final char[] secret;
  private final KeySettings settings;

  KeyEntry(KeyStore store, char[] secret, KeySettings settings) {
    this.store = store;
    this.secret = secret;
    this.settings = settings;
  }

  MemberKey of(MemberCode hub, Clock clock) {
    String alias = alias();
    try {
      Key key = store.getKey(alias, secret);
      Certificate @Nullable [] chain = store.getCertificateChain(alias);
      if (!(key instanceof PrivateKey privateKey) || chain == null) {
        throw new KeyRefusedException(
            ALIAS,
            "mục " + alias + " không có khóa bí mật kèm chứng thư",
            "this entry holds no private key with a certificate");
      }
      MemberKey found = new MemberKey(hub, privateKey, whole(chain));
      requireValid(found.certificate(), clock);
      requirePair(found);
      return found;
    } catch (GeneralSecurityException e) {
      throw new KeyRefusedException(
          ALIAS, "không dùng được khóa " + alias, "the key cannot be used", e);
    }
  }

  private String alias() {
    List<String> keys = keys();
    if (settings.alias().isEmpty() && keys.size() == 1) {
      return keys.get(0);
    }
    if (!keys.contains(settings.alias())) {
      throw new KeyRefusedException(
          ALIAS,
          "không có khóa " + settings.alias() + ", có: " + keys,
          "no such key; these are there");
    }
    return settings.alias();
  }

  private List<String> keys() {
    try {
      List<String> found = new ArrayList<>();
      for (String alias : Collections.list(store.aliases())) {
        if (store.isKeyEntry(alias)) {
          found.add(alias);
        }
      }
      return found;
    } catch (KeyStoreException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<X509Certificate> whole(Certificate[] stored) {
    List<X509Certificate> all =
        new ArrayList<>(Arrays.stream(stored).map(X509Certificate.class::cast).toList());
    Path issuers = settings.chain();
    if (issuers != null) {
      try {
        Certificates.readAllPem(issuers).stream().filter(c -> !all.contains(c)).forEach(all::add);
      } catch (IOException e) {
        throw new KeyRefusedException(
            KeySettings.setting("chain"),
            "không đọc được chứng thư trong " + issuers,
            "no certificates can be read from that file",
            e);
      }
    }
    return all;
  }

  private static void requireValid(X509Certificate certificate, Clock clock) {
    try {
      certificate.checkValidity(Date.from(clock.instant()));
    } catch (CertificateException e) {
      throw new KeyRefusedException(
          ALIAS,
          "chứng thư của khóa chỉ có giá trị từ "
              + certificate.getNotBefore().toInstant()
              + " đến "
              + certificate.getNotAfter().toInstant(),
          "the certificate of the key is not valid now",
          e);
    }
  }

  /** A certificate beside the wrong key would be found out by every receiver, and not here. */
  private static void requirePair(MemberKey key) throws GeneralSecurityException {
    byte[] probe = "lienthong".getBytes(StandardCharsets.US_ASCII);
    Signature signer = Signature.getInstance(method(key));
    signer.initSign(key.privateKey());
    signer.update(probe);
    byte[] made = signer.sign();
    Signature verifier = Signature.getInstance(method(key));
    verifier.initVerify(key.certificate());
    verifier.update(probe);
    if (!verifier.verify(made)) {
      throw new KeyRefusedException(
          ALIAS, "chứng thư không phải của khóa này", "the certificate belongs to another key");
    }
  }

  private static String method(MemberKey key) {
    return "EC".equals(key.certificate().getPublicKey().getAlgorithm())
        ? "SHA256withECDSA"
        : "SHA256withRSA";
  }
}
