package vn.lienthong.adapters.onestop.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.adapters.spi.DurableMaps;
import vn.lienthong.adapters.spi.Resource;
import vn.lienthong.connectors.api.DurableMap;
import vn.lienthong.connectors.api.FilePost;
import vn.lienthong.connectors.api.HttpReply;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TraKetQuaHoSoStructure;

/**
 * The papers that results brought, by dossier ({@code GET /quay/giay-to}); the hub is asked for the
 * file when somebody wants it ({@code GET /quay/tep?dau-van=...}).
 */
final class PaperTray {
  private static final int BAD_GATEWAY = 502;

  private final DurableMap papers;
  private final @Nullable FilePost files;

  PaperTray(DurableMaps maps, @Nullable FilePost files) {
    this.papers = maps.map("papers");
    this.files = files;
  }

  void keep(String dossier, TraKetQuaHoSoStructure results) {
    results.getKetQuaHoSo().stream()
        .flatMap(result -> result.getTepDinhKem().stream())
        .forEach(
            paper ->
                papers.putIfAbsent(
                    dossier + "\t" + paper.getDauVan(), paper.getTen().getBytes(UTF_8)));
  }

  List<Resource> resources() {
    return List.of(
        Resource.table("/quay/giay-to", this::table),
        new Resource(
            "GET", "/quay/tep", (query, body) -> fetch(query.getOrDefault("dau-van", ""))));
  }

  private String table() {
    StringBuilder text = new StringBuilder("ma-ho-so\tdau-van\tten\n");
    papers
        .entries()
        .forEach(
            (key, name) ->
                text.append(key).append('\t').append(new String(name, UTF_8)).append('\n'));
    return text.toString();
  }

  private HttpReply fetch(String digest) {
    if (files == null || papers.entries().keySet().stream().noneMatch(k -> k.endsWith(digest))) {
      return Resource.text(404, "Quầy chưa nhận giấy tờ này / the counter got no such paper\n");
    }
    try {
      return new HttpReply(200, "application/pdf", files.fetch(digest));
    } catch (IOException refused) {
      return Resource.text(BAD_GATEWAY, refused.getMessage() + "\n");
    }
  }
}
