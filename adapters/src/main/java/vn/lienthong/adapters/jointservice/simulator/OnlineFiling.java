package vn.lienthong.adapters.jointservice.simulator;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.function.Supplier;
import org.w3c.dom.Element;
import vn.lienthong.adapters.jointservice.DossierForm;
import vn.lienthong.adapters.jointservice.JointServiceDialect;
import vn.lienthong.adapters.spi.Resource;
import vn.lienthong.adapters.spi.Workplace;
import vn.lienthong.connectors.api.HttpReply;
import vn.lienthong.qcvn109.identifier.DossierCode;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.QuyChiTraType;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.sample.BirthSamples;
import vn.lienthong.qcvn109.sample.DeathSamples;

/** Citizens who do not exist file at home; the same seed and day are the same citizens. */
final class OnlineFiling {
  private static final int MOST = 10_000;
  private static final int ALL_OF_A_BIRTH = 3;
  // Illustrative: which code the procedures have on the portal is not the hub's to say.
  private static final String PROCEDURE = "MAU";

  private final Workplace place;
  private final MemberCode member;
  private final CaseFiles files;

  OnlineFiling(Workplace place, MemberCode member, CaseFiles files) {
    this.place = place;
    this.member = member;
    this.files = files;
  }

  /**
   * {@code so-luong} dossiers of {@code module} KS or KT, of {@code so-thu-tuc} procedures, by
   * {@code hat-giong}; answers their codes, one a line.
   */
  HttpReply file(Map<String, String> query) {
    String module = query.getOrDefault("module", JointServiceDialect.BIRTH);
    try {
      int count = Integer.parseInt(query.getOrDefault("so-luong", "1"));
      int procedures = Integer.parseInt(query.getOrDefault("so-thu-tuc", "3"));
      long seed = Long.parseLong(query.getOrDefault("hat-giong", "7"));
      if (count < 1 || count > MOST) {
        return Resource.text(400, "so-luong: 1.." + MOST + "\n");
      }
      return Resource.text(200, file(count, module, seed, forms(module, procedures, seed)));
    } catch (IllegalArgumentException wrong) {
      return Resource.text(
          400,
          "module: KS | KT; so-thu-tuc: KS 2..3, KT 2..4; so-luong, hat-giong: số / numbers\n");
    }
  }

  private synchronized String file(int count, String module, long seed, Supplier<Element> forms) {
    LocalDate today = LocalDate.now(place.clock());
    StringBuilder codes = new StringBuilder();
    for (int number = 1; number <= count; number++) {
      Element form = forms.get();
      String citizen = today + "/" + module + "/" + seed + "/" + number;
      String code =
          files.codeOf(citizen, next -> DossierCode.of(member.value(), today, next).value());
      files.open(code, DossierForm.write(head(module, code), form));
      codes.append(code).append('\n');
    }
    return codes.toString();
  }

  private DossierForm.Head head(String module, String code) {
    String now = JointServiceDialect.moment(LocalDateTime.now(place.clock()));
    return new DossierForm.Head(code, member.value(), PROCEDURE, module, code, now, "TK-" + code);
  }

  private Supplier<Element> forms(String module, int procedures, long seed) {
    LocalDate today = LocalDate.now(place.clock());
    if (module.equals(JointServiceDialect.BIRTH)) {
      BirthSamples births = BirthSamples.seeded(seed, today);
      return () ->
          Payloads.write(
              procedures == ALL_OF_A_BIRTH
                  ? births.next()
                  : BirthSamples.withoutResidence(births.next()));
    }
    if (!module.equals(JointServiceDialect.DEATH)) {
      throw new IllegalArgumentException(module);
    }
    DeathSamples deaths = DeathSamples.seeded(seed, today);
    return () -> Payloads.write(deaths.next(procedures, QuyChiTraType.BHXH));
  }
}
