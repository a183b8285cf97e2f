package vn.lienthong.connectors.evidence.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.connectors.evidence.chain.SealedHead.Stamp;
import vn.lienthong.connectors.security.keys.MemberKey;
import vn.lienthong.qcvn109.digest.Sha256;

/** A wrong clock seals nothing; where one did, the chain is whole and the time is doubted. */
class HeadTimesTest {
  private static final Clock NOW = Clock.systemUTC();
  private static final MemberKey HUB = ChainScene.PKI.key(ChainScene.HUB);

  @Test
  void sealer_whoseClockIsApartFromTheDatabases_sealsNothing_untilTheyAgree() throws Exception {
    try (ChainScene scene = new ChainScene()) {
      scene.database.jdbi().useTransaction(tx -> scene.add(tx, "<a/>"));
      for (Duration off : new Duration[] {Duration.ofSeconds(90), Duration.ofMinutes(-40)}) {
        Clock wrong = Clock.offset(NOW, off);
        assertThatThrownBy(() -> sealOnce(scene, wrong, wrong))
            .isInstanceOf(IllegalStateException.class)
            .hasMessageContaining("apart: nothing is sealed here");
        assertThat(scene.number("SELECT count(*) FROM evidence_batch")).isZero();
        assertThat(scene.number("SELECT count(*) FROM evidence_unsealed")).isEqualTo(3);
        assertThat(new ChainHealth(scene.database, ChainScene.settings(10), wrong).check())
            .contains("this node seals nothing");
      }
      Clock near = Clock.offset(NOW, Duration.ofSeconds(-30));
      assertThat(sealOnce(scene, near, near)).isEqualTo(3);
      assertThat(new ChainHealth(scene.database, ChainScene.settings(10), near).check())
          .doesNotContain("seals nothing");
      assertThat(scene.verify().sound()).isTrue();
      assertThat(scene.verify().doubtfulTimes()).isEmpty();
    }
  }

  @Test
  void headsStampedAhead_areNamedApart_inAWholeChain() throws Exception {
    try (ChainScene scene = new ChainScene()) {
      Clock ahead = Clock.offset(NOW, Duration.ofHours(2));
      scene.database.jdbi().useTransaction(tx -> scene.add(tx, "<a/>"));
      assertThat(sealOnce(scene, ahead, NOW)).isEqualTo(3);
      scene.database.jdbi().useTransaction(tx -> scene.add(tx, "<b/>"));
      assertThat(sealOnce(scene, ahead, NOW)).isEqualTo(3);
      scene.seal(1, 10);

      ChainReport report = scene.verify();
      assertThat(report.first()).isEmpty();
      assertThat(report.records()).isEqualTo(9);
      assertThat(report.doubtfulTimes()).containsExactly(new DoubtfulTimes(TimeDoubt.AHEAD, 1, 2));
      ChainReport later = scene.verify(Clock.offset(NOW, Duration.ofDays(1)));
      assertThat(later.first()).isEmpty();
      assertThat(later.doubtfulTimes())
          .containsExactly(new DoubtfulTimes(TimeDoubt.STAMP_DIFFERS, 1, 2));
      HeadsSeen seen = HeadsSeen.in(scene.database, ChainScene.verifier());
      assertThat(seen.compareWith(seen).sound()).isTrue();
      assertThat(seen.compareWith(seen).doubtfulTimes()).isEqualTo(report.doubtfulTimes());

      scene.tamper(
          "evidence_event", "UPDATE evidence_event SET kind = 'DA_GIA0' WHERE evidence_id = 2");
      assertThat(scene.verify().first().get(0).problem()).isEqualTo(Problem.RECORD_CHANGED);
    }
  }

  @Test
  void strangersHead_isNotTrusted_whateverTimeItNames() {
    MemberKey stranger = ChainScene.PKI.key(ChainScene.STRANGER);
    for (Duration off : new Duration[] {Duration.ofHours(2), Duration.ofHours(-2)}) {
      Clock wrong = Clock.offset(NOW, off);
      byte[] forged = ChainScene.signer(stranger, wrong).sign(head(1, null, wrong.instant()));
      Findings findings = new Findings();
      ChainScene.verifier().verify(forged, 1, findings);
      assertThat(findings.first())
          .extracting(ChainFinding::problem)
          .containsExactly(Problem.HEAD_UNTRUSTED);
      assertThat(findings.doubts().ranges()).isEmpty();
    }
  }

  @Test
  void headOfATimeToCome_isJudgedAsOfNow_notAsOfTheTimeItChose() {
    Instant begin = HUB.certificate().getNotBefore().toInstant();
    Clock before = Clock.fixed(begin.minus(Duration.ofDays(1)), ZoneOffset.UTC);
    byte[] document = ChainScene.signer(HUB).sign(head(1, null, NOW.instant()));
    assertThatThrownBy(() -> ChainScene.verifier(before).verify(document))
        .isInstanceOf(UntrustedHeadException.class)
        .hasMessageContaining("not valid yet at");
  }

  @Test
  void headStampedAfterTheCertificateEnded_isNotTrusted() {
    Instant end = HUB.certificate().getNotAfter().toInstant();
    Clock after = Clock.fixed(end.plus(Duration.ofDays(1)), ZoneOffset.UTC);
    byte[] document = ChainScene.signer(HUB, after).sign(head(1, null, NOW.instant()));
    assertThatThrownBy(() -> ChainScene.verifier().verify(document))
        .isInstanceOf(UntrustedHeadException.class)
        .hasMessageContaining("LT-2015");
  }

  @Test
  void timeThatGoesBack_isNamedWhereItDoes() {
    HeadSigner signer = ChainScene.signer(HUB);
    Instant now = NOW.instant();
    byte[] first = signer.sign(head(1, null, now.plus(Duration.ofHours(1))));
    byte[] second = signer.sign(head(2, Sha256.of(first), now));
    Findings findings = new Findings();
    ChainLinks links = new ChainLinks(findings, 0, 0, null);
    links.next(first, 1);
    links.next(second, 2);
    ChainReport report = links.report(2, 0, 0, 0, null);
    assertThat(report.sound()).isTrue();
    assertThat(report.doubtfulTimes())
        .containsExactly(new DoubtfulTimes(TimeDoubt.BEFORE_PREVIOUS, 2, 2));
  }

  private static SealedHead head(long batch, byte @Nullable [] previous, Instant at) {
    return new SealedHead(
        ChainScene.HUB.value(), batch, 1, batch, new byte[32], previous, at, Stamp.CO);
  }

  private static int sealOnce(ChainScene scene, Clock signing, Clock own) throws SQLException {
    HeadSigner signer = ChainScene.signer(HUB, signing);
    return new EvidenceSealer(scene.database, signer, ChainScene.settings(10), own).sealOnce();
  }
}
