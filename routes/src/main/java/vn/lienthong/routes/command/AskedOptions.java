package vn.lienthong.routes.command;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import picocli.CommandLine.Option;
import vn.lienthong.adapters.spi.SamplePeople;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.HoVaTenStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.NgayThangNamSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TraCuuThongTinCongDanStructure;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.message.WholeName;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.qcvn109.xml.XmlChildren;
import vn.lienthong.qcvn109.xml.XmlNames;
import vn.lienthong.routes.policy.HubService;

/** Whom a question is about, and what it wants to know. */
final class AskedOptions {
  private static final Map<String, String> BY_NUMBER_ALONE =
      Map.of(
          "TraCuuMaSoThue", "SoDinhDanh",
          "TraCuuMaSoBHXH", "SoDinhDanh",
          "TraCuuTheBHYT", "SoDinhDanh");

  private static final Set<String> ABOUT_A_CITIZEN =
      Set.of(
          "XacThucThongTinCongDan",
          "TraCuuThongTinCongDan",
          "XacMinhThongTinNhanThan",
          "XacMinhThongTinNguoiGiamHo",
          "XacMinhThongTinChuHo",
          "XacMinhTinhTrangHonNhan",
          "XacMinhTinhTrangChetMatTich",
          "XacMinhThongTinNoiOHienTai",
          "CungCapThongTinHoGiaDinh");

  @Option(names = "--number", paramLabel = "<số/N>", description = "SoDinhDanh")
  private @Nullable String number;

  @Option(names = "--card", paramLabel = "<số/N>", description = "SoCMND")
  private @Nullable String card;

  @Option(names = "--name", paramLabel = "<tên/NAME>", description = "HoVaTen")
  private @Nullable String name;

  @Option(
      names = "--birth",
      paramLabel = "<ngày/DATE>",
      description = "YYYY-MM-DD hoặc năm / or the year")
  private @Nullable String birth;

  @Option(
      names = "--sample",
      defaultValue = "0",
      paramLabel = "<i>",
      description = "Công dân giả lập thứ mấy / which invented citizen")
  private int sample;

  @Option(
      names = "--field",
      paramLabel = "<trường/FIELD>",
      description = "Trường muốn biết / a wanted field (TraCuuThongTinCongDan)")
  private List<String> fields = List.of();

  @Option(
      names = "--grade",
      paramLabel = "<trường/FIELD>",
      description = "TruongDoiChieu (XacThucThongTinCongDan)")
  private List<String> grades = List.of();

  @Option(
      names = "--value",
      paramLabel = "<trường/FIELD>=<giá trị/VALUE>",
      description = "GiaTriDoiChieu: --value ThuongTru=00004")
  private Map<String, String> values = Map.of();

  @Option(
      names = "--look-up",
      paramLabel = "<mã/ID>",
      description = "MaThongDiepTraCuu: câu đã hỏi / a question asked before (ChungNhanKhaiThac)")
  private @Nullable UUID lookUp;

  /** The payload of a service. */
  Element payload(String service) {
    if (service.equals(HubService.LOOK_UP_PROOF)) {
      return proof(service);
    }
    String item = BY_NUMBER_ALONE.get(service);
    if (item == null && !ABOUT_A_CITIZEN.contains(service)) {
      throw new CommandRefused(
          "ask không hỏi được "
              + service
              + ". Hỏi được: "
              + String.join(
                  ", ",
                  Stream.concat(ABOUT_A_CITIZEN.stream(), BY_NUMBER_ALONE.keySet().stream())
                      .sorted()
                      .toList()),
          "It asks about one citizen only; codes, statistics and metering have commands.");
    }
    Element payload = element(service);
    if (item != null) {
      append(payload, item, number == null ? citizen().getSoDinhDanh() : number);
      return payload;
    }
    Element person = Payloads.write(person());
    for (Element child : XmlChildren.of(person)) {
      payload.appendChild(payload.getOwnerDocument().importNode(child, true));
    }
    fields.forEach(field -> append(payload, "Truong", field));
    grades.forEach(field -> append(payload, "TruongDoiChieu", field));
    values.forEach(
        (field, value) -> {
          Element stated = append(payload, "GiaTriDoiChieu", "");
          append(stated, "Truong", field);
          append(stated, "GiaTri", value);
        });
    return payload;
  }

  private Element proof(String service) {
    if (lookUp == null) {
      throw new CommandRefused(
          service + " cần --look-up: mã câu hỏi mà ask đã nêu.",
          "It needs --look-up: the id of the question, as ask has said it.");
    }
    Element payload = element(service);
    append(payload, "MaThongDiepTraCuu", lookUp.toString());
    return payload;
  }

  private TraCuuThongTinCongDanStructure person() {
    boolean invented = number == null && card == null;
    CongDanStructure citizen = citizen();
    var person = new TraCuuThongTinCongDanStructure();
    person.setSoDinhDanh(invented ? citizen.getSoDinhDanh() : number);
    person.setSoCMND(number == null ? card : null);
    person.setHoVaTen(name == null ? citizen.getHoVaTen() : name(name));
    person.setNgayThangNamSinh(birth == null ? citizen.getNgayThangNamSinh() : birth(birth));
    if (!invented && (name == null || birth == null)) {
      throw new CommandRefused(
          "--number, --card cần thêm --name và --birth.", "They need --name and --birth too.");
    }
    return person;
  }

  private CongDanStructure citizen() {
    List<CongDanStructure> known =
        SamplePeople.all().stream().filter(citizen -> citizen.getSoDinhDanh() != null).toList();
    if (sample < 0 || sample >= known.size()) {
      throw new CommandRefused("--sample từ 0 đến " + (known.size() - 1), "There are no others.");
    }
    return known.get(sample);
  }

  private static HoVaTenStructure name(String given) {
    return WholeName.in(given);
  }

  private static NgayThangNamSinhStructure birth(String given) {
    NgayThangNamSinhStructure birth = new NgayThangNamSinhStructure();
    if (given.length() == 4) {
      birth.setNam(given);
    } else {
      birth.setNgayThangNam(day(given));
    }
    return birth;
  }

  private static LocalDate day(String given) {
    try {
      return LocalDate.parse(given);
    } catch (DateTimeException wrong) {
      throw new CommandRefused(
          "--birth: một ngày có thật dạng YYYY-MM-DD, hoặc năm YYYY, không phải " + given,
          "A real date, or a year.");
    }
  }

  private static Element element(String service) {
    var document = SecureXml.newDocument();
    Element root = document.createElementNS(XmlNames.SERVICE, "dv:" + service);
    document.appendChild(root);
    return root;
  }

  private static Element append(Element parent, String name, String text) {
    Element child = parent.getOwnerDocument().createElementNS(XmlNames.SERVICE, "dv:" + name);
    if (!text.isEmpty()) {
      child.setTextContent(text);
    }
    parent.appendChild(child);
    return child;
  }
}
