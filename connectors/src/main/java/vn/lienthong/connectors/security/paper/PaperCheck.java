package vn.lienthong.connectors.security.paper;

import static vn.lienthong.connectors.api.PaperVerdict.Finding.CHANGED;
import static vn.lienthong.connectors.api.PaperVerdict.Finding.INTACT;
import static vn.lienthong.connectors.api.PaperVerdict.Finding.NOT_SIGNED;
import static vn.lienthong.connectors.api.PaperVerdict.Finding.UNREADABLE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Calendar;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.util.Selector;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.api.PaperVerdict;
import vn.lienthong.connectors.api.PaperVerdict.Finding;
import vn.lienthong.connectors.security.certificate.SoundAlgorithms;
import vn.lienthong.qcvn109.digest.Sha256;

/** Verifies the one signature of a paper. */
final class PaperCheck {
  // A paper has some kB of text and a font; a hub has some hundred MB for everything.
  private static final long LARGEST_UNPACKED = 32L << 20;

  private static final Set<ASN1ObjectIdentifier> DIGESTS =
      Set.of(
          NISTObjectIdentifiers.id_sha256,
          NISTObjectIdentifiers.id_sha384,
          NISTObjectIdentifiers.id_sha512);
  // It goes with the digest that is named beside it.
  private static final String RSA = PKCSObjectIdentifiers.rsaEncryption.getId();

  private PaperCheck() {}

  static PaperVerdict verify(byte[] pdf) {
    if (UnpackedSize.exceeds(LARGEST_UNPACKED, pdf)) {
      return found(UNREADABLE, "unpacked it has more than " + LARGEST_UNPACKED + " bytes");
    }
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<PDSignature> signatures = document.getSignatureDictionaries();
      if (signatures.size() != 1) {
        return found(NOT_SIGNED, signatures.size() + " signatures, one is expected");
      }
      return verify(pdf, signatures.get(0));
    } catch (IOException | RuntimeException e) {
      return found(UNREADABLE, "the PDF cannot be read: " + e.getClass().getSimpleName());
    }
  }

  private static PaperVerdict verify(byte[] pdf, PDSignature signature) throws IOException {
    if (!PaperSeal.PADES.getName().equals(signature.getSubFilter())) {
      return found(UNREADABLE, "the signature is no PAdES");
    }
    String gap = ByteRange.broken(pdf, signature.getByteRange());
    if (gap != null) {
      return found(CHANGED, gap);
    }
    byte[] contents = signature.getContents(pdf);
    if (!endsWithZeros(contents)) {
      return found(CHANGED, "something stands behind the signature's value");
    }
    try {
      CMSSignedData cms =
          new CMSSignedData(new CMSProcessableByteArray(signature.getSignedContent(pdf)), contents);
      return verify(cms, time(signature));
    } catch (CMSException | OperatorCreationException | GeneralSecurityException e) {
      return found(CHANGED, "the signature does not match: " + e.getClass().getSimpleName());
    }
  }

  private static PaperVerdict verify(CMSSignedData cms, @Nullable Instant at)
      throws CMSException, OperatorCreationException, GeneralSecurityException {
    var signers = cms.getSignerInfos().getSigners();
    if (signers.size() != 1) {
      return found(UNREADABLE, signers.size() + " signers, one is expected");
    }
    SignerInformation signer = signers.iterator().next();
    String method = signer.getEncryptionAlgOID();
    if (!DIGESTS.contains(signer.getDigestAlgorithmID().getAlgorithm())
        || !(RSA.equals(method) || SoundAlgorithms.signature(method))) {
      return found(UNREADABLE, "it is signed by RSA or ECDSA with SHA-256 or better only");
    }
    @SuppressWarnings("unchecked") // a signer's id selects certificates
    Selector<X509CertificateHolder> id = signer.getSID();
    var certificates = cms.getCertificates().getMatches(id);
    if (certificates.isEmpty()) {
      return found(UNREADABLE, "the signer's certificate is not in it");
    }
    X509Certificate certificate =
        new JcaX509CertificateConverter().getCertificate(certificates.iterator().next());
    boolean matches =
        isBound(signer, certificate)
            && signer.verify(
                new JcaSimpleSignerInfoVerifierBuilder().build(certificate.getPublicKey()));
    return new PaperVerdict(
        matches ? INTACT : CHANGED,
        certificate,
        at,
        matches ? "" : "the signature does not match the content or the certificate");
  }

  /** The place of a signature is longer than it: what is over must say nothing. */
  private static boolean endsWithZeros(byte[] contents) throws IOException {
    ByteArrayInputStream bytes = new ByteArrayInputStream(contents);
    try (ASN1InputStream cms = new ASN1InputStream(bytes, contents.length)) {
      cms.readObject();
    }
    for (byte rest : bytes.readAllBytes()) {
      if (rest != 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBound(SignerInformation signer, X509Certificate certificate)
      throws GeneralSecurityException {
    Attribute attribute =
        signer.getSignedAttributes() == null
            ? null
            : signer.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
    if (attribute == null) {
      return false;
    }
    var bound = SigningCertificateV2.getInstance(attribute.getAttributeValues()[0]).getCerts();
    return bound.length > 0
        && MessageDigest.isEqual(bound[0].getCertHash(), Sha256.of(certificate.getEncoded()));
  }

  private static @Nullable Instant time(PDSignature signature) {
    Calendar date = signature.getSignDate();
    return date == null ? null : date.toInstant();
  }

  private static PaperVerdict found(Finding finding, String detail) {
    return new PaperVerdict(finding, null, null, detail);
  }
}
