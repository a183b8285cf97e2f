package vn.lienthong.qcvn109.xml;

/** Namespaces of the contract. */
public final class XmlNames {
  /** The hub's envelope, receipt and member directory. */
  public static final String ENVELOPE = "urn:vn:lienthong:thong-diep:1";

  /** The payloads of the hub's services. */
  public static final String SERVICE = "urn:vn:lienthong:dich-vu:1";

  /** The signed heads of the hub's chain of evidence. */
  public static final String EVIDENCE = "urn:vn:lienthong:bang-chung:1";

  /** Citizen data, QCVN 109:2017/BTTTT, Annex D. */
  public static final String CITIZEN = "http://www.mic.gov.vn/dancu/1.0";

  /** Administrative units, the companion schema of QCVN 109. */
  public static final String UNITS = "http://www.mic.gov.vn/danhmuc/dvhc1.0";

  /** XML Signature. */
  public static final String SIGNATURE = "http://www.w3.org/2000/09/xmldsig#";

  private XmlNames() {}
}
