package vn.lienthong.qcvn109.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.live.LiveCongDanStructure;
import vn.lienthong.qcvn109.sample.CitizenSamples;

/** Believable people: old and new addresses, foreigners, unknown birth days, minority names. */
class SampleCitizensTest {
  private static final int PEOPLE = 500;
  private final DialectConverter strict = DialectConverter.asOf(TestCitizens.TODAY);
  private final DialectConverter joining =
      strict.accepting(Set.of(Loss.NAME_PARTS, Loss.ETHNIC_ALIAS));

  @Test
  void samplePeople_loseOnlyThePartsOfTheirNames_andComeBackOtherwiseTheSame() {
    CitizenSamples samples = CitizenSamples.seeded(109, TestCitizens.TODAY);
    for (int i = 0; i < PEOPLE; i++) {
      CongDanStructure citizen = samples.next();
      LiveCongDanStructure live = joining.toLive(citizen).orThrow();

      CongDanStructure back = strict.toCanonical(live).orThrow();

      assertThat(back)
          .usingRecursiveComparison()
          .ignoringFieldsMatchingRegexes(".*hoVaTen\\..*", ".*tenGoi")
          .isEqualTo(citizen);
      assertThat(joining.toLive(back).orThrow()).usingRecursiveComparison().isEqualTo(live);
    }
  }

  @Test
  void samplePeople_withPartsOfNames_areRefusedForThemAlone() {
    CitizenSamples samples = CitizenSamples.seeded(7, TestCitizens.TODAY);
    Set<Loss> losses =
        Stream.generate(samples::next)
            .limit(PEOPLE)
            .map(strict::toLive)
            .filter(Conversion.Refused.class::isInstance)
            .flatMap(refused -> ((Conversion.Refused<?>) refused).losses().stream())
            .map(LossFound::loss)
            .collect(Collectors.toSet());

    assertThat(losses).contains(Loss.NAME_PARTS).isSubsetOf(Loss.NAME_PARTS, Loss.ETHNIC_ALIAS);
  }
}
