package vn.lienthong.connectors.security.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.security.keys.KeyStores.HeldKey;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * A small certification authority for demo and tests, kept in one private directory: {@code
 * root.crt}, {@code issuing.crt}, {@code members/<code>.crt} and {@code .p12}, {@code password}.
 */
public final class DevelopmentPki {
  private static final Logger LOG = LoggerFactory.getLogger(DevelopmentPki.class);

  private final Map<MemberCode, MemberKey> keys;
  private final List<X509Certificate> anchors;

  private DevelopmentPki(Map<MemberCode, MemberKey> keys, X509Certificate root) {
    this.keys = Map.copyOf(keys);
    this.anchors = List.of(root);
  }

  /**
   * Reads the PKI and makes what is missing: the authorities, new members, and members whose
   * certificate is about to end or has another kind of key. Several processes may call it at once.
   *
   * @param pkiDirectory made if it is not there; only its owner may enter
   * @param members who must have a key, and of which kind
   * @throws UncheckedIOException when the directory cannot be read or written
   * @throws IllegalStateException when what is in it cannot be used
   */
  public static DevelopmentPki ensure(Path pkiDirectory, Map<MemberCode, KeyKind> members) {
    return ensure(pkiDirectory, members, Clock.systemUTC());
  }

  static DevelopmentPki ensure(Path pkiDirectory, Map<MemberCode, KeyKind> members, Clock clock) {
    // A file lock holds between processes only; threads of one process need the monitor.
    synchronized (DevelopmentPki.class) {
      try {
        PrivateFiles.directory(pkiDirectory);
        try (FileChannel channel = openLock(pkiDirectory);
            FileLock lock = channel.lock()) {
          return locked(lock, pkiDirectory, members, clock);
        }
      } catch (IOException e) {
        throw new UncheckedIOException("Development PKI in " + pkiDirectory, e);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("Development PKI in " + pkiDirectory, e);
      }
    }
  }

  /**
   * A member's key.
   *
   * @throws IllegalArgumentException for a member that was not named to {@link #ensure}
   */
  public MemberKey key(MemberCode member) {
    MemberKey key = keys.get(member);
    if (key == null) {
      throw new IllegalArgumentException("No key for member " + member);
    }
    return key;
  }

  /** The root, to which every member's certificate leads. */
  public List<X509Certificate> trustAnchors() {
    return anchors;
  }

  private static DevelopmentPki locked(
      FileLock lock, Path directory, Map<MemberCode, KeyKind> members, Clock clock)
      throws GeneralSecurityException, IOException {
    if (!lock.isValid()) {
      throw new IOException("The lock was lost");
    }
    String password = password(directory.resolve("password"));
    DevelopmentAuthority authority = DevelopmentAuthority.in(directory, password, clock);
    Path memberDirectory = PrivateFiles.directory(directory.resolve("members"));
    Map<MemberCode, MemberKey> keys = new LinkedHashMap<>();
    for (Map.Entry<MemberCode, KeyKind> entry : members.entrySet()) {
      MemberCode member = entry.getKey();
      HeldKey held = member(memberDirectory, member, entry.getValue(), authority, password);
      keys.put(member, new MemberKey(member, held.privateKey(), held.chain()));
    }
    return new DevelopmentPki(keys, authority.root());
  }

  private static HeldKey member(
      Path directory,
      MemberCode member,
      KeyKind kind,
      DevelopmentAuthority authority,
      String password)
      throws GeneralSecurityException, IOException {
    Path store = directory.resolve(member + ".p12");
    HeldKey held = existing(store, password);
    if (held == null || !authority.stillGood(held, kind)) {
      held = authority.issue(member, kind);
      PrivateFiles.write(store, KeyStores.write(held.privateKey(), held.chain(), password));
      LOG.info("Development certificate issued to {}, key {}", member, kind);
    }
    // Derived from the store at every start: a crash between the two writes leaves no difference.
    Path certificate = directory.resolve(member + ".crt");
    byte[] pem = Certificates.pem(held.certificate());
    if (!Files.exists(certificate) || !Arrays.equals(Files.readAllBytes(certificate), pem)) {
      PrivateFiles.write(certificate, pem);
    }
    return held;
  }

  private static @Nullable HeldKey existing(Path store, String password)
      throws GeneralSecurityException, IOException {
    return Files.exists(store) ? KeyStores.read(Files.readAllBytes(store), password) : null;
  }

  private static String password(Path file) throws IOException {
    if (!Files.exists(file)) {
      PrivateFiles.write(file, KeyStores.newPassword().getBytes(StandardCharsets.US_ASCII));
    }
    return Files.readString(file, StandardCharsets.US_ASCII).strip();
  }

  private static FileChannel openLock(Path directory) throws IOException {
    return FileChannel.open(
        directory.resolve(".lock"),
        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
        PrivateFiles.permissions("rw-------"));
  }
}
