package vn.lienthong.routes.procedure.definition;

import vn.lienthong.routes.calendar.TimeLimit;

/**
 * A time limit and where it comes from.
 *
 * @param time the working time
 * @param basis the clause of the law, or why this value was taken
 * @param assumed whether no clause was found that says so
 */
public record Limit(TimeLimit time, String basis, boolean assumed) {}
