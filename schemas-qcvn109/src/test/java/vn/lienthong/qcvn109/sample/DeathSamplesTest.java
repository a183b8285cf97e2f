package vn.lienthong.qcvn109.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LienThongKhaiTuStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.QuyChiTraType;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.validation.MessageValidator;

class DeathSamplesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @Test
  void samples_areValid_withEachChoice_andNobodyDiesTwice() {
    Set<String> dead = new HashSet<>();
    DeathSamples samples = DeathSamples.seeded(1, TODAY);
    for (int i = 0; i < 150; i++) {
      int procedures = 2 + i % 3;
      var payer = i % 2 == 0 ? QuyChiTraType.BHXH : QuyChiTraType.NGAN_SACH;
      LienThongKhaiTuStructure sample = samples.next(procedures, payer);
      assertThat(MessageValidator.validate(Payloads.write(sample)).errorFindings()).isEmpty();
      assertThat(dead.add(sample.getNguoiChet().getDinhDanh().getSoDinhDanh())).isTrue();
      assertThat(sample.getMaiTang() == null).isEqualTo(procedures == 2);
      assertThat(sample.getTuTuat() == null).isEqualTo(procedures < 4);
      if (sample.getMaiTang() != null) {
        assertThat(sample.getMaiTang().getQuyChiTra()).isEqualTo(payer);
      }
    }
  }

  @Test
  void dead_isTheSame_whateverIsAskedFor() {
    var two = DeathSamples.seeded(5, TODAY).next(2, QuyChiTraType.BHXH);
    var four = DeathSamples.seeded(5, TODAY).next(4, QuyChiTraType.NGAN_SACH);
    assertThat(four.getGiayBaoTu().getSo()).isEqualTo(two.getGiayBaoTu().getSo());
    assertThat(four.getNguoiChet()).usingRecursiveComparison().isEqualTo(two.getNguoiChet());
  }

  @Test
  void fiveProcedures_areRefused() {
    DeathSamples samples = DeathSamples.seeded(1, TODAY);
    assertThatThrownBy(() -> samples.next(5, QuyChiTraType.BHXH))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2, 3 or 4");
  }

  @Test
  void businesses_areValid_andBirthsWithoutResidenceToo() {
    BusinessSamples businesses = BusinessSamples.seeded(2, TODAY);
    BirthSamples births = BirthSamples.seeded(2, TODAY);
    for (int i = 0; i < 50; i++) {
      var birth = BirthSamples.withoutResidence(births.next());
      assertThat(birth.getNoiOHienTai()).isNotNull();
      assertThat(MessageValidator.validate(Payloads.write(birth)).errorFindings()).isEmpty();
      assertThat(MessageValidator.validate(Payloads.write(businesses.next())).errorFindings())
          .isEmpty();
    }
  }
}
