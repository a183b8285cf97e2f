package vn.lienthong.monitoring.console;

import java.lang.management.ManagementFactory;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.jms.artemis.ArtemisAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A small hub: one route, one queue, one door for members, and the console under test. */
@SpringBootConfiguration
@EnableAutoConfiguration(exclude = ArtemisAutoConfiguration.class)
@ComponentScan("vn.lienthong.monitoring")
class ConsoleApplication {
  @Bean(initMethod = "start", destroyMethod = "stop")
  CamelContext camel() throws Exception {
    var camel = new DefaultCamelContext();
    camel.getCamelContextExtension().setName("hub");
    camel.addRoutes(
        new RouteBuilder() {
          @Override
          public void configure() {
            from("direct:in").routeId("population.CapSoDinhDanh.in").to("log:seen");
          }
        });
    return camel;
  }

  @Bean(initMethod = "start", destroyMethod = "stop")
  EmbeddedActiveMQ broker() {
    var configuration =
        new ConfigurationImpl()
            .setPersistenceEnabled(false)
            .setSecurityEnabled(false)
            .setName("hub");
    return new EmbeddedActiveMQ()
        .setConfiguration(configuration)
        .setMbeanServer(ManagementFactory.getPlatformMBeanServer());
  }

  @RestController
  static class Door {
    @GetMapping("/api/members")
    String members() {
      return "danh bạ";
    }
  }
}
