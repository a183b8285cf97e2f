package vn.lienthong.qcvn109.xml;

import java.util.regex.Pattern;
import org.xml.sax.SAXParseException;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;

/**
 * What the parser's complaint means for the hub. The parser quotes the document between double
 * quotes; those parts are taken out, since they may be personal data, and the parser's exception is
 * not kept as a cause for the same reason.
 */
final class ParseRefusal {
  private static final Pattern QUOTED_NAME = Pattern.compile("\"[^\"]*\"");
  private static final Pattern ALL_QUOTED = Pattern.compile("\".*\"", Pattern.DOTALL);

  private ParseRefusal() {}

  static HubException of(SAXParseException problem) {
    String place = TextPlace.of(problem.getLineNumber(), problem.getColumnNumber());
    String message = String.valueOf(problem.getMessage());
    if (message.startsWith("JAXP0001")) {
      return refusal(HubErrorCode.XML_LIMIT_EXCEEDED, place, limit(message));
    }
    if (message.startsWith("DOCTYPE")) {
      return refusal(HubErrorCode.DOCTYPE_FORBIDDEN, place, "");
    }
    return refusal(HubErrorCode.NOT_XML, place, withoutDocumentText(message));
  }

  // The numbers are the JDK's own (XMLMessages.properties).
  private static String limit(String message) {
    if (message.startsWith("JAXP00010002")) {
      return "attributes of one element are limited to " + XmlLimits.MAX_ATTRIBUTES;
    }
    if (message.startsWith("JAXP00010006")) {
      return "depth is limited to " + XmlLimits.MAX_DEPTH;
    }
    return "name length is limited to " + XmlLimits.MAX_NAME_LENGTH;
  }

  private static String withoutDocumentText(String message) {
    // A name holds no quote, a namespace may: then everything from the first to the last one goes.
    Pattern quoted = message.contains("namespace") ? ALL_QUOTED : QUOTED_NAME;
    String rule = quoted.matcher(message).replaceAll("(...)");
    return rule.endsWith(".") ? rule.substring(0, rule.length() - 1) : rule;
  }

  private static HubException refusal(HubErrorCode code, String place, String detail) {
    return new HubException(HubFault.of(code, place, detail));
  }
}
