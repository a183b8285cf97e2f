package vn.lienthong.routes.procedure.notice;

import vn.lienthong.qcvn109.jaxb.v1.dichvu.LoaiGiayYTeType;

/** What a health facility gives notice of. */
public enum NoticeKind {
  /** A birth. */
  CHUNG_SINH("GiayChungSinh"),
  /** A death. */
  BAO_TU("GiayBaoTu");

  private final String service;

  NoticeKind(String service) {
    this.service = service;
  }

  /** The service that brings one. */
  public String service() {
    return service;
  }

  static NoticeKind of(LoaiGiayYTeType kind) {
    return switch (kind) {
      case CHUNG_SINH -> CHUNG_SINH;
      case BAO_TU -> BAO_TU;
    };
  }
}
