package vn.lienthong.routes.procedure.notice;

/**
 * Notices of one kind that no registration followed in time.
 *
 * @param count how many
 * @param oldestSeconds how long ago the oldest of them came
 */
public record LateNotices(long count, double oldestSeconds) {}
