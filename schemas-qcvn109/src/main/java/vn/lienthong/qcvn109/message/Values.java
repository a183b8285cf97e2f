package vn.lienthong.qcvn109.message;

import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.xml.XmlTime;

/** Text to value for the simple types of {@code thong-diep-1.0.xsd}, with the rule in words. */
final class Values {
  static final String UUID_RULE = "must be a UUID in lower case";
  static final String MEMBER_RULE = "must be a member code";
  static final String TIME_RULE = "must be a date and time with seconds and a time zone";
  static final String DIGEST_RULE = "must be a SHA-256 digest in lower-case hex";
  static final String CODE_RULE = "must be a code of 1 to 100 characters";
  static final String VERSION_RULE = "must be a version such as 1.0";

  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final Function<String, String> DIGEST = matching("[0-9a-f]{64}");
  private static final Function<String, String> CODE = matching("\\S(.{0,98}\\S)?");
  private static final Function<String, String> VERSION = matching("[0-9]{1,3}\\.[0-9]{1,3}");

  private Values() {}

  static UUID uuid(String text) {
    String id = token(text);
    if (!UUID_FORM.matcher(id).matches()) {
      throw new IllegalArgumentException(UUID_RULE);
    }
    return UUID.fromString(id);
  }

  static MemberCode member(String text) {
    return new MemberCode(token(text));
  }

  static OffsetDateTime time(String text) {
    return XmlTime.parse(token(text));
  }

  static String digest(String text) {
    return DIGEST.apply(text);
  }

  static String code(String text) {
    return CODE.apply(text);
  }

  static String version(String text) {
    return VERSION.apply(text);
  }

  static Function<String, String> matching(String form) {
    Pattern pattern = Pattern.compile(form);
    return text -> {
      String token = token(text);
      if (!pattern.matcher(token).matches()) {
        throw new IllegalArgumentException("Another form is asked");
      }
      return token;
    };
  }

  /** What {@code xs:token} makes of white space around a value. */
  static String token(String text) {
    return text.strip();
  }
}
