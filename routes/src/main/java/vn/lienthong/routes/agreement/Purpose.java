package vn.lienthong.routes.agreement;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a consumer may ask for, as {@code MucDich} names it.
 *
 * @param code {@code MucDich}
 * @param name Vietnamese name
 * @param englishName English name
 * @param legalBasis the law that lets the consumer ask for it
 * @param fields what it gets for it; nothing else is released
 * @param hiddenFor how long the citizen is not told that it was asked, where the law says so for an
 *     investigation; null where at once
 */
public record Purpose(
    String code,
    String name,
    String englishName,
    String legalBasis,
    List<ReleasedField> fields,
    @Nullable Duration hiddenFor) {}
