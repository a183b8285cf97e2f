package vn.lienthong.connectors.security.keys;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import com.amazon.corretto.crypto.provider.SelfTestStatus;
import java.security.Security;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.api.ComponentHealth;

/** The native cryptography provider, in front of the JDK's where it loads on this machine. */
public final class CryptoProvider {
  /** The setting, and the system property: {@code native} where it loads, or {@code jdk}. */
  public static final String SETTING = "lienthong.cryptography";

  private static final Logger LOG = LoggerFactory.getLogger(CryptoProvider.class);
  private static final String NATIVE = "native";
  private static final String JDK = "jdk";

  private CryptoProvider() {}

  /** Installs what the system property says; the native provider where it says nothing. */
  public static boolean install() {
    return install(System.getProperty(SETTING, NATIVE));
  }

  /**
   * Installs the native provider for the whole process, once, or takes it away; says in one log
   * line which provider serves from now on. Never fails: where the native one does not load or does
   * not pass its own tests, the JDK's stays.
   *
   * @param wanted {@code native} or {@code jdk}
   * @return whether the native provider serves
   * @throws IllegalArgumentException for another word
   */
  public static synchronized boolean install(String wanted) {
    switch (wanted) {
      case NATIVE -> {
        return isInstalled() || installNative();
      }
      case JDK -> {
        Security.removeProvider(AmazonCorrettoCryptoProvider.PROVIDER_NAME);
        LOG.info("Cryptography by the JDK's providers, as {} says", SETTING);
        return false;
      }
      default -> throw new IllegalArgumentException(SETTING + ": native or jdk, not " + wanted);
    }
  }

  /** Says which provider serves, and tries it. */
  public static ComponentHealth health() {
    return new CryptographyHealth();
  }

  static boolean isInstalled() {
    return Security.getProvider(AmazonCorrettoCryptoProvider.PROVIDER_NAME) != null;
  }

  private static boolean installNative() {
    try {
      return tested(AmazonCorrettoCryptoProvider.INSTANCE);
    } catch (LinkageError | RuntimeException e) {
      notNative(e);
      return false;
    }
  }

  private static boolean tested(AmazonCorrettoCryptoProvider provider) {
    if (provider.getLoadingError() != null) {
      notNative(provider.getLoadingError());
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

  private static void notNative(Throwable reason) {
    LOG.info(
        "Cryptography by the JDK's providers; the native one does not load: {}", reason.toString());
  }
}
