package vn.lienthong.connectors.files;

/**
 * A file as a message names it ({@code TepDinhKem}).
 *
 * @param place where in the message, an XPath
 * @param digest {@code DauVan}, lower case
 * @param size {@code KichThuoc}
 * @param type {@code LoaiTep}
 */
public record FileReference(String place, String digest, long size, String type) {}
