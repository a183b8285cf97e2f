package vn.lienthong.connectors.security.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.connectors.security.TestMembers.CIVIL_STATUS;
import static vn.lienthong.connectors.security.TestMembers.HUB;
import static vn.lienthong.connectors.security.TestMembers.POPULATION;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.lienthong.connectors.api.SignatureVerifier;
import vn.lienthong.connectors.api.Verification;
import vn.lienthong.connectors.api.Verification.Refused;
import vn.lienthong.connectors.api.Verification.Trusted;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.connectors.security.TestMembers;
import vn.lienthong.connectors.security.TestTimeStamps;
import vn.lienthong.connectors.security.attack.AttackShape.Judge;
import vn.lienthong.connectors.security.keys.CryptoProvider;
import vn.lienthong.connectors.security.policy.SignaturePolicies;
import vn.lienthong.connectors.security.signature.HubSignatures;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.qcvn109.xml.XmlNames;

/**
 * Random changes of good messages: whatever they are, the gate refuses them as the sender's fault,
 * or what it accepts is what was signed. {@code bench/mutate.sh} runs a million.
 */
class MutationTest {
  private static final TestTimeStamps TIME = TestTimeStamps.make();
  private static final int THREADS = 2;
  private static final int COUNT = Integer.getInteger("mutations", 6_000);
  private static final long SEED = Long.getLong("seed", 109);
  private static final int LARGEST = 20_000;

  private final SignatureVerifier verifier =
      HubSignatures.verifier(
          TestMembers.directoryOfMembers(),
          TIME.judge(),
          SignaturePolicies.standard(),
          Clock.systemUTC());
  private final List<byte[]> good = goodMessages();
  private final Set<String> contents = new HashSet<>();

  @Test
  void mutation_isRefusedWithoutAFault_orItsVerifiedContentIsUnchanged() throws Exception {
    CryptoProvider.install();
    for (byte[] message : good) {
      contents.add(
          content(((Trusted<VerifiedMessage>) verifier.verifyMessage(message)).document()));
    }
    long begin = System.nanoTime();
    Map<String, Integer> counts = run();
    long millis = (System.nanoTime() - begin) / 1_000_000;
    counts.forEach((code, count) -> System.out.printf("%-30s %,10d%n", code, count));
    System.out.printf(
        "%,d mutations of %d messages, seed %d: %.1f s, %,d a second, heap limit %,d MB%n",
        COUNT,
        good.size(),
        SEED,
        millis / 1000.0,
        COUNT * 1000L / Math.max(1, millis),
        Runtime.getRuntime().maxMemory() >> 20);
    int wellFormed = COUNT - counts.getOrDefault("NOT_XML", 0);
    assertThat(wellFormed).isGreaterThan(COUNT / 3);
    assertThat(counts.keySet()).contains("accepted, content unchanged").hasSizeGreaterThan(5);
  }

  private Map<String, Integer> run() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<Map<String, Integer>>> parts = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        Mutator mutator = new Mutator(SEED + i, good);
        parts.add(() -> part(mutator));
      }
      Map<String, Integer> all = new TreeMap<>();
      for (Future<Map<String, Integer>> part : threads.invokeAll(parts)) {
        part.get().forEach((code, count) -> all.merge(code, count, Integer::sum));
      }
      return all;
    } finally {
      threads.shutdownNow();
    }
  }

  private Map<String, Integer> part(Mutator mutator) {
    Map<String, Integer> counts = new TreeMap<>();
    for (int i = 0; i < COUNT / THREADS; i++) {
      byte[] mutation = mutator.next();
      counts.merge(outcome(mutation), 1, Integer::sum);
    }
    return counts;
  }

  private String outcome(byte[] mutation) {
    try {
      Verification<VerifiedMessage> outcome = verifier.verifyMessage(mutation);
      if (outcome instanceof Refused<?> refused) {
        assertThat(refused.fault().code()).isNotEqualTo(HubErrorCode.HUB_FAULT);
        return refused.fault().code().name();
      }
      assertThat(contents).contains(content(((Trusted<VerifiedMessage>) outcome).document()));
      return "accepted, content unchanged";
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(new String(mutation, StandardCharsets.UTF_8), e);
    }
  }

  /** What downstream reads, canonical and without the signature. */
  private static String content(VerifiedMessage message) {
    Element root = (Element) message.root().cloneNode(true);
    for (Node node = root.getLastChild(); node != null; node = node.getPreviousSibling()) {
      if ("Signature".equals(node.getLocalName())) {
        root.removeChild(node);
        break;
      }
    }
    byte[] canonical = Draft.canonical(root, Methods.EXCLUSIVE);
    return message.signer() + HexFormat.of().formatHex(Sha256.of(canonical));
  }

  private static List<byte[]> goodMessages() {
    List<byte[]> good = new ArrayList<>();
    for (var first : List.of(CIVIL_STATUS, POPULATION)) {
      var second = first.equals(POPULATION) ? CIVIL_STATUS : POPULATION;
      var members = List.of(TestMembers.key(first), TestMembers.key(second));
      AttackSuite.of(scene(members)).stream()
          .filter(shape -> shape.isControl() && shape.judge() == Judge.GATE)
          .map(AttackShape::bytes)
          .filter(bytes -> bytes.length < LARGEST)
          .forEach(good::add);
    }
    return good;
  }

  private static AttackScene scene(List<vn.lienthong.connectors.security.keys.MemberKey> members) {
    return new AttackScene(
        members,
        HUB,
        "KiemTraKetNoi",
        MutationTest::payload,
        URI.create("http://127.0.0.1:9/bay"),
        LARGEST,
        Clock.systemUTC(),
        TIME.authority(Clock.systemUTC()),
        List.of(),
        SEED);
  }

  private static Element payload(String text) {
    Element payload = SecureXml.newDocument().createElementNS(XmlNames.SERVICE, "dv:KiemTraKetNoi");
    payload.setTextContent(text);
    return payload;
  }
}
