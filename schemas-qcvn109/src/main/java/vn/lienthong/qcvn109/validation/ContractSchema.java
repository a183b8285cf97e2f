package vn.lienthong.qcvn109.validation;

import javax.xml.validation.Schema;
import vn.lienthong.qcvn109.xml.SecureXml;

/** Which schema a message is validated against. */
final class ContractSchema {
  static final Schema NEWEST =
      SecureXml.schema("dancu-1.0.xsd", "dich-vu-1.0.xsd", "thong-diep-1.0.xsd");

  private ContractSchema() {}
}
