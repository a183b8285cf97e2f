package vn.lienthong.connectors.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.api.CallCheck;

/** The other side of {@link NdxpAccess}: looks whether a call shows what it should. */
public final class NdxpGate implements CallCheck {
  /** How far the clocks of both sides may differ; our choice. */
  public static final Duration LEEWAY = Duration.ofMinutes(5);

  private final NdxpAccess access;
  private final Clock clock;

  /** Lets pass who shows what this access shows. */
  public NdxpGate(NdxpAccess access, Clock clock) {
    this.access = access;
    this.clock = clock;
  }

  @Override
  public Optional<String> refusal(Function<String, @Nullable String> header) {
    String timestamp = header.apply(NdxpHeaders.TIMESTAMP);
    if (!isNow(timestamp)) {
      return Optional.of(
          "Timestamp thiếu hoặc lệch quá 5 phút, kiểm tra đồng hồ"
              + " / is missing or more than 5 minutes away, check the clock");
    }
    String proof =
        NdxpHeaders.proof(
            access.door(), access.user(), String.valueOf(timestamp), access.readSecret());
    if (differs(header, NdxpHeaders.AUTHORIZATION, proof)) {
      return Optional.of(wrong(NdxpHeaders.AUTHORIZATION));
    }
    if (differs(header, NdxpHeaders.API_KEY, access.readApiKey())) {
      return Optional.of(wrong(NdxpHeaders.API_KEY));
    }
    return differs(header, NdxpHeaders.CLIENT, access.client())
        ? Optional.of(wrong(NdxpHeaders.CLIENT))
        : Optional.empty();
  }

  private boolean isNow(@Nullable String timestamp) {
    try {
      Instant shown = Instant.ofEpochMilli(Long.parseLong(String.valueOf(timestamp)));
      return Duration.between(shown, clock.instant()).abs().compareTo(LEEWAY) <= 0;
    } catch (ArithmeticException | NumberFormatException notOne) {
      return false;
    }
  }

  // in constant time: how much of a guess was right must not show
  private static boolean differs(
      Function<String, @Nullable String> header, String name, String expected) {
    String shown = String.valueOf(header.apply(name));
    return !MessageDigest.isEqual(shown.getBytes(UTF_8), expected.getBytes(UTF_8));
  }

  private static String wrong(String name) {
    return name + " thiếu hoặc sai / is missing or wrong";
  }
}
