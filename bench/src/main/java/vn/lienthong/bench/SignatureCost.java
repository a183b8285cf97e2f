package vn.lienthong.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import vn.lienthong.connectors.api.DocumentSigner;
import vn.lienthong.connectors.api.SignatureVerifier;
import vn.lienthong.connectors.api.SignerDirectory.Signer;
import vn.lienthong.connectors.api.Verification;
import vn.lienthong.connectors.security.keys.CryptoProvider;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.connectors.security.keys.KeyKind;
import vn.lienthong.connectors.security.keys.MemberKey;
import vn.lienthong.connectors.security.signature.HubSignatures;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.sample.BirthSamples;
import vn.lienthong.qcvn109.xml.SecureXml;

/** One whole pass through the gate, and one whole signature, of a birth message. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
@Fork(1)
public class SignatureCost {
  private static final MemberCode SENDER = new MemberCode("H29.MOTCUA");

  /** Who computes: the JDK's providers, or the native one in front of them. */
  @Param({"jdk", "native"})
  public String provider = "jdk";

  /** Which key signs. */
  @Param({"RSA-2048", "P-256"})
  public String key = "RSA-2048";

  private Path folder = Path.of("");
  private byte[] unsigned = new byte[0];
  private byte[] signed = new byte[0];
  private Optional<Pair> pair = Optional.empty();

  private record Pair(DocumentSigner signer, SignatureVerifier verifier) {}

  /** Makes the key and the message; fails where the native provider does not load. */
  @Setup
  public void prepare() throws IOException {
    if (provider.equals("native") && !CryptoProvider.install()) {
      throw new IllegalStateException("The native provider does not load on this machine");
    }
    folder = Files.createTempDirectory("lienthong-bench");
    MemberKey member =
        DevelopmentPki.ensure(folder.resolve("pki"), Map.of(SENDER, KeyKind.of(key))).key(SENDER);
    Signer registered = new Signer(SENDER, member.certificate());
    pair =
        Optional.of(
            new Pair(
                HubSignatures.signer(member),
                HubSignatures.verifier(
                    shown -> Optional.of(registered).filter(r -> r.certificate().equals(shown)),
                    Clock.systemUTC())));
    MessageHeader header =
        MessageHeader.of(
                UUID.nameUUIDFromBytes(new byte[] {1}),
                "LienThongKhaiSinh",
                SENDER,
                new MemberCode("G00.LIENTHONG"),
                OffsetDateTime.now(ZoneOffset.UTC))
            .withDossierCode("H29.MOTCUA-261122-0001");
    unsigned =
        SecureXml.serialize(Envelopes.write(header, Payloads.write(BirthSamples.seeded(7).next())));
    signed = sign();
  }

  /** Removes the keys. */
  @TearDown
  public void removeKeys() throws IOException {
    try (var files = Files.walk(folder)) {
      files
          .sorted(Comparator.reverseOrder())
          .forEach(
              file -> {
                try {
                  Files.delete(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }

  /** Parse, profile, signer, core validation. */
  @Benchmark
  public Object verify() {
    var outcome = pair.orElseThrow().verifier().verifyMessage(signed);
    if (outcome instanceof Verification.Trusted<?> trusted) {
      return trusted.document();
    }
    throw new IllegalStateException("The good message was refused: " + outcome);
  }

  /** Parse, sign, serialise. */
  @Benchmark
  public byte[] sign() {
    return pair.orElseThrow().signer().sign(SecureXml.parse(unsigned)).bytes();
  }

  /** The size of the message that is verified, in bytes. */
  int size() {
    return signed.length;
  }
}
