package vn.lienthong.routes.statistics;

/**
 * A figure of one area.
 *
 * @param area code of a commune or a province; empty for the nation
 * @param count the true figure, never 0
 * @param hidden whether nobody is told of it
 */
record Cell(String area, long count, boolean hidden) {}
