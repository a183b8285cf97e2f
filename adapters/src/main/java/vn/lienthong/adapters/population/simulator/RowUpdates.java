package vn.lienthong.adapters.population.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static vn.lienthong.qcvn109.jaxb.v1.dichvu.LyDoDongType.GIA_TRI_CU_HON;
import static vn.lienthong.qcvn109.jaxb.v1.dichvu.LyDoDongType.KHONG_CO_SO;
import static vn.lienthong.qcvn109.jaxb.v1.dichvu.TrangThaiDongType.DAT;
import static vn.lienthong.qcvn109.jaxb.v1.dichvu.TrangThaiDongType.KHONG_DAT;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.lienthong.connectors.api.DurableMap;
import vn.lienthong.qcvn109.bulk.BulkColumns;
import vn.lienthong.qcvn109.bulk.BulkRow;
import vn.lienthong.qcvn109.bulk.RowResult;
import vn.lienthong.qcvn109.bulk.RowRules;
import vn.lienthong.qcvn109.digest.DerivedId;
import vn.lienthong.qcvn109.message.MessageHeader;

/**
 * Values that agencies sent of citizens: of two of one field the later request's stands. A part is
 * written at once when it ends; the same part again changes nothing and says the same.
 */
final class RowUpdates {
  private final DurableMap disk;
  private final CitizenBook citizens;
  private final Map<UUID, OffsetDateTime> latest = new HashMap<>();

  RowUpdates(DurableMap disk, CitizenBook citizens) {
    this.disk = disk;
    this.citizens = citizens;
    disk.entries().values().forEach(this::load);
  }

  private void load(byte[] part) {
    new String(part, UTF_8)
        .lines()
        .map(line -> line.split("\t", -1))
        .forEach(cells -> enter(UUID.fromString(cells[0]), OffsetDateTime.parse(cells[1])));
  }

  private void enter(UUID key, OffsetDateTime at) {
    latest.merge(key, at, (one, other) -> one.isAfter(other) ? one : other);
  }

  RowWork begin(MessageHeader request) {
    OffsetDateTime at = request.sentAt();
    StringBuilder written = new StringBuilder();
    return new RowWork() {
      @Override
      public RowResult on(BulkRow row) {
        return decide(row, at, written);
      }

      @Override
      public void close() {
        byte[] part = written.toString().getBytes(UTF_8);
        disk.put(request.id().toString(), part);
        load(part);
      }
    };
  }

  private RowResult decide(BulkRow row, OffsetDateTime at, StringBuilder written) {
    long place = Long.parseLong(Objects.requireNonNull(row.cell(BulkColumns.NUMBER)));
    String number = Objects.requireNonNull(row.cell(BulkColumns.PERSONAL_NUMBER));
    if (citizens.find(number).isEmpty()) {
      return RowResult.of(place, KHONG_DAT, KHONG_CO_SO);
    }
    boolean older = false;
    for (String field : RowRules.newValues(row)) {
      UUID key = DerivedId.of("bulk value", number, field);
      OffsetDateTime before = latest.get(key);
      older |= before != null && before.isAfter(at);
    }
    if (older) {
      return RowResult.of(place, KHONG_DAT, GIA_TRI_CU_HON);
    }
    for (String field : RowRules.newValues(row)) {
      written.append(DerivedId.of("bulk value", number, field)).append('\t').append(at);
      written.append('\t').append(row.cell(field)).append('\n');
    }
    return RowResult.of(place, DAT);
  }
}
