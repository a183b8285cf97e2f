package vn.lienthong.routes.drill.load;

/** What a sender of a drill sends. */
public enum Kind {
  /** One member tells another of a dossier's progress, asynchronously. */
  PROGRESS("CapNhatTienDoHoSoMC", 66),
  /** A citizen is looked up, synchronously. */
  LOOK_UP("TraCuuThongTinCongDan", 12),
  /** A number is issued to a newborn, synchronously. */
  NUMBER("CapSoDinhDanh", 9),
  /** The connection is tested, synchronously, at the hub itself. */
  TEST("KiemTraKetNoi", 8),
  /** A birth goes through the joint procedure: about 15 messages more. */
  BIRTH("LienThongKhaiSinh", 5);

  private final String service;
  private final int percent;

  Kind(String service, int percent) {
    this.service = service;
    this.percent = percent;
  }

  /** {@code LoaiThongDiep}. */
  public String service() {
    return service;
  }

  /** Whether the answer comes on the same connection. */
  public boolean isQuestion() {
    return this == LOOK_UP || this == NUMBER || this == TEST;
  }

  /** The kind that a throw of a hundred-sided die gives. */
  static Kind of(int thrown) {
    int left = thrown;
    for (Kind kind : values()) {
      left -= kind.percent;
      if (left < 0) {
        return kind;
      }
    }
    throw new IllegalArgumentException("0 to 99, not " + thrown);
  }
}
