package io.hawt.springboot.security;

import io.hawt.web.auth.RolePrincipal;
import java.util.List;
import java.util.Map;
import javax.security.auth.Subject;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.spi.LoginModule;
import org.springframework.security.core.Authentication;

/**
 * Tells Hawtio the roles of the operator whom Spring Security has let in. Hawtio finds it by its
 * name; why it stands here is in {@code monitoring/RATIONALE.md}.
 */
public final class HawtioSpringSecurityLoginModule implements LoginModule {
  private static final String PREFIX = "ROLE_";

  private Subject subject = new Subject();

  @Override
  public void initialize(
      Subject subject, CallbackHandler handler, Map<String, ?> state, Map<String, ?> options) {
    this.subject = subject;
  }

  @Override
  public boolean login() {
    return true;
  }

  @Override
  public boolean commit() {
    for (Authentication operator : List.copyOf(subject.getPrincipals(Authentication.class))) {
      operator.getAuthorities().stream()
          .map(authority -> String.valueOf(authority.getAuthority()))
          .filter(authority -> authority.startsWith(PREFIX))
          .map(authority -> new RolePrincipal(authority.substring(PREFIX.length())))
          .forEach(subject.getPrincipals()::add);
    }
    return true;
  }

  @Override
  public boolean abort() {
    return false;
  }

  @Override
  public boolean logout() {
    return subject.getPrincipals().removeIf(RolePrincipal.class::isInstance);
  }
}
