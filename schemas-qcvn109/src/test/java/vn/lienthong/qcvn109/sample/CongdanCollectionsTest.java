package vn.lienthong.qcvn109.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import javax.xml.transform.dom.DOMSource;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.contract.ContractVersions;
import vn.lienthong.qcvn109.contract.Schemas;
import vn.lienthong.qcvn109.dialect.Dialect;
import vn.lienthong.qcvn109.dialect.DialectDetector;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongdanCollectionStructure;
import vn.lienthong.qcvn109.message.LivePayloads;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.validation.MessageValidator;
import vn.lienthong.qcvn109.xml.SecureXml;

class CongdanCollectionsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @Test
  void document_isValid_withTheCitizensOfTheSeed() throws IOException {
    Element root = SecureXml.parse(write(300, 7)).getDocumentElement();
    var collection = Payloads.read(root, CongdanCollectionStructure.class);

    assertThat(MessageValidator.validate(root).errorFindings()).isEmpty();
    assertThat(collection.getSoCongDan()).isEqualTo(300);
    assertThat(collection.getThoiDiemDuLieu()).isEqualTo("2026-11-21T00:00:00");
    assertThat(collection.getGhiChu()).contains("không có thật", "invented");
    assertThat(collection.getCongDan()).hasSize(300);
    assertThat(collection.getCongDan().get(0).getSoDinhDanh())
        .isEqualTo(CitizenSamples.seeded(7, TODAY).next().getSoDinhDanh());
  }

  @Test
  void bytes_areTheSame_forTheSameArgumentsOnly() throws IOException {
    assertThat(write(40, 7)).isEqualTo(write(40, 7)).isNotEqualTo(write(40, 8));
  }

  @Test
  void liveDocument_isValid_inItsOwnSchema() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CongdanCollections.write(out, 1_000, 7, Dialect.LIVE, TODAY);
    Element root = SecureXml.parse(out.toByteArray()).getDocumentElement();

    Schemas.of(ContractVersions.all().get(0), Dialect.LIVE)
        .newValidator()
        .validate(new DOMSource(root));
    assertThat(LivePayloads.read(root).getCongDan()).hasSize(1_000);
    assertThat(DialectDetector.detect(root)).contains(Dialect.LIVE);
  }

  @Test
  void emptyCollection_isValid() throws IOException {
    Element root = SecureXml.parse(write(0, 7)).getDocumentElement();

    assertThat(MessageValidator.validate(root).errorFindings()).isEmpty();
    assertThat(root.getAttribute("SoCongDan")).isEqualTo("0");
  }

  @Test
  void negativeCount_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> write(-1, 7))
        .withMessageContaining("no fewer than 0");
  }

  @Test
  void failureOfTheStream_isHandedOn_asItIs() {
    IOException full = new IOException("full");
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw full;
          }
        };

    assertThatThrownBy(() -> CongdanCollections.write(broken, 500, 7, Dialect.CANONICAL, TODAY))
        .isSameAs(full);
  }

  private static byte[] write(int count, long seed) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CongdanCollections.write(out, count, seed, Dialect.CANONICAL, TODAY);
    return out.toByteArray();
  }
}
