package vn.lienthong.bench;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs {@link SignatureCost} and sets the JDK's providers against the native one. */
public final class SignatureRatios {
  private final Collection<RunResult> results;

  private SignatureRatios(Collection<RunResult> results) {
    this.results = results;
  }

  /** Measures for about two minutes, then prints the table. */
  public static void main(String[] arguments) throws RunnerException, IOException {
    var options = new OptionsBuilder().include(SignatureCost.class.getName()).build();
    var ratios = new SignatureRatios(new Runner(options).run());
    SignatureCost sample = new SignatureCost();
    sample.prepare();
    System.out.printf("%nOne birth message of %d bytes, one thread%n", sample.size());
    sample.removeKeys();
    System.out.println("| key | work | JDK us | native us | JDK / native |");
    System.out.println("|---|---|---|---|---|");
    for (String key : List.of("RSA-2048", "P-256")) {
      ratios.line(key, "verify", "verify");
      ratios.line(key, "sign", "sign");
      ratios.line(key, "verify + sign", "verify", "sign");
    }
  }

  private void line(String key, String name, String... works) {
    double jdk = sum("jdk", key, works);
    double fast = sum("native", key, works);
    System.out.printf(
        Locale.ROOT, "| %s | %s | %.0f | %.0f | %.2f |%n", key, name, jdk, fast, jdk / fast);
  }

  private double sum(String provider, String key, String... works) {
    double sum = 0;
    for (String work : works) {
      sum +=
          results.stream()
              .filter(result -> result.getParams().getParam("provider").equals(provider))
              .filter(result -> result.getParams().getParam("key").equals(key))
              .filter(result -> result.getParams().getBenchmark().endsWith("." + work))
              .mapToDouble(result -> result.getPrimaryResult().getScore())
              .sum();
    }
    return sum;
  }
}
