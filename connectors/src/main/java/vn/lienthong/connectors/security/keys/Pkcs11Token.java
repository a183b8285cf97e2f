package vn.lienthong.connectors.security.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.security.UnrecoverableKeyException;
import java.util.HexFormat;
import javax.security.auth.login.LoginException;

/**
 * A PKCS#11 token behind the JDK's SunPKCS11, which stands last among the providers: it gets only
 * what no other can do, and that is to sign with a key that never leaves the token.
 */
final class Pkcs11Token {
  private static final String BRIDGE = "SunPKCS11";

  private Pkcs11Token() {}

  /** The token's entries, after login. */
  static synchronized KeyStore open(KeySettings settings, char[] pin) {
    Provider token = provider(settings);
    try {
      KeyStore store = KeyStore.getInstance("PKCS11", token);
      store.load(null, pin);
      return store;
    } catch (IOException e) {
      throw isAboutThePin(e)
          ? new KeyRefusedException(
              settings.pin().setting(), "mã PIN sai hoặc đã khóa", "wrong or locked PIN", e)
          : noToken(settings, e);
    } catch (GeneralSecurityException e) {
      throw noToken(settings, e);
    }
  }

  private static boolean isAboutThePin(IOException failure) {
    return failure.getCause() instanceof LoginException
        || failure.getCause() instanceof UnrecoverableKeyException;
  }

  private static Provider provider(KeySettings settings) {
    Path library = KeySettings.required(settings.library(), "library");
    long slot = KeySettings.required(settings.slot(), "slot");
    if (!Files.isReadable(library)) {
      throw new KeyRefusedException(
          KeySettings.setting("library"),
          "không đọc được thư viện PKCS#11 " + library,
          "the PKCS#11 library cannot be read");
    }
    String name = "LienThong" + HexFormat.of().toHexDigits(library.hashCode()) + slot;
    Provider known = Security.getProvider(BRIDGE + "-" + name);
    if (known != null) {
      return known;
    }
    Provider bridge = Security.getProvider(BRIDGE);
    if (bridge == null) {
      throw new KeyRefusedException(
          KeySettings.setting("source"),
          "Java này không có SunPKCS11 (mô-đun jdk.crypto.cryptoki)",
          "this Java has no SunPKCS11");
    }
    try {
      Provider made =
          bridge.configure("--name=%s\nlibrary=\"%s\"\nslot=%d\n".formatted(name, library, slot));
      Security.addProvider(made);
      return made;
    } catch (ProviderException | UnsupportedOperationException e) {
      throw noToken(settings, e);
    }
  }

  private static KeyRefusedException noToken(KeySettings settings, Exception cause) {
    return new KeyRefusedException(
        KeySettings.setting("slot"),
        "không thấy thiết bị khóa ở khe " + settings.slot(),
        "there is no usable token in that slot",
        cause);
  }
}
