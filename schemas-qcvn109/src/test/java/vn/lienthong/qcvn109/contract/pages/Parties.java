package vn.lienthong.qcvn109.contract.pages;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.qcvn109.contract.ServiceContract;

/** Who sends and who gets, in Vietnamese, for words that the list of services has in English. */
final class Parties {
  private static final Map<String, String> VIETNAMESE =
      Map.ofEntries(
          Map.entry("any", "mọi thành viên"),
          Map.entry("any agency", "mọi cơ quan"),
          Map.entry("any member with an agreement", "thành viên có thỏa thuận"),
          Map.entry("business registry", "đăng ký kinh doanh"),
          Map.entry("civil status", "hộ tịch"),
          Map.entry("civil status (communes and consulates)", "hộ tịch (xã và cơ quan đại diện)"),
          Map.entry("command centres", "trung tâm điều hành"),
          Map.entry("health", "y tế"),
          Map.entry("hub", "trục"),
          Map.entry("joint-service software", "phần mềm liên thông"),
          Map.entry("labour", "lao động"),
          Map.entry("later steps", "các bước sau"),
          Map.entry("members", "các thành viên"),
          Map.entry("national portal", "Cổng DVCQG"),
          Map.entry("one-stop", "một cửa"),
          Map.entry("population", "dân cư"),
          Map.entry("residence", "cư trú"),
          Map.entry("social insurance", "BHXH"),
          Map.entry("subscribers", "bên đăng ký nhận"),
          Map.entry("tax", "thuế"),
          Map.entry("the starter", "nơi khởi tạo hồ sơ"));

  private Parties() {}

  static String of(ServiceContract service) {
    return Markdown.both(
        vietnamese(service.from()) + " → " + vietnamese(service.to()),
        service.from() + " → " + service.to());
  }

  private static String vietnamese(String parties) {
    return Stream.of(parties.split(", ", -1)).map(Parties::word).collect(Collectors.joining(", "));
  }

  private static String word(String party) {
    String word = VIETNAMESE.get(party);
    if (word == null) {
      throw new IllegalStateException("No Vietnamese word here for the party " + party);
    }
    return word;
  }
}
