package vn.lienthong.routes.agreement;

import java.util.List;

/**
 * What a consumer may ask for, as {@code MucDich} names it.
 *
 * @param code {@code MucDich}
 * @param name Vietnamese name
 * @param englishName English name
 * @param legalBasis the law that lets the consumer ask for it
 * @param fields what it gets for it; nothing else is released
 */
public record Purpose(
    String code, String name, String englishName, String legalBasis, List<ReleasedField> fields) {}
