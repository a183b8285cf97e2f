package vn.lienthong.routes.statistics;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.ChiTieuType;

/**
 * A figure as it is told.
 *
 * @param day in Việt Nam
 * @param area code of a commune or a province; empty for the nation
 * @param service the service or the step
 * @param count null where it is hidden
 */
public record Figure(
    ChiTieuType measure, LocalDate day, String area, String service, @Nullable Long count) {}
