package vn.lienthong.qcvn109.sample;

import org.jspecify.annotations.Nullable;

/**
 * Somebody in a household.
 *
 * @param person who it is
 * @param relation to the head
 * @param status whether married
 * @param parents father and mother
 * @param spouse the wife or husband; null where there is none or none is named
 */
record Member(
    Person person,
    Relation relation,
    MaritalStatus status,
    Parents parents,
    @Nullable Person spouse) {}
