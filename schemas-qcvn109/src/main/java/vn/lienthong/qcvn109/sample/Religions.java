package vn.lienthong.qcvn109.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Religions of Annex G; most people have none in the data. 00 and 99 stand in no list but are seen
 * live, so a few have them. Shares are approximate and ours, per ten thousand.
 */
final class Religions {
  private static final Weights<Share> KINH =
      shares("01:600 02:700 03:120 04:1 05:110 06:1 07:1 08:50 09:20 10:2 11:2 12:1 14:1");
  private static final Weights<Share> KHMER = shares("01:7500 02:50 08:50");
  private static final Weights<Share> HIGHLANDS = shares("02:800 08:3000");
  private static final int ALL = 10_000;

  private Religions() {}

  static @Nullable String pick(Community community, Dice dice) {
    Weights<Share> shares =
        switch (community) {
          case KHMER -> KHMER;
          case HMONG, JARAI, EDE -> HIGHLANDS;
          default -> KINH;
        };
    return shares.pick(dice).code();
  }

  private static Weights<Share> shares(String text) {
    List<Share> some =
        Arrays.stream((text + " 00:20 99:20").split(" "))
            .map(share -> share.split(":"))
            .map(pair -> new Share(pair[0], Integer.parseInt(pair[1])))
            .toList();
    int rest = ALL - some.stream().mapToInt(Share::weight).sum();
    List<Share> all = new ArrayList<>(some);
    all.add(new Share(null, rest));
    return new Weights<>(all, Share::weight);
  }

  private record Share(@Nullable String code, int weight) {}
}
