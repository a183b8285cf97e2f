package vn.lienthong.adapters.population.simulator;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who is looked up.
 *
 * @param number the personal number; else the next
 * @param cardNumber the number of the old card
 * @param name the whole name
 * @param birthDate the birth date; else the next
 * @param birthYear the year, where only that is known
 */
record Wanted(
    @Nullable String number,
    @Nullable String cardNumber,
    String name,
    @Nullable LocalDate birthDate,
    @Nullable String birthYear) {}
