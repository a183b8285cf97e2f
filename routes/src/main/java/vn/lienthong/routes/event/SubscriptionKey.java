package vn.lienthong.routes.event;

import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * Whose events of which service somebody wants.
 *
 * @param subscriber who gets them
 * @param publisher who tells them
 * @param service {@code LoaiThongDiep}
 */
record SubscriptionKey(MemberCode subscriber, MemberCode publisher, String service) {}
