package vn.lienthong.connectors.security.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.xml.crypto.AlgorithmMethod;
import javax.xml.crypto.KeySelector;
import javax.xml.crypto.KeySelectorException;
import javax.xml.crypto.KeySelectorResult;
import javax.xml.crypto.XMLCryptoContext;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.namespace.QName;
import org.apache.camel.Message;
import org.apache.camel.component.xmlsecurity.api.XmlSignature2Message;
import org.apache.camel.component.xmlsecurity.api.XmlSignatureChecker;
import org.apache.camel.component.xmlsecurity.processor.XmlVerifierConfiguration;
import org.apache.camel.component.xmlsecurity.processor.XmlVerifierProcessor;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Comment;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.lienthong.connectors.api.SignatureVerdict;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.xml.SecureXml;

/**
 * camel-xmlsecurity's verifier for one document, with our hooks in its places: one hardened parse
 * and the check of form before any cryptography, the key from the member registry, and only the
 * covered root handed on. One object per document, so threads share nothing.
 */
final class RootVerifier extends XmlVerifierProcessor
    implements XmlSignatureChecker, XmlSignature2Message {
  private final Gate gate;
  private final QName rootName;
  private @Nullable SignedParts signed;
  private List<Comment> comments = List.of();
  private @Nullable FoundSigner signer;
  private @Nullable Element covered;
  private byte[] referenceDigest = new byte[0];

  RootVerifier(Gate gate, QName rootName) {
    super(Santuario.context(), new XmlVerifierConfiguration());
    this.gate = gate;
    this.rootName = rootName;
    getConfiguration().setXmlSignatureChecker(this);
    getConfiguration().setXmlSignature2Message(this);
    getConfiguration().setKeySelector(new RegisteredKey());
  }

  /**
   * Verifies the document; to be called once.
   *
   * @throws Exception the library's, or a {@code HubException} of ours, when it is refused
   */
  TrustedDocument verify(byte[] bytes) throws Exception {
    InputStream input = new ByteArrayInputStream(bytes);
    verify(input, Santuario.message(input));
    FoundSigner found = Objects.requireNonNull(signer);
    SignedParts parts = Objects.requireNonNull(signed);
    XadesParts xades = parts.xades();
    Instant time =
        xades == null
            ? null
            : new XadesCheck(gate, parts, xades).check(found.signer().certificate());
    SignatureVerdict verdict =
        new SignatureVerdict(parts.policy().name(), parts.policy().level(), found.verdict(), time);
    return new TrustedDocument(
        Objects.requireNonNull(covered), found.signer(), bytes, referenceDigest, verdict);
  }

  @Override
  protected Document parseInput(InputStream input, Message message) throws IOException {
    Document document = SecureXml.parse(input.readAllBytes());
    Element root = document.getDocumentElement();
    if (!rootName.getNamespaceURI().equals(root.getNamespaceURI())
        || !rootName.getLocalPart().equals(root.getLocalName())) {
      String rule = "the root must be " + Refusals.prefixed(rootName);
      throw Refusals.at(HubErrorCode.NOT_AN_ENVELOPE, root, rule);
    }
    TreeScan scan = TreeScan.of(root);
    signed = SignatureShape.check(root, scan, gate);
    comments = scan.comments();
    getConfiguration()
        .setUriDereferencer(new OwnDereferencer(covered(root), Santuario.dereferencer()));
    return document;
  }

  /** Declares the identifiers of what the references may name, and gives their URIs. */
  private List<String> covered(Element root) {
    root.setIdAttributeNS(null, "Id", true);
    String toRoot = "#" + root.getAttributeNS(null, "Id");
    XadesParts xades = Objects.requireNonNull(signed).xades();
    if (xades == null) {
      return List.of(toRoot);
    }
    xades.signedProperties().setIdAttributeNS(null, "Id", true);
    return List.of(toRoot, "#" + xades.id());
  }

  @Override
  public void checkBeforeCoreValidation(XmlSignatureChecker.Input input) {
    Element signature = input.getCurrentSignatureElement();
    FoundSigner found = gate.lookup().find(input.getKeyInfo(), signature);
    gate.requireKey(
        Objects.requireNonNull(signed).policy(),
        found.signer().certificate().getPublicKey(),
        input.getSignedInfo().getSignatureMethod().getAlgorithm(),
        signature);
    signer = found;
  }

  @Override
  public void mapToMessage(XmlSignature2Message.Input input, Message output) {
    Document document = input.getMessageBodyDocument();
    Element root = document.getDocumentElement();
    List<Reference> references = input.getReferences();
    XadesParts xades = Objects.requireNonNull(signed).xades();
    if (references.size() != (xades == null ? 1 : 2)
        || document.getElementById(root.getAttributeNS(null, "Id")) != root) {
      throw Refusals.violated(root, "the signature does not cover the root");
    }
    if (xades != null && document.getElementById(xades.id()) != xades.signedProperties()) {
      throw Refusals.violated(root, "the signature does not cover its properties");
    }
    referenceDigest = references.get(0).getDigestValue();
    if (!comments.isEmpty()) {
      dropComments(root);
    }
    covered = root;
    output.setBody(root);
  }

  /** Canonicalization leaves comments out: what no signature covers is not handed on. */
  private void dropComments(Element root) {
    comments.forEach(comment -> comment.getParentNode().removeChild(comment));
    root.normalize();
  }

  /** The key of the registered certificate, whatever {@code KeyInfo} says. */
  private final class RegisteredKey extends KeySelector {
    @Override
    public KeySelectorResult select(
        KeyInfo keyInfo, Purpose purpose, AlgorithmMethod method, XMLCryptoContext context)
        throws KeySelectorException {
      FoundSigner found = signer;
      if (found == null) {
        throw new KeySelectorException("No signer was found before core validation");
      }
      return () -> found.signer().certificate().getPublicKey();
    }
  }
}
