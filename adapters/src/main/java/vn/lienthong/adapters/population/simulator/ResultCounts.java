package vn.lienthong.adapters.population.simulator;

import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import vn.lienthong.qcvn109.bulk.BulkForm;
import vn.lienthong.qcvn109.bulk.RowResult;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DemLyDoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHangLoatStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LyDoDongType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.NguonTraLoiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TepDinhKemStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TrangThaiDongType;
import vn.lienthong.qcvn109.message.MessageHeader;

/** Counts the rows of a part, and says so in the message that names the result. */
final class ResultCounts {
  private final Map<TrangThaiDongType, Long> states = new EnumMap<>(TrangThaiDongType.class);
  private final Map<LyDoDongType, Long> reasons = new EnumMap<>(LyDoDongType.class);
  private long rows;

  RowResult of(RowResult row) {
    rows++;
    states.merge(row.state(), 1L, Long::sum);
    row.reasons().forEach(reason -> reasons.merge(reason, 1L, Long::sum));
    return row;
  }

  KetQuaHangLoatStructure result(
      MessageHeader asked, BulkPartRequest part, String digest, long size, OffsetDateTime asOf) {
    KetQuaHangLoatStructure result = new KetQuaHangLoatStructure();
    result.setMaThongDiepGoc(asked.id().toString());
    result.setDot(part.round());
    result.setTongSoDong(rows);
    result.setSoDongDat(states.getOrDefault(TrangThaiDongType.DAT, 0L));
    result.setSoDongKhongDat(states.getOrDefault(TrangThaiDongType.KHONG_DAT, 0L));
    reasons.forEach(
        (reason, count) -> {
          DemLyDoStructure one = new DemLyDoStructure();
          one.setLyDo(reason);
          one.setSoDong(count);
          result.getDemLyDo().add(one);
        });
    TepDinhKemStructure file = new TepDinhKemStructure();
    file.setTen("ket-qua-" + part.file().getTen());
    file.setLoaiTep(BulkForm.CSV.mediaType());
    file.setKichThuoc(size);
    file.setDauVan(digest);
    file.setSoDong(rows);
    result.setTep(file);
    NguonTraLoiStructure source = new NguonTraLoiStructure();
    source.setNguonDuLieu(asked.receiver().value());
    source.setThoiDiemDuLieu(asOf);
    result.setNguonTraLoi(source);
    return result;
  }
}
