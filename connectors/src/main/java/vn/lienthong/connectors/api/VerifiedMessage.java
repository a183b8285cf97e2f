package vn.lienthong.connectors.api;

import org.w3c.dom.Element;
import vn.lienthong.qcvn109.message.MessageHeader;

/** A verified {@code tt:ThongDiep}. */
public interface VerifiedMessage extends VerifiedDocument {
  /** Its header, read from the covered element. */
  MessageHeader header();

  /** The one payload element in {@code tt:NoiDung}. */
  Element payload();
}
