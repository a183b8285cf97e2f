package vn.lienthong.connectors.security.paper;

import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.interfaces.ECPublicKey;
import java.util.Map;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import vn.lienthong.connectors.security.keys.MemberKey;
import vn.lienthong.qcvn109.digest.Sha256;

/** Detached CMS as PAdES-B-B wants it: bound to the certificate, without a time of its own. */
final class CmsSeal {
  private final MemberKey key;

  CmsSeal(MemberKey key) {
    this.key = key;
  }

  byte[] sign(byte[] content) throws IOException {
    try {
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      var digests = new JcaDigestCalculatorProviderBuilder().build();
      generator.addSignerInfoGenerator(
          new JcaSignerInfoGeneratorBuilder(digests)
              .setSignedAttributeGenerator(new Attributes(bound()))
              .build(
                  new JcaContentSignerBuilder(method()).build(key.privateKey()),
                  key.certificate()));
      generator.addCertificates(new JcaCertStore(key.chain()));
      return generator.generate(new CMSProcessableByteArray(content), false).getEncoded();
    } catch (CMSException | OperatorCreationException | CertificateEncodingException e) {
      throw new IOException("The officer's key cannot sign", e);
    }
  }

  private String method() {
    return key.certificate().getPublicKey() instanceof ECPublicKey
        ? "SHA256withECDSA"
        : "SHA256withRSA";
  }

  /** RFC 5035: otherwise another certificate with the same key could be put in its place. */
  private AttributeTable bound() throws CertificateEncodingException {
    var id = new ESSCertIDv2(Sha256.of(key.certificate().getEncoded()));
    ASN1EncodableVector all = new ASN1EncodableVector();
    all.add(
        new Attribute(
            PKCSObjectIdentifiers.id_aa_signingCertificateV2,
            new DERSet(new SigningCertificateV2(id))));
    return new AttributeTable(all);
  }

  /** ETSI EN 319 142-1, 6.3: the time stands in the PDF, not here. */
  private static final class Attributes extends DefaultSignedAttributeTableGenerator {
    Attributes(AttributeTable table) {
      super(table);
    }

    @Override
    @SuppressWarnings("rawtypes") // as the library has it
    public AttributeTable getAttributes(Map parameters) {
      return super.getAttributes(parameters).remove(CMSAttributes.signingTime);
    }
  }
}
