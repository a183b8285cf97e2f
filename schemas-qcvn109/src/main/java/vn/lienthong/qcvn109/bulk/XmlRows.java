package vn.lienthong.qcvn109.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.qcvn109.xml.XmlNames;

/** Rows of a {@code DanhSach...}: every child of the root is one. */
final class XmlRows extends DefaultHandler {
  private static final int ROW = 2;
  private static final String ROW_NAME = "Dong";

  private final RowSink<BulkRow> sink;
  private final StringBuilder text = new StringBuilder();
  private final XmlCells cells = new XmlCells();
  private int depth;
  private long position;

  private XmlRows(RowSink<BulkRow> sink) {
    this.sink = sink;
  }

  static void each(InputStream in, RowSink<BulkRow> sink) throws IOException {
    try {
      SecureXml.read(in, new XmlRows(sink));
    } catch (UncheckedIOException ofTheSink) {
      throw ofTheSink.getCause();
    } catch (SAXException problem) {
      throw unreadable(null, "the parser gave up");
    } catch (HubException problem) {
      if (problem.fault().code() == HubErrorCode.NOT_XML) {
        throw unreadable(problem.fault().place(), problem.fault().english());
      }
      throw problem;
    }
  }

  private static HubException unreadable(@Nullable String place, String rule) {
    return new HubException(HubFault.of(HubErrorCode.BULK_FILE_UNREADABLE, place, rule));
  }

  @Override
  public void startElement(String space, String name, String qualified, Attributes attributes) {
    depth++;
    if (depth == 1 && !(XmlNames.SERVICE.equals(space) && name.startsWith("DanhSach"))) {
      throw unreadable("/", "the root is no DanhSach... of the contract");
    }
    if (depth == ROW) {
      position++;
      cells.begin(ROW_NAME.equals(name));
    } else if (depth > ROW) {
      cells.open(depth - ROW, name);
    }
    text.setLength(0);
  }

  @Override
  public void characters(char[] chars, int start, int length) {
    if (depth > ROW) {
      text.append(chars, start, length);
    }
  }

  @Override
  public void endElement(String space, String name, String qualified) {
    if (depth > ROW) {
      cells.close(depth - ROW, name, text.toString().strip());
      text.setLength(0);
    } else if (depth == ROW) {
      try {
        sink.take(cells.row(position));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    depth--;
  }
}
