package vn.lienthong.monitoring.console;

import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The console's own pages. They are for the management server's context only (named in {@code
 * META-INF/spring}); it is no {@code @Configuration}, so that the scan for the hub's own parts does
 * not bring the pages to the members' port.
 */
final class ConsolePages implements WebMvcConfigurer {
  @Bean("/login")
  LoginPage loginPage() {
    return new LoginPage();
  }

  /** Our name on the console, and without those of its tabs that need what is forbidden here. */
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/hawtio/{file:hawtconfig.json}")
        .addResourceLocations("classpath:/vn/lienthong/monitoring/console/");
  }
}
