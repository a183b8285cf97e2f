package vn.lienthong.connectors.security.keys;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.time.Clock;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.security.keys.KeySettings.Source;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** The hub's own key, from a PKCS#12 file or a PKCS#11 token. */
public final class HubKeys {
  private static final Logger LOG = LoggerFactory.getLogger(HubKeys.class);

  private HubKeys() {}

  /**
   * Reads the key once; a key of a token stays there and only signs.
   *
   * @param settings whose source is not the development PKI
   * @throws KeyRefusedException when the key cannot be used; it names the setting
   */
  public static MemberKey read(MemberCode hub, KeySettings settings, Clock clock) {
    if (settings.source() == Source.DEVELOPMENT) {
      throw new IllegalArgumentException("The development PKI gives its keys itself");
    }
    MemberKey key =
        settings.source() == Source.PKCS12
            ? fromFile(hub, settings, clock)
            : fromToken(hub, settings, clock);
    LOG.info(
        "Key of {} from {}: {}, valid to {}",
        hub,
        settings.source(),
        key.certificate().getPublicKey().getAlgorithm(),
        key.certificate().getNotAfter().toInstant());
    return key;
  }

  private static MemberKey fromFile(MemberCode hub, KeySettings settings, Clock clock) {
    Path file = KeySettings.required(settings.file(), "file");
    char[] password = settings.password().read();
    try (InputStream bytes = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(bytes, password);
      return new KeyEntry(store, password, settings).of(hub, clock);
    } catch (IOException e) {
      throw e.getCause() instanceof UnrecoverableKeyException
          ? new KeyRefusedException(
              settings.password().setting(), "mật khẩu sai", "the password is wrong", e)
          : new KeyRefusedException(
              KeySettings.setting("file"),
              "không đọc được tệp PKCS#12 " + file,
              "the PKCS#12 file cannot be read",
              e);
    } catch (GeneralSecurityException e) {
      throw new KeyRefusedException(
          KeySettings.setting("file"),
          "tệp PKCS#12 " + file + " không dùng được",
          "the PKCS#12 file cannot be used",
          e);
    } finally {
      Arrays.fill(password, ' ');
    }
  }

  private static MemberKey fromToken(MemberCode hub, KeySettings settings, Clock clock) {
    char[] pin = settings.pin().read();
    try {
      KeyStore store = Pkcs11Token.open(settings, pin);
      return new KeyEntry(store, pin, settings).of(hub, clock);
    } finally {
      Arrays.fill(pin, ' ');
    }
  }
}
