package vn.lienthong.connectors.security.keys;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import com.amazon.corretto.crypto.provider.SelfTestStatus;
import java.security.Security;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The native cryptography provider, in front of the JDK's where it loads on this machine. */
public final class CryptoProvider {
  private static final Logger LOG = LoggerFactory.getLogger(CryptoProvider.class);

  private CryptoProvider() {}

  /**
   * Installs the native provider for the whole process, once; says in one log line which provider
   * serves from now on. Never fails: where the native one does not load or does not pass its own
   * tests, the JDK's stays.
   *
   * @return whether the native provider serves
   */
  public static boolean install() {
    if (Security.getProvider(AmazonCorrettoCryptoProvider.PROVIDER_NAME) != null) {
      return true;
    }
    try {
      return installNative(AmazonCorrettoCryptoProvider.INSTANCE);
    } catch (LinkageError | RuntimeException e) {
      LOG.info(
          "Cryptography by the JDK's providers; the native one does not load: {}", e.toString());
      return false;
    }
  }

  private static boolean installNative(AmazonCorrettoCryptoProvider provider) {
    if (provider.getLoadingError() != null) {
      LOG.info(
          "Cryptography by the JDK's providers; the native one does not load: {}",
          provider.getLoadingError().toString());
      return false;
    }
    if (provider.runSelfTests() != SelfTestStatus.PASSED) {
      LOG.warn("Cryptography by the JDK's providers; the native one failed its own tests");
      return false;
    }
    Security.insertProviderAt(provider, 1);
    LOG.info("Cryptography by {} {}", provider.getName(), provider.getVersionStr());
    return true;
  }
}
