package vn.lienthong.monitoring.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import vn.lienthong.connectors.api.ComponentHealth;

class ComponentsHealthTest {
  @Test
  void report_givesTheDetail_whenTheComponentWorks() {
    Health health = health(() -> "PostgreSQL 17");

    assertThat(health.getStatus()).isEqualTo(Status.UP);
    assertThat(health.getDetails()).containsEntry("detail", "PostgreSQL 17");
  }

  @Test
  void report_saysWhy_whenTheComponentFails() {
    Health health =
        health(
            () -> {
              throw new IOException("connection refused");
            });

    assertThat(health.getStatus()).isEqualTo(Status.DOWN);
    assertThat(health.getDetails()).containsEntry("why", "IOException: connection refused");
  }

  private static Health health(Callable<String> check) {
    return ComponentsHealthConfiguration.indicator(new Component(check)).health();
  }

  private record Component(Callable<String> tried) implements ComponentHealth {
    @Override
    public String name() {
      return "database";
    }

    @Override
    public String check() throws Exception {
      return tried.call();
    }
  }
}
