package vn.lienthong.routes.pipeline;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.routes.agreement.Agreement;

/**
 * Providers' answers that may be given again to the very same question: of the same asker, by the
 * same version of an agreement, for the same purpose, and for as long as that agreement says. In
 * memory only, each node for itself.
 */
public final class RecentAnswers {
  private static final int MOST = 2_000;

  private final Cache<Key, Kept> kept;

  /** Keeps nothing yet. */
  public RecentAnswers(Ticker ticker) {
    this.kept =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .ticker(ticker)
            .executor(Runnable::run)
            .expireAfter(Expiry.<Key, Kept>writing((key, value) -> value.time()))
            .build();
  }

  /** Who asks what of whom; never when, by which id or for which dossier. */
  private record Key(
      MemberCode asker,
      MemberCode provider,
      String service,
      @Nullable String purpose,
      String agreement,
      String payload) {
    static Key of(VerifiedMessage question, Agreement agreement) {
      MessageHeader header = question.header();
      return new Key(
          header.sender(),
          header.receiver(),
          header.service() + " " + header.version(),
          header.purpose(),
          agreement.code() + " " + agreement.version(),
          Sha256.hex(SecureXml.serialize(question.payload())));
    }
  }

  private record Kept(VerifiedMessage answer, Duration time) {}

  /** The answer that may be given again; empty where the provider is to be asked. */
  Optional<VerifiedMessage> of(Reception reception) {
    return agreement(reception)
        .map(agreement -> kept.getIfPresent(Key.of(reception.message(), agreement)))
        .map(Kept::answer);
  }

  /**
   * Keeps an answer, where the agreement lets it be given again.
   *
   * @param somebody whether it found the person who was asked about
   */
  void keep(Reception reception, VerifiedMessage answer, boolean somebody) {
    agreement(reception)
        .ifPresent(
            agreement -> {
              Duration time = agreement.questions().reuse().of(somebody);
              if (!time.isZero()) {
                kept.put(Key.of(reception.message(), agreement), new Kept(answer, time));
              }
            });
  }

  // What issues something is never answered from memory, whatever an agreement says.
  private static Optional<Agreement> agreement(Reception reception) {
    return reception
        .agreed()
        .map(use -> use.agreement())
        .filter(agreement -> !agreement.questions().reuse().isNever())
        .filter(agreement -> !reception.service().issues());
  }
}
