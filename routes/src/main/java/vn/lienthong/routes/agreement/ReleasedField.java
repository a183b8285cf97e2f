package vn.lienthong.routes.agreement;

import vn.lienthong.routes.release.Treatment;

/**
 * A field that a consumer gets.
 *
 * @param name as in {@code dv:TenTruongType}: an element of the answer's record, or a path below it
 *     with {@code /}, for example {@code NgayThangNamSinh} or {@code Cha/HoVaTen}
 * @param treatment how it is given
 */
public record ReleasedField(String name, Treatment treatment) {}
