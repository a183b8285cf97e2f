package vn.lienthong.routes.agreement;

/** How a released field is given. */
public enum Treatment {
  /** As the source has it. */
  AS_IS,
  /** With most of its characters hidden, its form kept. */
  MASK,
  /** Of a date: the year alone. */
  YEAR,
  /** Of an address: the province alone. */
  PROVINCE,
  /** Of an address: the commune and the province. */
  COMMUNE
}
