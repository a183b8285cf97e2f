package vn.lienthong.routes.statistics;

import vn.lienthong.qcvn109.jaxb.v1.dichvu.ChiTieuType;

/**
 * What one map of areas is about.
 *
 * @param measure what is counted
 * @param service the service or the step; for finished dossiers the procedure
 */
record Series(ChiTieuType measure, String service) {}
