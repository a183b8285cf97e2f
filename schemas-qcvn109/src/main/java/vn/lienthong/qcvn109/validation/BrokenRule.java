package vn.lienthong.qcvn109.validation;

import java.util.List;
import java.util.regex.Pattern;
import vn.lienthong.qcvn109.xml.XmlPlace;

/**
 * What the schema asks, out of the validator's message. The message quotes the document first and
 * the schema last, so only what follows a fixed phrase, searched from the end, is kept.
 */
final class BrokenRule {
  private static final List<String> SCHEMA_FOLLOWS =
      List.of("is not facet-valid with respect to ", "is not a valid value for ", "One of ");
  private static final Pattern NAMESPACE = Pattern.compile("\"([^\"]*)\":");
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9.\\-]+");

  private BrokenRule() {}

  /** Whether the message only repeats, for the element, what was said of its value. */
  static boolean isEcho(String message) {
    return message.startsWith("cvc-type.3.1.3:") || message.startsWith("cvc-attribute.3:");
  }

  static String of(String message) {
    int colon = message.indexOf(':');
    String key = colon < 0 ? "" : message.substring(0, colon);
    if (!KEY.matcher(key).matches()) {
      return "schema rule broken";
    }
    String asked = asked(key, message);
    return asked.isEmpty() ? key : key + ": " + asked;
  }

  private static String asked(String key, String message) {
    return switch (key) {
      case "cvc-elt.1", "cvc-elt.1.a", "cvc-complex-type.2.4.c" ->
          "the schema does not know this element";
      case "cvc-complex-type.2.4.d" -> "this element is not expected here";
      case "cvc-complex-type.2.3" -> "text is not allowed between elements";
      case "cvc-complex-type.3.2.2" -> "an attribute is not allowed";
      case "cvc-complex-type.4" -> "a compulsory attribute is missing";
      case "cvc-type.3.1.2" -> "only text is allowed";
      default -> fromSchema(message);
    };
  }

  private static String fromSchema(String message) {
    for (String phrase : SCHEMA_FOLLOWS) {
      int at = message.lastIndexOf(phrase);
      if (at >= 0) {
        int start = phrase.startsWith("One") ? at : at + phrase.length();
        return contractPrefixes(message.substring(start));
      }
    }
    return "";
  }

  private static String contractPrefixes(String text) {
    return NAMESPACE.matcher(text).replaceAll(name -> XmlPlace.prefix(name.group(1)) + ":");
  }
}
