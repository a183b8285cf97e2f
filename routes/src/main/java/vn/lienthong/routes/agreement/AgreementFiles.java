package vn.lienthong.routes.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.api.SignatureLevel;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.routes.registry.ConfigurationFile;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.Member;

/** Reads {@code config/agreements/*.yaml}; a wrong file is refused with its name, line and rule. */
public final class AgreementFiles {
  static final String ANYBODY = "*";

  private AgreementFiles() {}

  /**
   * Reads all agreements of an installation and checks them as a whole.
   *
   * @param members who there is to agree
   * @throws vn.lienthong.routes.registry.ConfigurationFileException with file, line and rule
   */
  public static AgreementSet read(HubHome home, List<Member> members) {
    List<ReadAgreement> all = new ArrayList<>();
    for (ConfigurationFile file : ConfigurationFile.in(home.agreements(), home)) {
      all.add(new ReadAgreement(file, file.as(Content.class).toAgreement(file)));
    }
    new AgreementRules(members).check(all);
    return new AgreementSet(all.stream().map(ReadAgreement::agreement).toList());
  }

  private record Content(
      @Nullable String code,
      @Nullable String version,
      @Nullable String consumer,
      @Nullable String provider,
      @Nullable String service,
      @Nullable String serviceVersion,
      @Nullable String legalBasis,
      @Nullable String validFrom,
      @Nullable String validTo,
      @Nullable Boolean purposeRequired,
      @Nullable List<PurposeContent> purposes,
      @Nullable String minimumProfile,
      @Nullable String dossierCodePrefix,
      @Nullable RateContent rate,
      @Nullable QuotaContent quota,
      @Nullable QuestionContent questions,
      @Nullable SubscriptionContent subscription,
      @Nullable String state) {

    Agreement toAgreement(ConfigurationFile file) {
      return new Agreement(
          file.text("/code", code),
          file.required("/version", version, Content::version),
          file.required("/consumer", consumer, Content::member),
          file.required("/provider", provider, MemberCode::new),
          file.text("/service", service),
          file.text("/serviceVersion", serviceVersion),
          file.text("/legalBasis", legalBasis),
          file.required("/validFrom", validFrom, LocalDate::parse),
          validTo == null ? null : file.required("/validTo", validTo, LocalDate::parse),
          file.required("/state", state, Content::isActive),
          file.required("/purposeRequired", purposeRequired, required -> required),
          PurposeContent.all(file, purposes),
          file.required("/minimumProfile", minimumProfile, SignatureLevel::ofProfile),
          dossierCodePrefix == null ? null : file.text("/dossierCodePrefix", dossierCodePrefix),
          rate == null ? null : rate.toRate(file),
          quota == null ? null : quota.perDay(file),
          QuestionContent.rules(file, questions),
          subscription == null ? null : subscription.toSubscription(file));
    }

    // PhienBanThoaThuan of an answer has this form.
    private static String version(String given) {
      if (!given.matches("[0-9]{1,3}\\.[0-9]{1,3}")) {
        throw new IllegalArgumentException("version must look like 1.0");
      }
      return given;
    }

    private static @Nullable MemberCode member(String code) {
      return code.equals(ANYBODY) ? null : new MemberCode(code);
    }

    private static boolean isActive(String state) {
      return switch (state) {
        case "active" -> true;
        case "suspended" -> false;
        default -> throw new IllegalArgumentException("state must be active or suspended");
      };
    }
  }

  private record RateContent(@Nullable Integer perSecond, @Nullable Integer burst) {
    Agreement.Rate toRate(ConfigurationFile file) {
      int least = file.required("/rate/perSecond", perSecond, AgreementFiles::atLeastOne);
      return new Agreement.Rate(
          least, file.required("/rate/burst", burst, AgreementFiles::atLeastOne));
    }
  }

  private record QuotaContent(@Nullable Integer perDay) {
    long perDay(ConfigurationFile file) {
      return file.required("/quota/perDay", perDay, AgreementFiles::atLeastOne);
    }
  }

  private record SubscriptionContent(
      @Nullable List<String> kinds, @Nullable List<String> communes, @Nullable String from) {
    Subscription toSubscription(ConfigurationFile file) {
      return new Subscription(
          Set.copyOf(kinds == null ? List.of() : kinds),
          Set.copyOf(communes == null ? List.of() : communes),
          from == null ? null : file.required("/subscription/from", from, LocalDate::parse));
    }
  }

  private static int atLeastOne(int value) {
    if (value < 1) {
      throw new IllegalArgumentException("must be at least 1");
    }
    return value;
  }
}
