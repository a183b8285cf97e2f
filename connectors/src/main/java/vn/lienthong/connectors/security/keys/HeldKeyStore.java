package vn.lienthong.connectors.security.keys;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.KeyStoreSpi;
import java.security.Security;
import java.security.cert.Certificate;
import java.util.Collections;
import java.util.Date;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.security.keys.KeyStores.HeldKey;

/**
 * A key store in memory with one key, which may be a token's: such a key has no encoded form, so no
 * other store in memory takes it. It cannot be written to anywhere.
 */
final class HeldKeyStore extends KeyStoreSpi {
  private static final String ALIAS = "key";

  // Tomcat asks the JDK for another store of the same type, where a key can be copied at all.
  private static final String TYPE = "PKCS12";

  private final HeldKey key;

  private HeldKeyStore(HeldKey key) {
    this.key = key;
  }

  static KeyStore of(HeldKey key) throws GeneralSecurityException {
    KeyStore store = new KeyStore(new HeldKeyStore(key), Security.getProvider("SUN"), TYPE) {};
    try {
      store.load(null, null);
    } catch (IOException e) {
      throw new GeneralSecurityException(e);
    }
    return store;
  }

  @Override
  public @Nullable Key engineGetKey(String alias, char @Nullable [] password) {
    return ALIAS.equals(alias) ? key.privateKey() : null;
  }

  @Override
  public Certificate @Nullable [] engineGetCertificateChain(String alias) {
    return ALIAS.equals(alias) ? key.chain().toArray(new Certificate[0]) : null;
  }

  @Override
  public @Nullable Certificate engineGetCertificate(String alias) {
    return ALIAS.equals(alias) ? key.certificate() : null;
  }

  @Override
  public Date engineGetCreationDate(String alias) {
    return key.certificate().getNotBefore();
  }

  @Override
  public Enumeration<String> engineAliases() {
    return Collections.enumeration(Collections.singleton(ALIAS));
  }

  @Override
  public boolean engineContainsAlias(String alias) {
    return ALIAS.equals(alias);
  }

  @Override
  public int engineSize() {
    return 1;
  }

  @Override
  public boolean engineIsKeyEntry(String alias) {
    return ALIAS.equals(alias);
  }

  @Override
  public boolean engineIsCertificateEntry(String alias) {
    return false;
  }

  @Override
  public @Nullable String engineGetCertificateAlias(Certificate certificate) {
    return key.certificate().equals(certificate) ? ALIAS : null;
  }

  @Override
  public void engineLoad(@Nullable InputStream stream, char @Nullable [] password) {
    // holds its key already
  }

  @Override
  public void engineStore(OutputStream stream, char[] password) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void engineSetKeyEntry(String alias, Key newKey, char[] password, Certificate[] chain) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void engineSetKeyEntry(String alias, byte[] newKey, Certificate[] chain) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void engineSetCertificateEntry(String alias, Certificate certificate) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void engineDeleteEntry(String alias) {
    throw new UnsupportedOperationException();
  }
}
