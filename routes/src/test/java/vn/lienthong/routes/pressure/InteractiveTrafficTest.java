package vn.lienthong.routes.pressure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;

class InteractiveTrafficTest {
  private static final Duration LONG = Duration.ofMinutes(5);

  private final InteractiveTraffic traffic = new InteractiveTraffic();

  @Test
  void backgroundWork_withNobodyWaiting_goesOnAtOnce() {
    long begin = System.nanoTime();
    traffic.giveWay(LONG);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(LONG.dividedBy(2));
  }

  @Test
  void backgroundWork_goesOn_whenTheLastExchangeEnded_alsoOneThatFailed() throws Exception {
    var good = new DefaultExchange(new DefaultCamelContext());
    var bad = new DefaultExchange(new DefaultCamelContext());
    traffic.process(good);
    traffic.process(bad);
    var work = CompletableFuture.runAsync(() -> traffic.giveWay(LONG));

    good.getExchangeExtension().handoverCompletions().forEach(one -> one.onComplete(good));
    assertThat(work).isNotDone();
    bad.getExchangeExtension().handoverCompletions().forEach(one -> one.onFailure(bad));

    work.get(30, TimeUnit.SECONDS);
  }

  @Test
  void backgroundWork_waitsNoLongerThanItMay() {
    traffic.begin();
    long begin = System.nanoTime();
    traffic.giveWay(Duration.ofMillis(30));
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(29));
  }
}
