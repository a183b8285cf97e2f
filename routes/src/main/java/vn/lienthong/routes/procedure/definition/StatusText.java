package vn.lienthong.routes.procedure.definition;

/**
 * What the citizen is told.
 *
 * @param portal {@code TrangThaiHoSo} of the national portal, 1 to 10
 * @param vietnamese in words
 * @param english in words
 */
public record StatusText(int portal, String vietnamese, String english) {}
