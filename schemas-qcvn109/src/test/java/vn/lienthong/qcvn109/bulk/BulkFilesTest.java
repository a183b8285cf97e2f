package vn.lienthong.qcvn109.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LyDoDongType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.MucKhopType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TrangThaiDongType;

class BulkFilesTest {
  private static final String HEADER = "So,SoDinhDanh,SoCMND,HoVaTen,NgayThangNamSinh,DonVi\r\n";

  @Property(tries = 200)
  void rows_comeBackAsTheyWereWritten(@ForAll("values") List<String> values) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RowSink<BulkRow> writer = BulkFiles.writer(List.of("So", "A", "B"), out);
    List<BulkRow> written = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Map<String, String> cells = new LinkedHashMap<>();
      cells.put("So", "" + (i + 1));
      cells.put("A", values.get(i));
      cells.put("B", values.get(values.size() - 1 - i));
      written.add(new BulkRow(i + 1L, cells, true));
      writer.take(written.get(i));
    }
    assertThat(rows(BulkForm.CSV, out.toString(UTF_8))).isEqualTo(written);
  }

  @Provide
  Arbitrary<List<String>> values() {
    return Arbitraries.strings()
        .withChars("ab,\"ệ'; ")
        .ofMinLength(1)
        .ofMaxLength(12)
        .filter(text -> text.strip().equals(text))
        .list()
        .ofMaxSize(8);
  }

  @Property(tries = 100)
  void results_comeBackInBothForms(@ForAll("results") List<RowResult> results) throws IOException {
    for (BulkForm form : BulkForm.values()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (ResultWriter writer = BulkFiles.resultWriter(form, out)) {
        for (RowResult result : results) {
          writer.take(result);
        }
      }
      List<RowResult> read = new ArrayList<>();
      BulkFiles.readResults(form, new ByteArrayInputStream(out.toByteArray()), read::add);
      assertThat(read).isEqualTo(results);
    }
  }

  @Provide
  Arbitrary<List<RowResult>> results() {
    var reasons = Arbitraries.of(LyDoDongType.class).list().uniqueElements().ofMaxSize(3);
    var grades =
        Arbitraries.maps(
                Arbitraries.of("HoVaTen", "NgayThangNamSinh"), Arbitraries.of(MucKhopType.class))
            .ofMaxSize(2);
    return net.jqwik.api.Combinators.combine(
            Arbitraries.longs().between(1, 50_000_000),
            Arbitraries.of(TrangThaiDongType.class),
            reasons,
            grades)
        .as(RowResult::new)
        .list()
        .ofMaxSize(20);
  }

  @Test
  void badLines_areBadRows_andHarmNoOther() throws IOException {
    String text =
        HEADER
            + "1,001090000001,,Nguyễn Văn An,1990-01-02,00001\r\n"
            + "2,001090000002,,\"Trần Thị Bé,1991,00001\r\n"
            + "3,001090000003,,Lê Văn Cả,1992,00001,thừa\n"
            + "7,001090000004,,Lê Văn Dần,1992,00001\n"
            + "5,00109000000X,,Lê Văn Em,1992,00001\n"
            + "6,001090000006,,Lê Văn Gừng,1992-02-30,00001\n"
            + "7,"
            + "9".repeat(20_000)
            + ",,x,1992,\n"
            + "8,,123456789,Phạm Hùng,1993,\n";
    List<BulkRow> rows = rows(BulkForm.CSV, text);
    assertThat(rows).extracting(BulkRow::position).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
    assertThat(rows.stream().filter(RowRules::isVerification).map(BulkRow::position))
        .containsExactly(1L, 8L);
  }

  @Test
  void linesThatAreNoUtf8_areBadRows() throws IOException {
    byte[] latin =
        (HEADER + "1,001090000001,,Nguy\u00ean,1990,\n2,001090000002,,Ba,1990,\n")
            .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    List<BulkRow> rows = new ArrayList<>();
    BulkFiles.read(BulkForm.CSV, new ByteArrayInputStream(latin), rows::add);
    assertThat(rows).extracting(RowRules::isVerification).containsExactly(false, true);
  }

  @Test
  void xml_isReadRowByRow_andAStrangeElementMakesABadRow() throws IOException {
    String text =
        "<DanhSachXacThuc xmlns='urn:vn:lienthong:dich-vu:1' xmlns:dc='http://www.mic.gov.vn/dancu/1.0'>"
            + "<Dong><So>1</So><SoDinhDanh>001090000001</SoDinhDanh><HoVaTen><dc:Ho>Nguyễn</dc:Ho>"
            + "<dc:Ten>An</dc:Ten></HoVaTen><NgayThangNamSinh><dc:Nam>1990</dc:Nam></NgayThangNamSinh></Dong>"
            + "<Dong><So>2</So><La>x</La></Dong><Khac/>"
            + "<Dong><So>4</So><SoCMND>123456789</SoCMND><HoVaTen><dc:Ten>Lê Văn B</dc:Ten></HoVaTen>"
            + "<NgayThangNamSinh><dc:NgayThangNam>1990-01-02</dc:NgayThangNam></NgayThangNamSinh></Dong>"
            + "</DanhSachXacThuc>";
    List<BulkRow> rows = rows(BulkForm.XML, text);
    assertThat(rows.get(0).cells()).containsEntry("HoVaTen", "Nguyễn An");
    assertThat(rows.stream().filter(RowRules::isVerification).map(BulkRow::position))
        .containsExactly(1L, 4L);
  }

  @Test
  void newValuesOfAnXmlUpdate_standUnderTheirFields() throws IOException {
    String text =
        "<DanhSachCapNhat xmlns='urn:vn:lienthong:dich-vu:1'><Dong><So>1</So>"
            + "<SoDinhDanh>001090000001</SoDinhDanh><GiaTriMoi><Truong>NhomMau</Truong>"
            + "<GiaTri>O</GiaTri></GiaTriMoi></Dong></DanhSachCapNhat>";
    BulkRow row = rows(BulkForm.XML, text).get(0);
    assertThat(row.cell("NhomMau")).isEqualTo("O");
    assertThat(RowRules.isUpdate(row)).isTrue();
  }

  @Test
  void fileThatCannotBeReadOn_isRefused_withItsPlace() {
    assertUnreadable(BulkForm.CSV, "STT,SoDinhDanh\n1,2\n", "line 1");
    assertUnreadable(BulkForm.CSV, "", "line 1");
    assertUnreadable(
        BulkForm.XML, "<DanhSachXacThuc xmlns='urn:vn:lienthong:dich-vu:1'>\n<Dong>", "line 2");
    assertUnreadable(BulkForm.XML, "<x/>", "/");
  }

  private static void assertUnreadable(BulkForm form, String text, String place) {
    assertThatThrownBy(() -> rows(form, text))
        .isInstanceOfSatisfying(
            HubException.class,
            refusal -> {
              assertThat(refusal.fault().code()).isEqualTo(HubErrorCode.BULK_FILE_UNREADABLE);
              assertThat(refusal.fault().place()).startsWith(place);
            });
  }

  private static List<BulkRow> rows(BulkForm form, String text) throws IOException {
    List<BulkRow> rows = new ArrayList<>();
    BulkFiles.read(form, new ByteArrayInputStream(text.getBytes(UTF_8)), rows::add);
    return rows;
  }
}
