package vn.lienthong.qcvn109.contract.model;

import org.jspecify.annotations.Nullable;

/**
 * What a schema says about one of its parts. Empty texts where it says nothing.
 *
 * @param vietnamese its meaning, one line
 * @param english its meaning, one line
 * @param source where it comes from: a clause, a live service, the hub
 * @param confidence {@code cao}, {@code trung-binh}, {@code thap}, {@code suy-luan} (inferred) or
 *     {@code cua-truc} (the hub's own)
 * @param example a value as it stands in a document
 */
public record Documentation(
    String vietnamese,
    String english,
    String source,
    String confidence,
    @Nullable String example) {}
