package vn.lienthong.connectors.security.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AuthProvider;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.security.auth.login.LoginException;
import org.jspecify.annotations.Nullable;

/**
 * A PKCS#11 token made of software by SoftHSM, with keys that cannot be taken out; one in a test
 * process, because the library reads its tokens once.
 */
public final class SoftToken {
  public static final String PIN = "864209";

  private static final Pattern SLOT = Pattern.compile("slot (\\d+)");
  private static @Nullable SoftToken token;

  private final Path library;
  private final long slot;
  private final KeyStore store;

  private SoftToken(Path library, long slot, KeyStore store) {
    this.library = library;
    this.slot = slot;
    this.store = store;
  }

  /** Why there can be no token here; empty where there can. */
  public static Optional<String> missing() {
    if (System.getenv("SOFTHSM2_CONF") == null) {
      return Optional.of("SOFTHSM2_CONF is not set: Maven sets it for the tests");
    }
    return library().isPresent()
        ? Optional.empty()
        : Optional.of("SoftHSM is not installed: apt-get install softhsm2");
  }

  /** The token of this process. */
  public static synchronized SoftToken get() throws Exception {
    SoftToken made = token;
    if (made == null) {
      made = create();
      token = made;
    }
    return made;
  }

  public KeySettings settings(String alias, SecretSetting pin) {
    return settings(slot, alias, pin);
  }

  public KeySettings settings(long ofSlot, String alias, SecretSetting pin) {
    return new KeySettings(
        KeySettings.Source.PKCS11,
        null,
        library,
        ofSlot,
        alias,
        null,
        new SecretSetting("lienthong.key.password", null, "", ""),
        pin);
  }

  public static SecretSetting pin(String pin) {
    return new SecretSetting("lienthong.key.pin", null, "", pin);
  }

  /** Puts a key and its certificates into the token, from where only its signatures come out. */
  public synchronized void add(String alias, MemberKey key) throws Exception {
    if (!store.containsAlias(alias)) {
      store.setKeyEntry(alias, key.privateKey(), null, key.chain().toArray(new X509Certificate[0]));
    }
  }

  /** Who is logged in once need not show the PIN again, in the whole process. */
  public synchronized void logOut() throws LoginException {
    ((AuthProvider) store.getProvider()).logout();
  }

  private static SoftToken create() throws Exception {
    Path configuration = Path.of(System.getenv("SOFTHSM2_CONF"));
    Path tokens = Files.createDirectories(configuration.resolveSibling("tokens"));
    Files.writeString(
        configuration,
        "directories.tokendir = " + tokens + "\nobjectstore.backend = file\nlog.level = ERROR\n");
    long slot = initialise();
    Path library = library().orElseThrow();
    Provider filler =
        Security.getProvider("SunPKCS11")
            .configure(
                """
                --name=Filler%d
                library=%s
                slot=%d
                attributes(*,CKO_PRIVATE_KEY,*) = {
                  CKA_SENSITIVE=true
                  CKA_EXTRACTABLE=false
                }
                """
                    .formatted(slot, library, slot));
    KeyStore store = KeyStore.getInstance("PKCS11", filler);
    store.load(null, PIN.toCharArray());
    return new SoftToken(library, slot, store);
  }

  private static long initialise() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                "softhsm2-util",
                "--init-token",
                "--free",
                "--label",
                "lienthong-test",
                "--so-pin",
                "13579",
                "--pin",
                PIN)
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Matcher slot = SLOT.matcher(said);
    if (!process.waitFor(20, TimeUnit.SECONDS) || process.exitValue() != 0 || !slot.find()) {
      throw new IOException(said);
    }
    return Long.parseLong(slot.group(1));
  }

  private static Optional<Path> library() {
    return Stream.of(
            "/usr/lib/softhsm/libsofthsm2.so",
            "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
            "/usr/lib64/softhsm/libsofthsm2.so",
            "/usr/local/lib/softhsm/libsofthsm2.so")
        .map(Path::of)
        .filter(Files::isReadable)
        .findFirst();
  }
}
