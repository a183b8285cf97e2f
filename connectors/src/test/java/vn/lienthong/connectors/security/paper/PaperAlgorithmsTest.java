package vn.lienthong.connectors.security.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.connectors.api.PaperContent;
import vn.lienthong.connectors.api.PaperVerdict;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.connectors.security.keys.KeyKind;
import vn.lienthong.connectors.security.keys.MemberKey;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** Papers of others, who sign by what they choose. */
class PaperAlgorithmsTest {
  private static final MemberCode OFFICER = new MemberCode("G15.HOTICH.CANBO");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "RSA_2048, SHA256withRSA, INTACT",
    "RSA_2048, SHA512withRSA, INTACT",
    "P_256, SHA384withECDSA, INTACT",
    "RSA_2048, SHA1withRSA, UNREADABLE",
    "RSA_2048, MD5withRSA, UNREADABLE",
    "P_256, SHA1withECDSA, UNREADABLE"
  })
  void weakDigest_isNotTaken(KeyKind kind, String method, PaperVerdict.Finding finding)
      throws Exception {
    MemberKey key = DevelopmentPki.ensure(folder, Map.of(OFFICER, kind)).key(OFFICER);
    PaperVerdict verdict = Papers.verifier().verify(signed(page(), key, method));
    assertThat(verdict.finding()).as(verdict.detail()).isEqualTo(finding);
  }

  private static byte[] signed(byte[] pdf, MemberKey key, String method) throws Exception {
    var id = new ESSCertIDv2(Sha256.of(key.certificate().getEncoded()));
    var bound =
        new Attribute(
            PKCSObjectIdentifiers.id_aa_signingCertificateV2,
            new DERSet(new SigningCertificateV2(id)));
    var attributes = new AttributeTable(new DERSet(bound));
    CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
    generator.addSignerInfoGenerator(
        new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
            .setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(attributes))
            .build(new JcaContentSignerBuilder(method).build(key.privateKey()), key.certificate()));
    generator.addCertificates(new JcaCertStore(key.chain()));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDSignature signature = new PDSignature();
      signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
      signature.setSubFilter(PaperSeal.PADES);
      document.addSignature(signature, content -> cms(generator, content.readAllBytes()));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.saveIncremental(out);
      return out.toByteArray();
    }
  }

  private static byte[] cms(CMSSignedDataGenerator generator, byte[] content) throws IOException {
    try {
      return generator.generate(new CMSProcessableByteArray(content), false).getEncoded();
    } catch (CMSException e) {
      throw new IOException(e);
    }
  }

  private static byte[] page() {
    return new PaperPage(
            new PaperContent(
                "GKS.1",
                "https://hotich.example/?ma=GKS.1",
                "GIẤY KHAI SINH",
                "UBND",
                List.of(),
                "Trần Văn Ký",
                "Công chức"))
        .toPdf();
  }
}
