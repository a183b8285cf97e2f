package vn.lienthong.adapters.spi.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import vn.lienthong.adapters.spi.Reply;
import vn.lienthong.adapters.spi.Requests;
import vn.lienthong.adapters.spi.Resource;
import vn.lienthong.adapters.spi.Workplace;
import vn.lienthong.connectors.api.DurableMap;
import vn.lienthong.connectors.api.HttpReply;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.digest.DerivedId;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.GiaTriTruongStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetLuanSaiLechType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaXacMinhSaiLechStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.YeuCauXacMinhSaiLechStructure;
import vn.lienthong.qcvn109.message.Payloads;

/**
 * Cases of papers that disagree, as an agency sees them: what it is asked to decide, what it
 * concluded when a person told it to, and what the deciders concluded of its own cases.
 */
final class DisagreementDesk {
  private static final String REQUEST = "YeuCauXacMinhSaiLech";
  private static final String CONCLUSION = "KetQuaXacMinhSaiLech";
  private static final Set<String> SERVICES = Set.of(REQUEST, CONCLUSION);

  private final Workplace place;
  private final DurableMap notes;

  DisagreementDesk(Workplace place) {
    this.place = place;
    this.notes = place.maps().map("disagreements");
  }

  static boolean takes(String service) {
    return SERVICES.contains(service);
  }

  Reply receive(VerifiedMessage message) {
    var release = message.header().release();
    String from = release == null ? message.header().sender().value() : release.source().value();
    if (message.header().service().equals(REQUEST)) {
      var asked = Requests.read(message, REQUEST, YeuCauXacMinhSaiLechStructure.class);
      note(asked.getMaVuViec(), "YEU_CAU " + from, asked.getHanXuLy().toString());
    } else {
      var told = Requests.read(message, CONCLUSION, KetQuaXacMinhSaiLechStructure.class);
      note(told.getMaVuViec(), "KET_LUAN " + from, told.getKetLuan().value());
    }
    return new Reply.Done();
  }

  Resource page() {
    return Resource.table("/sai-lech", this::table);
  }

  Resource decision() {
    return new Resource("POST", "/sai-lech", (query, body) -> conclude(query));
  }

  /**
   * {@code ma, ket-luan} and, where data have to be mended, {@code truong, gia-tri, ben-phai-sua}.
   */
  private HttpReply conclude(Map<String, String> query) {
    String code = query.getOrDefault("ma", "");
    try {
      var conclusion = KetLuanSaiLechType.fromValue(query.getOrDefault("ket-luan", ""));
      KetQuaXacMinhSaiLechStructure told = new KetQuaXacMinhSaiLechStructure();
      told.setMaVuViec(code);
      told.setKetLuan(conclusion);
      if (query.containsKey("truong")) {
        GiaTriTruongStructure value = new GiaTriTruongStructure();
        value.setTruong(query.get("truong"));
        value.setGiaTri(query.getOrDefault("gia-tri", ""));
        told.getGiaTriDung().add(value);
      }
      if (query.containsKey("ben-phai-sua")) {
        told.getBenPhaiSua().add(query.get("ben-phai-sua"));
      }
      told.setNgayKetLuan(LocalDate.now(place.clock()));
      var link = place.link();
      var id = DerivedId.of("conclusion", code, query.toString());
      var header = link.header(id, CONCLUSION, link.hub());
      place.outbox().enqueue(header, Payloads.write(told));
      note(code, "DA_GUI", conclusion.value());
      return Resource.text(200, code + "\n");
    } catch (IllegalArgumentException wrong) {
      return Resource.text(
          400, "ma; ket-luan: SUA_CO_SO_DU_LIEU | SUA_GIAY_TO | KHONG_SAI_LECH | CHUA_DU_CAN_CU\n");
    }
  }

  private void note(String code, String what, String value) {
    notes.put(code + "\t" + what, value.getBytes(UTF_8));
  }

  private String table() {
    StringBuilder text = new StringBuilder("ma\tviec\tnoi-dung\n");
    notes
        .entries()
        .forEach(
            (key, value) ->
                text.append(key).append('\t').append(new String(value, UTF_8)).append('\n'));
    return text.toString();
  }
}
