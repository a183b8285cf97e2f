package vn.lienthong.connectors.security.certificate;

import static vn.lienthong.connectors.api.CertificateVerdict.Status.CHAIN_INVALID;
import static vn.lienthong.connectors.api.CertificateVerdict.Status.EXPIRED;
import static vn.lienthong.connectors.api.CertificateVerdict.Status.NOT_YET_VALID;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.api.CertificateJudge;
import vn.lienthong.connectors.api.CertificateUse;
import vn.lienthong.connectors.api.CertificateVerdict;
import vn.lienthong.connectors.api.CertificateVerdict.RevocationSource;

/**
 * Judges certificates by the installation's trust settings. A judgement is a look-up: what it rests
 * on is worked out once and again only when the authorities say something new or a time rule turns.
 * It never asks over the network; {@link StatusWatch} does, in the background.
 */
final class StandingJudge implements CertificateJudge {
  private static final Logger LOG = LoggerFactory.getLogger(StandingJudge.class);
  private static final int KEPT = 20_000;

  private final TrustSettings settings;
  private final Clock clock;
  private final StatusBook book;
  private final KnownPaths paths;
  private final RevocationRule revocation;
  private final Map<Question, Standing> standings = new ConcurrentHashMap<>();

  private record Question(X509Certificate certificate, CertificateUse use) {}

  StandingJudge(TrustSettings settings, StatusBook book, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.book = book;
    this.paths = new KnownPaths(settings);
    this.revocation = new RevocationRule(book);
  }

  @Override
  public CertificateVerdict judge(X509Certificate certificate, CertificateUse use) {
    Instant now = clock.instant();
    Question question = new Question(certificate, use);
    long edition = book.edition();
    Standing known = standings.get(question);
    if (known != null && known.holds(edition, now)) {
      return known.verdict();
    }
    Horizon horizon = new Horizon(now);
    CertificateVerdict verdict = work(question, horizon);
    if (standings.size() >= KEPT) {
      standings.clear(); // somebody shows ever new ones; the registered ones are worked out again
    }
    standings.put(question, new Standing(verdict, edition, now, horizon.last()));
    return verdict;
  }

  private CertificateVerdict work(Question question, Horizon horizon) {
    try {
      X509Certificate certificate = question.certificate();
      requireValid(certificate, horizon);
      CertificateUsage.require(certificate, question.use());
      List<X509Certificate> path = paths.find(certificate, horizon);
      return revocation.judge(path, settings.policy(question.use()), horizon);
    } catch (CertificateRefusedException e) {
      return refusal(e);
    } catch (RuntimeException e) {
      LOG.error("A certificate could not be judged and is refused", e);
      return refusal(new CertificateRefusedException(CHAIN_INVALID, "it could not be judged"));
    }
  }

  private static void requireValid(X509Certificate certificate, Horizon horizon)
      throws CertificateRefusedException {
    horizon.include(certificate);
    Instant from = certificate.getNotBefore().toInstant();
    Instant to = certificate.getNotAfter().toInstant();
    if (horizon.now().isBefore(from)) {
      throw new CertificateRefusedException(NOT_YET_VALID, "valid from " + from);
    }
    if (horizon.now().isAfter(to)) {
      throw new CertificateRefusedException(EXPIRED, "valid until " + to);
    }
  }

  private static CertificateVerdict refusal(CertificateRefusedException refused) {
    return new CertificateVerdict(refused.status(), RevocationSource.NONE, null, refused.rule());
  }
}
