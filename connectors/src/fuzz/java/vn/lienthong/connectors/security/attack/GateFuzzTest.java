package vn.lienthong.connectors.security.attack;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.lienthong.connectors.api.SignatureVerifier;
import vn.lienthong.connectors.api.SignerDirectory.Signer;
import vn.lienthong.connectors.api.Verification;
import vn.lienthong.connectors.api.Verification.Refused;
import vn.lienthong.connectors.api.Verification.Trusted;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.connectors.security.attack.AttackShape.Judge;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.connectors.security.keys.KeyKind;
import vn.lienthong.connectors.security.keys.MemberKey;
import vn.lienthong.connectors.security.signature.HubSignatures;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.qcvn109.xml.XmlNames;

/** Coverage-guided: parser, header reader and gate. Run by {@code bench/fuzz.sh}. */
class GateFuzzTest {
  private static final MemberCode MEMBER = new MemberCode("G15.HOTICH");
  private static final int LARGEST = 20_000;
  private static final MemberKey KEY = key();
  private static final SignatureVerifier VERIFIER =
      HubSignatures.verifier(
          presented ->
              KEY.certificate().equals(presented)
                  ? Optional.of(new Signer(MEMBER, KEY.certificate()))
                  : Optional.empty(),
          Clock.systemUTC());
  private static final Pattern DIGEST = Pattern.compile("DigestValue>([\\sA-Za-z0-9+/=]{40,200})<");
  private static final List<byte[]> SHAPES = shapes();
  private static final Set<String> SIGNED = signed();

  @FuzzTest(maxDuration = "2m")
  void editedShape_isRefusedWithoutAFault_orWasSignedSo(FuzzedDataProvider data) {
    byte[] message = data.pickValue(SHAPES);
    int edits = data.consumeInt(0, 6);
    for (int i = 0; i < edits; i++) {
      message = edited(message, data);
    }
    gate(message);
  }

  @FuzzTest(maxDuration = "1m")
  void anyBytes_areRefusedWithoutAFault(byte[] bytes) {
    try {
      Document document = SecureXml.parse(bytes);
      Envelopes.readHeader(document.getDocumentElement());
    } catch (HubException refused) {
      notOurFault(refused.fault().code());
    }
    gate(bytes);
  }

  private static void gate(byte[] message) {
    Verification<VerifiedMessage> outcome = VERIFIER.verifyMessage(message);
    if (outcome instanceof Refused<VerifiedMessage> refused) {
      notOurFault(refused.fault().code());
    } else if (!SIGNED.contains(digest(outcome))) {
      throw new AssertionError(
          "accepted what nobody signed: " + new String(message, StandardCharsets.UTF_8));
    }
  }

  private static void notOurFault(HubErrorCode code) {
    if (code == HubErrorCode.HUB_FAULT) {
      throw new AssertionError("a fault of the hub");
    }
  }

  private static byte[] edited(byte[] message, FuzzedDataProvider data) {
    int from = data.consumeInt(0, message.length);
    int to = Math.min(message.length, from + data.consumeInt(0, 60));
    byte[] put = data.consumeBytes(data.consumeInt(0, 60));
    byte[] changed = Arrays.copyOf(message, from + put.length + message.length - to);
    System.arraycopy(put, 0, changed, from, put.length);
    System.arraycopy(message, to, changed, from + put.length, message.length - to);
    return changed;
  }

  // Of refused shapes too: many hold a good signature beside what they are refused for, and an edit
  // may take just that away.
  private static Set<String> signed() {
    Set<String> digests = new HashSet<>();
    for (byte[] shape : SHAPES) {
      Matcher values = DIGEST.matcher(new String(shape, StandardCharsets.UTF_8));
      while (values.find()) {
        digests.add(Arrays.toString(Base64.getMimeDecoder().decode(values.group(1))));
      }
    }
    return digests;
  }

  private static String digest(Verification<VerifiedMessage> outcome) {
    return Arrays.toString(((Trusted<VerifiedMessage>) outcome).document().referenceDigest());
  }

  private static List<byte[]> shapes() {
    AttackScene scene =
        new AttackScene(
            List.of(KEY),
            new MemberCode("G00.LIENTHONG"),
            "KiemTraKetNoi",
            GateFuzzTest::payload,
            URI.create("http://127.0.0.1:9/bay"),
            LARGEST,
            Clock.systemUTC(),
            null,
            List.of(),
            109);
    return AttackSuite.of(scene).stream()
        .filter(shape -> shape.judge() != Judge.SOAP_DOOR)
        .map(AttackShape::bytes)
        .filter(bytes -> bytes.length > 0 && bytes.length < LARGEST)
        .toList();
  }

  private static Element payload(String text) {
    Element payload = SecureXml.newDocument().createElementNS(XmlNames.SERVICE, "dv:KiemTraKetNoi");
    payload.setTextContent(text);
    return payload;
  }

  private static MemberKey key() {
    try {
      var folder = Files.createTempDirectory("fuzz-pki");
      return DevelopmentPki.ensure(folder, Map.of(MEMBER, KeyKind.RSA_2048)).key(MEMBER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
