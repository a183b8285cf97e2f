package vn.lienthong.qcvn109.dialect;

/**
 * One loss at one place. It holds no value.
 *
 * @param loss what is lost
 * @param place the path of the item in the form that was given, for example {@code
 *     /dc:CongdanCollection/dc:CongDan[2]/dc:Cha/dc:HoVaTen}
 */
public record LossFound(Loss loss, String place) {}
