package vn.lienthong.qcvn109.validation;

import javax.xml.validation.Schema;
import vn.lienthong.qcvn109.contract.ContractVersions;
import vn.lienthong.qcvn109.contract.Schemas;
import vn.lienthong.qcvn109.dialect.Dialect;

/** Which schema a message is validated against. */
final class ContractSchema {
  static final Schema NEWEST = Schemas.of(ContractVersions.all().get(0), Dialect.CANONICAL);

  private ContractSchema() {}
}
