package vn.lienthong.routes.metering;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import vn.lienthong.connectors.files.Announced;
import vn.lienthong.connectors.files.FileStore;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TepDinhKemStructure;

/** The daily lines of a statement, in a file of the hub that the statement names. */
final class DetailFiles {
  private static final String TYPE = "text/csv";
  private static final String COLUMNS =
      "So,ngay,thanh_vien,thoa_thuan,dich_vu,luot_hoi,luot_tra_loi,so_truong,dau_van\n";

  private final FileStore files;
  private final MemberCode hub;

  DetailFiles(FileStore files, MemberCode hub) {
    this.files = files;
    this.hub = hub;
  }

  /** Keeps the file; empty where the installation takes no CSV. */
  Optional<TepDinhKemStructure> keep(Statement statement, List<Usage> days) {
    if (!files.limits().types().contains(TYPE)) {
      return Optional.empty();
    }
    byte[] content = csv(days).getBytes(UTF_8);
    String digest = Sha256.hex(content);
    try {
      files.take(
          new Announced(hub, digest, content.length, TYPE), 0, new ByteArrayInputStream(content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var named = new TepDinhKemStructure();
    named.setTen("bang-ke-%s-%s.csv".formatted(statement.month(), statement.member()));
    named.setLoaiTep(TYPE);
    named.setKichThuoc((long) content.length);
    named.setDauVan(digest);
    named.setSoDong((long) days.size());
    return Optional.of(named);
  }

  // Codes, numbers and digests only: nothing in them needs to be quoted.
  private static String csv(List<Usage> days) {
    StringBuilder text = new StringBuilder(COLUMNS);
    int number = 0;
    for (Usage day : days) {
      text.append(++number).append(',').append(row(day)).append('\n');
    }
    return text.toString();
  }

  private static String row(Usage day) {
    return new StringJoiner(",")
        .add(day.day().toString())
        .add(day.consumer())
        .add(day.agreement())
        .add(day.service())
        .add(Long.toString(day.questions()))
        .add(Long.toString(day.answers()))
        .add(Long.toString(day.fields()))
        .add(day.digest())
        .toString();
  }
}
