package vn.lienthong.routes.procedure.notice;

import vn.lienthong.qcvn109.jaxb.v1.dichvu.LoaiGiayYTeType;

/** What a health facility gives notice of. */
public enum NoticeKind {
  /** A birth. */
  CHUNG_SINH("GiayChungSinh", "DangKyKhaiSinh"),
  /** A death. */
  BAO_TU("GiayBaoTu", "DangKyKhaiTu");

  private final String service;
  private final String registration;

  NoticeKind(String service, String registration) {
    this.service = service;
    this.registration = registration;
  }

  /** The service that brings one. */
  public String service() {
    return service;
  }

  /** The service of the registration that follows it. */
  public String registration() {
    return registration;
  }

  static NoticeKind of(LoaiGiayYTeType kind) {
    return switch (kind) {
      case CHUNG_SINH -> CHUNG_SINH;
      case BAO_TU -> BAO_TU;
    };
  }
}
