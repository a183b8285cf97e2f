package vn.lienthong.connectors.security.keys;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** PKCS#12 stores that hold one key, or trust anchors only. */
final class KeyStores {
  private static final String ALIAS = "key";
  private static final SecureRandom RANDOM = new SecureRandom();

  private KeyStores() {}

  /** 192 random bits as text. */
  static String newPassword() {
    byte[] bits = new byte[24];
    RANDOM.nextBytes(bits);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }

  /** In memory only; the key may be one that never leaves its token. */
  static KeyStore ofKey(PrivateKey key, List<X509Certificate> chain)
      throws GeneralSecurityException {
    return HeldKeyStore.of(new HeldKey(key, chain));
  }

  static KeyStore ofAnchors(List<X509Certificate> anchors)
      throws GeneralSecurityException, IOException {
    KeyStore store = empty();
    for (int i = 0; i < anchors.size(); i++) {
      store.setCertificateEntry("anchor-" + i, anchors.get(i));
    }
    return store;
  }

  static byte[] write(PrivateKey key, List<X509Certificate> chain, String password)
      throws GeneralSecurityException, IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    KeyStore store = empty();
    store.setKeyEntry(
        ALIAS, key, password.toCharArray(), chain.toArray(new X509Certificate[chain.size()]));
    store.store(bytes, password.toCharArray());
    return bytes.toByteArray();
  }

  static HeldKey read(byte[] bytes, String password) throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(new ByteArrayInputStream(bytes), password.toCharArray());
    Key key = store.getKey(ALIAS, password.toCharArray());
    Certificate @Nullable [] chain = store.getCertificateChain(ALIAS);
    if (!(key instanceof PrivateKey privateKey) || chain == null) {
      throw new KeyStoreException("The key store holds no entry '" + ALIAS + "'");
    }
    return new HeldKey(privateKey, Arrays.stream(chain).map(X509Certificate.class::cast).toList());
  }

  private static KeyStore empty() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }

  /** A private key and its certificates, its own first. */
  record HeldKey(PrivateKey privateKey, List<X509Certificate> chain) {
    X509Certificate certificate() {
      return chain.get(0);
    }
  }
}
