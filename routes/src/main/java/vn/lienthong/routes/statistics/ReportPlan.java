package vn.lienthong.routes.statistics;

import java.util.List;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.ChiTieuType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KyBaoCaoType;

/**
 * A report.
 *
 * @param to who gets it, if an agreement says so too
 * @param period how often; one report of each to a member
 * @param measures none means all
 * @param areas none means the nation
 * @param services none means all
 */
record ReportPlan(
    MemberCode to,
    KyBaoCaoType period,
    List<ChiTieuType> measures,
    List<String> areas,
    List<String> services) {}
