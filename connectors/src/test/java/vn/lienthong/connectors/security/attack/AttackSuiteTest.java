package vn.lienthong.connectors.security.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.connectors.security.TestMembers.CIVIL_STATUS;
import static vn.lienthong.connectors.security.TestMembers.HUB;
import static vn.lienthong.connectors.security.TestMembers.POPULATION;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import vn.lienthong.connectors.api.SignatureVerifier;
import vn.lienthong.connectors.api.Verification;
import vn.lienthong.connectors.api.Verification.Refused;
import vn.lienthong.connectors.api.Verification.Trusted;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.connectors.security.TestMembers;
import vn.lienthong.connectors.security.TestTimeStamps;
import vn.lienthong.connectors.security.attack.AttackShape.Judge;
import vn.lienthong.connectors.security.keys.MemberKey;
import vn.lienthong.connectors.security.policy.SignaturePolicies;
import vn.lienthong.connectors.security.signature.HubSignatures;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.qcvn109.xml.XmlNames;

/** The whole suite at the gate alone; the doors' tests run it against a whole hub. */
class AttackSuiteTest {
  private static final TestTimeStamps TIME = TestTimeStamps.make();

  private final SignatureVerifier verifier =
      HubSignatures.verifier(
          TestMembers.directoryOfMembers(),
          TIME.judge(),
          SignaturePolicies.standard(),
          Clock.systemUTC());

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void everyShape_getsTheVerdictThatIsRight_andNothingIsAskedOutside(boolean rsa) throws Exception {
    MemberKey one = TestMembers.key(rsa ? CIVIL_STATUS : POPULATION);
    MemberKey other = TestMembers.key(rsa ? POPULATION : CIVIL_STATUS);
    try (ServerSocket trap = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      SoftAssertions all = new SoftAssertions();
      List<AttackShape> suite = AttackSuite.of(scene(List.of(one, other), trap.getLocalPort()));
      suite.stream()
          .filter(shape -> shape.judge() != Judge.SOAP_DOOR)
          .forEach(shape -> judge(shape, all));
      all.assertThat(suite).hasSizeGreaterThan(150);
      trap.setSoTimeout(50);
      all.assertThatThrownBy(trap::accept).isInstanceOf(SocketTimeoutException.class);
      all.assertAll();
    }
  }

  @Test
  void suite_hasOneNamePerShape_andTheSameIdsFromTheSameSeed() {
    List<MemberKey> members = List.of(TestMembers.key(CIVIL_STATUS));
    List<AttackShape> first = AttackSuite.of(scene(members, 1));
    List<AttackShape> second = AttackSuite.of(scene(members, 1));
    assertThat(first).extracting(AttackShape::name).doesNotHaveDuplicates();
    assertThat(second)
        .extracting(AttackShape::id)
        .isEqualTo(first.stream().map(AttackShape::id).toList());
  }

  private void judge(AttackShape shape, SoftAssertions all) {
    Verification<VerifiedMessage> outcome = verifier.verifyMessage(shape.bytes());
    String what = shape.name() + ": ";
    if (shape.judge() == Judge.GATE && !shape.isControl()) {
      HubFault fault = outcome instanceof Refused<?> refused ? refused.fault() : null;
      all.assertThat(fault).as(what + "must be refused").isNotNull();
      boolean right = fault != null && shape.expected().isRight(fault);
      all.assertThat(right).as(what + fault + " is not " + shape.expected()).isTrue();
    } else {
      // what the gate cannot know is right there: the whole hub refuses it
      all.assertThat(outcome).as(what + outcome).isInstanceOf(Trusted.class);
    }
    for (byte[] before : shape.before()) {
      boolean same = Arrays.equals(digest(before), digest(shape.bytes()));
      boolean expected = shape.expected().outcome() == Expected.Outcome.SAME;
      all.assertThat(same).as(what + "the same verified digest").isEqualTo(expected);
    }
  }

  private byte[] digest(byte[] document) {
    var outcome = verifier.verifyMessage(document);
    assertThat(outcome).isInstanceOf(Trusted.class);
    return ((Trusted<VerifiedMessage>) outcome).document().referenceDigest();
  }

  private static AttackScene scene(List<MemberKey> members, int port) {
    return new AttackScene(
        members,
        HUB,
        "KiemTraKetNoi",
        AttackSuiteTest::payload,
        URI.create("http://127.0.0.1:" + port + "/bay"),
        4 << 20,
        Clock.systemUTC(),
        TIME.authority(Clock.systemUTC()),
        List.of(),
        109);
  }

  private static Element payload(String text) {
    Element payload = SecureXml.newDocument().createElementNS(XmlNames.SERVICE, "dv:KiemTraKetNoi");
    payload.setTextContent(text);
    return payload;
  }
}
