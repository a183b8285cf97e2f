package vn.lienthong.routes.release;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/**
 * Of verifications: whether there is such a citizen, which anybody with an agreement may know, and
 * the grades of released fields. That of any other field becomes {@code KHONG_CAP}.
 */
final class GradeFilter implements AnswerFilter {
  /** The fields that can be graded. */
  static final List<String> FIELDS =
      List.of(
          "SoDinhDanh",
          "SoCMND",
          "HoVaTen",
          "NgayThangNamSinh",
          "GioiTinh",
          "DanToc",
          "TinhTrangHonNhan",
          "QuocTich",
          "NoiDangKyKhaiSinh",
          "QueQuan",
          "ThuongTru",
          "NoiOHienTai",
          "Cha",
          "Me",
          "VoChong");

  private static final String GRADE = "MucKhop";
  private static final String FIELD = "Truong";
  private static final String LEVEL = "Muc";
  private static final String EMPTY = "TRONG_NGUON";
  private static final String WITHHELD = "KHONG_CAP";

  private final List<String> asked;
  private final List<String> granted;

  GradeFilter(ReleaseRule rule, List<String> asked) {
    this.asked = asked.stream().distinct().toList();
    this.granted =
        this.asked.stream().filter(FIELDS::contains).filter(rule.fields()::containsKey).toList();
  }

  @Override
  public List<String> fields() {
    return granted;
  }

  @Override
  public boolean isNothing() {
    return false;
  }

  @Override
  public boolean isBeyond() {
    return !granted.containsAll(asked);
  }

  @Override
  public FilteredAnswer filter(Element answer, LocalDate day) {
    List<String> withheld = new ArrayList<>(asked);
    withheld.removeAll(granted);
    List<String> empty = new ArrayList<>();
    AnswerItems filtered = AnswerItems.like(answer);
    filtered.copyAll(answer, "TonTai");
    for (Element grade : AnswerItems.all(answer, GRADE)) {
      String field = AnswerItems.text(grade, FIELD);
      String level = granted.contains(field) ? AnswerItems.text(grade, LEVEL) : WITHHELD;
      if (asked.contains(field)) {
        Element given = filtered.append(GRADE);
        AnswerItems.appendTo(given, FIELD).setTextContent(field);
        AnswerItems.appendTo(given, LEVEL).setTextContent(level);
      }
      if (level.equals(EMPTY)) {
        empty.add(field);
      }
    }
    filtered.source(answer, empty, withheld);
    return new FilteredAnswer(filtered.root(), withheld, empty, filtered.saysTheSame(answer));
  }
}
