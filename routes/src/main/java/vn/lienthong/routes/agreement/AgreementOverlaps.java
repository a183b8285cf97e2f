package vn.lienthong.routes.agreement;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** Two agreements for the same message would leave open which fields and which quota hold. */
final class AgreementOverlaps {
  private AgreementOverlaps() {}

  /** Refuses the first agreement that shares messages with another. */
  static void check(List<ReadAgreement> all) {
    for (int i = 0; i < all.size(); i++) {
      for (int j = 0; j < i; j++) {
        Agreement agreement = all.get(i).agreement();
        Agreement other = all.get(j).agreement();
        if (sameSubject(agreement, other) && agreement.overlaps(other)) {
          Optional<String> shared = shared(agreement, other);
          if (shared.isPresent()) {
            throw all.get(i)
                .file()
                .refused(
                    "/validFrom",
                    "overlaps %s version %s for the same consumer, provider and service, %s"
                        .formatted(other.code(), other.version(), shared.get()));
          }
        }
      }
    }
  }

  private static boolean sameSubject(Agreement one, Agreement other) {
    return one.service().equals(other.service())
        && one.serviceVersion().equals(other.serviceVersion())
        && one.provider().equals(other.provider())
        && sameConsumer(one.consumer(), other.consumer());
  }

  private static boolean sameConsumer(@Nullable MemberCode one, @Nullable MemberCode other) {
    return one == null || other == null || one.equals(other);
  }

  private static Optional<String> shared(Agreement one, Agreement other) {
    if (!one.purposeRequired() && !other.purposeRequired()) {
      return Optional.of("both without a purpose");
    }
    return one.purposes().stream()
        .map(Purpose::code)
        .filter(code -> other.purpose(code).isPresent())
        .findFirst()
        .map(code -> "purpose " + code);
  }
}
