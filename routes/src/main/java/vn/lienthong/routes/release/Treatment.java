package vn.lienthong.routes.release;

/** In which form a field is released. */
public enum Treatment {
  /** As the provider gave it. */
  AS_IS,
  /** Its form alone: of a name the first letters, of a code its ends. */
  MASK,
  /** Of a birth date the year. */
  YEAR,
  /** Of an address the province and the country. */
  PROVINCE,
  /** Of an address the unit and the country, without house and street. */
  COMMUNE
}
