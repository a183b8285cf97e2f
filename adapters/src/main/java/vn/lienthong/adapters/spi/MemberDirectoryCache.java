package vn.lienthong.adapters.spi;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;
import vn.lienthong.connectors.api.DurableMap;
import vn.lienthong.connectors.api.SignatureVerifier;
import vn.lienthong.connectors.api.SignerDirectory;
import vn.lienthong.connectors.api.Verification;
import vn.lienthong.connectors.api.VerifiedDocument;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.message.DirectoryEntry;
import vn.lienthong.qcvn109.message.MemberDirectories;
import vn.lienthong.qcvn109.xml.XmlNames;

/**
 * A member's copy of the hub's signed directory. The hub itself is known by its pinned certificate;
 * every other signer by the directory, which is loaded when an unknown one appears, at most once a
 * second, and kept on disk. An older version never replaces a newer one.
 */
public final class MemberDirectoryCache implements SignerDirectory {
  private static final Logger LOG = LoggerFactory.getLogger(MemberDirectoryCache.class);
  private static final String KEY = "directory";
  private static final Duration BETWEEN_LOADS = Duration.ofSeconds(1);

  private final Signer hub;
  private final SignatureVerifier hubVerifier;
  private final Source source;
  private final DurableMap disk;
  private final Clock clock;
  private volatile Copy copy = new Copy(0, Map.of());
  private @Nullable Instant lastLoad;

  /** Where the directory comes from. */
  @FunctionalInterface
  public interface Source {
    /** The signed {@code tt:DanhBaThanhVien} as it is now. */
    byte[] load() throws IOException;
  }

  private record Copy(long version, Map<X509Certificate, Signer> signers) {}

  /**
   * A copy that begins with what is on disk.
   *
   * @param hub the pinned hub
   * @param hubVerifier trusts the pinned hub only, see {@link #pinned}
   */
  public MemberDirectoryCache(
      Signer hub, SignatureVerifier hubVerifier, Source source, DurableMap disk, Clock clock) {
    this.hub = hub;
    this.hubVerifier = hubVerifier;
    this.source = source;
    this.disk = disk;
    this.clock = clock;
    disk.get(KEY).ifPresent(this::take);
  }

  /** A directory that knows one signer. */
  public static SignerDirectory pinned(Signer signer) {
    return presented ->
        presented.equals(signer.certificate()) ? Optional.of(signer) : Optional.empty();
  }

  @Override
  public Optional<Signer> find(X509Certificate presented) {
    if (presented.equals(hub.certificate())) {
      return Optional.of(hub);
    }
    Signer known = copy.signers().get(presented);
    if (known == null) {
      load();
      known = copy.signers().get(presented);
    }
    return Optional.ofNullable(known);
  }

  private synchronized void load() {
    Instant now = clock.instant();
    if (lastLoad != null && now.isBefore(lastLoad.plus(BETWEEN_LOADS))) {
      return;
    }
    lastLoad = now;
    try {
      byte[] document = source.load();
      if (take(document)) {
        disk.put(KEY, document);
      }
    } catch (IOException unreachable) {
      LOG.info("The member directory cannot be loaded now: {}", unreachable.getMessage());
    }
  }

  private boolean take(byte[] document) {
    var verification = hubVerifier.verifyDocument(document, "DanhBaThanhVien");
    if (verification instanceof Verification.Refused<VerifiedDocument> refused) {
      LOG.warn("The member directory is not trusted: {}", refused.fault().english());
      return false;
    }
    Element root = ((Verification.Trusted<VerifiedDocument>) verification).document().root();
    try {
      return take(root);
    } catch (HubException notReadable) {
      LOG.warn("The member directory cannot be read: {}", notReadable.getMessage());
      return false;
    }
  }

  private boolean take(Element root) {
    long version = version(root);
    if (version < copy.version()) {
      LOG.warn("Member directory {} is older than {}, not taken", version, copy.version());
      return false;
    }
    Map<X509Certificate, Signer> signers = new HashMap<>();
    for (DirectoryEntry entry : MemberDirectories.read(root)) {
      entry.certificates().forEach(c -> signers.put(c, new Signer(entry.code(), c)));
    }
    copy = new Copy(version, Map.copyOf(signers));
    return true;
  }

  private static long version(Element root) {
    var found = root.getElementsByTagNameNS(XmlNames.ENVELOPE, "PhienBan");
    return Long.parseLong(found.item(0).getTextContent().strip());
  }
}
