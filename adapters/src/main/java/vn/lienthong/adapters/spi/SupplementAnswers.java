package vn.lienthong.adapters.spi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.lienthong.connectors.api.DurableMap;
import vn.lienthong.qcvn109.digest.DerivedId;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.BoSungHoSoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.GiaTriTruongStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaBuocType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHoSoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TraKetQuaHoSoStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;

/**
 * Brings what a step asked for: {@code BoSungHoSo}, once for each request of the provider. Which
 * requests are new, {@link ToldRequests} says.
 */
public final class SupplementAnswers {
  private static final String SERVICE = "BoSungHoSo";

  private final Workplace place;
  private final DurableMap answered;
  private final DurableMap told;

  /** Answers on this disk, by this way to the hub. */
  public SupplementAnswers(Workplace place) {
    this.place = place;
    this.answered = place.maps().map("supplements");
    this.told = place.maps().map("supplement-requests");
  }

  /**
   * Answers what is still open among the results; nothing where they are final.
   *
   * @param told the message that brought them
   * @param mended the values that are mended, by {@code Truong}
   */
  public synchronized void answer(
      MessageHeader told, String code, TraKetQuaHoSoStructure results, Map<String, String> mended) {
    if (results.isHoanTat()) {
      return;
    }
    List<KetQuaHoSoStructure> all = results.getKetQuaHoSo();
    ToldRequests requests = told(told, code, all);
    Map<String, Integer> times = new HashMap<>();
    for (int at = 0; at < all.size(); at++) {
      KetQuaHoSoStructure result = all.get(at);
      if (result.getKetQua() == KetQuaBuocType.YEU_CAU_BO_SUNG) {
        String request = digest(result);
        int time = times.merge(request, 1, Integer::sum);
        if (isOpen(result.getDichVu(), all.subList(at + 1, all.size()))) {
          bring(
              told,
              code,
              request + " " + time + " " + requests.times(request),
              payload(mended, result));
        }
      }
    }
  }

  /** How many were brought, by dossier. */
  public Map<String, Integer> count() {
    Map<String, Integer> counts = new TreeMap<>();
    answered
        .entries()
        .keySet()
        .forEach(key -> counts.merge(key.substring(0, key.indexOf(' ')), 1, Integer::sum));
    return counts;
  }

  /** What was told of a dossier until now, and after this message. */
  private ToldRequests told(MessageHeader header, String code, List<KetQuaHoSoStructure> all) {
    ToldRequests before = told.get(code).map(ToldRequests::read).orElse(ToldRequests.NONE);
    List<String> results = all.stream().map(SupplementAnswers::digest).toList();
    Set<String> requests =
        all.stream()
            .filter(result -> result.getKetQua() == KetQuaBuocType.YEU_CAU_BO_SUNG)
            .map(SupplementAnswers::digest)
            .collect(Collectors.toSet());
    ToldRequests now = before.after(header.id().toString(), results, requests);
    told.put(code, now.write());
    return now;
  }

  private void bring(MessageHeader told, String code, String request, BoSungHoSoStructure answer) {
    var header =
        place
            .link()
            .header(DerivedId.of(code, SERVICE, request), SERVICE, place.link().hub())
            .withDossierCode(code)
            .withReference(told.id());
    place.outbox().enqueue(header, Payloads.write(answer));
    answered.putIfAbsent(code + " " + request, answer.getDichVu().getBytes(UTF_8));
  }

  private static boolean isOpen(String service, List<KetQuaHoSoStructure> later) {
    return later.stream()
        .filter(result -> result.getDichVu().equals(service))
        .map(KetQuaHoSoStructure::getKetQua)
        .noneMatch(kind -> kind == KetQuaBuocType.HOAN_THANH || kind == KetQuaBuocType.TU_CHOI);
  }

  private static BoSungHoSoStructure payload(
      Map<String, String> fields, KetQuaHoSoStructure request) {
    BoSungHoSoStructure answer = new BoSungHoSoStructure();
    answer.setDichVu(request.getDichVu());
    String asked = request.getGhiChu();
    answer.setNoiDung("Đã bổ sung" + (asked == null ? "" : ": " + asked));
    new TreeMap<>(fields)
        .forEach(
            (field, value) -> {
              GiaTriTruongStructure mended = new GiaTriTruongStructure();
              mended.setTruong(field);
              mended.setGiaTri(value);
              answer.getGiaTriMoi().add(mended);
            });
    return answer;
  }

  private static String digest(KetQuaHoSoStructure request) {
    return HexFormat.of()
        .formatHex(
            Sha256.of(
                String.join(
                        "\n",
                        request.getDichVu(),
                        request.getKetQua().value(),
                        String.valueOf(request.getGhiChu()),
                        String.valueOf(request.getHanBoSung()),
                        String.valueOf(request.getNgayKetQua()))
                    .getBytes(UTF_8)));
  }
}
