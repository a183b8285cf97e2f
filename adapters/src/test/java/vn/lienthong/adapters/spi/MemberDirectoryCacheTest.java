package vn.lienthong.adapters.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.lienthong.connectors.api.SignatureVerifier;
import vn.lienthong.connectors.api.SignerDirectory.Signer;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.MemberDirectories;

class MemberDirectoryCacheTest {
  private final TestDisk disk = new TestDisk();
  private final AtomicInteger loads = new AtomicInteger();
  private Instant now = Instant.now();
  private byte[] served = TestPki.directory(1, TestPki.POPULATION);

  @Test
  void hub_isKnownByItsPinnedCertificate_withoutLoading() {
    assertKnown(cache(), TestPki.HUB);
    assertThat(loads).hasValue(0);
  }

  @Test
  void member_isKnown_onceTheDirectoryIsLoaded() {
    MemberDirectoryCache cache = cache();
    assertKnown(cache, TestPki.POPULATION);
    assertKnown(cache, TestPki.POPULATION);
    assertThat(loads).hasValue(1);
  }

  @Test
  void unknownSigner_loadsAtMostOnceASecond() {
    MemberDirectoryCache cache = cache();
    assertUnknown(cache, TestPki.RESIDENCE);
    assertUnknown(cache, TestPki.RESIDENCE);
    assertThat(loads).hasValue(1);

    now = now.plus(Duration.ofSeconds(1));
    served = TestPki.directory(2, TestPki.POPULATION, TestPki.RESIDENCE);
    assertKnown(cache, TestPki.RESIDENCE);
    assertThat(loads).hasValue(2);
  }

  @Test
  void copyOnDisk_isUsed_whenTheHubIsDown() {
    assertKnown(cache(), TestPki.POPULATION);
    served = new byte[0];
    assertKnown(cache(), TestPki.POPULATION);
    assertThat(loads).hasValue(1);
  }

  @Test
  void directorySignedByAnother_isNotTaken() {
    var forged =
        MemberDirectories.write(
            9,
            java.time.OffsetDateTime.now(ZoneOffset.UTC),
            java.util.List.of(
                new vn.lienthong.qcvn109.message.DirectoryEntry(
                    TestPki.PORTAL,
                    "a",
                    "a",
                    java.util.List.of(TestPki.identity(TestPki.PORTAL).certificate()))));
    served = TestPki.signer(TestPki.PORTAL).sign(forged).bytes();

    assertUnknown(cache(), TestPki.PORTAL);
    assertThat(disk.map("directory").entries()).isEmpty();
  }

  @Test
  void olderDirectory_neverReplacesANewerOne() {
    served = TestPki.directory(5, TestPki.POPULATION);
    MemberDirectoryCache cache = cache();
    assertKnown(cache, TestPki.POPULATION);

    served = TestPki.directory(4, TestPki.RESIDENCE);
    now = now.plusSeconds(2);
    assertUnknown(cache, TestPki.RESIDENCE);
    assertKnown(cache, TestPki.POPULATION);
  }

  private MemberDirectoryCache cache() {
    Signer hub = TestPki.identity(TestPki.HUB);
    SignatureVerifier pinned =
        vn.lienthong.connectors.security.signature.HubSignatures.verifier(
            MemberDirectoryCache.pinned(hub), TestPki.CLOCK);
    Clock clock =
        new Clock() {
          @Override
          public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(java.time.ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            return now;
          }
        };
    return new MemberDirectoryCache(hub, pinned, this::load, disk.map("directory"), clock);
  }

  private byte[] load() throws IOException {
    loads.incrementAndGet();
    if (served.length == 0) {
      throw new IOException("no line");
    }
    return served;
  }

  private static void assertKnown(MemberDirectoryCache cache, MemberCode member) {
    Signer signer = TestPki.identity(member);
    assertThat(cache.find(signer.certificate())).contains(signer);
  }

  private static void assertUnknown(MemberDirectoryCache cache, MemberCode member) {
    assertThat(cache.find(TestPki.identity(member).certificate())).isEmpty();
  }
}
