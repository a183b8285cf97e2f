package vn.lienthong.monitoring.console;

import jakarta.servlet.DispatcherType;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who may come in where: members are let through to the mutual-TLS doors, which check them;
 * everybody else is an operator and must log in.
 */
@Configuration(proxyBeanMethods = false)
class ConsoleSecurityConfiguration {
  private static final String POLICY =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; object-src 'none';"
          + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  @Bean
  MembersDoor membersDoor(Environment environment) {
    if (ManagementPortType.get(environment) == ManagementPortType.SAME) {
      throw new IllegalStateException(
          "management.server.port must be set: the console may not stand on the members' port");
    }
    return new MembersDoor();
  }

  @Bean
  OperatorLogins operatorLogins(@Value("${lienthong.data}") Path data) {
    return new OperatorLogins(new OperatorAccounts(data), new LoginThrottle(Clock.systemUTC()));
  }

  @Bean
  PasswordEncoder operatorPasswords() {
    return OperatorAccounts.ENCODER;
  }

  @Bean
  @Order(1)
  SecurityFilterChain members(HttpSecurity http, MembersDoor door) throws Exception {
    return http.securityMatcher(door)
        .authorizeHttpRequests(request -> request.anyRequest().permitAll())
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain operators(HttpSecurity http) throws Exception {
    // one pattern language for all servlets: the hub has CXF's beside Spring's
    RequestMatcher health = PathPatternRequestMatcher.withDefaults().matcher("/actuator/health");
    return http.authorizeHttpRequests(
            request ->
                request
                    // what went wrong is shown, not hidden behind the login
                    .dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers(health)
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .formLogin(form -> form.loginPage("/login").permitAll())
        .exceptionHandling(
            refusal ->
                refusal.defaultAuthenticationEntryPointFor(
                    new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), program()))
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(CookieCsrfTokenRepository.withHttpOnlyFalse())
                    .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler()))
        .addFilterAfter(new CsrfCookieFilter(), CsrfFilter.class)
        .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY)))
        .build();
  }

  /** Who does not ask for a page: it gets 401, a browser is led to the login. */
  private static RequestMatcher program() {
    var page = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
    page.setIgnoredMediaTypes(Set.of(MediaType.ALL));
    return new NegatedRequestMatcher(page);
  }
}
