package vn.lienthong.monitoring.console;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Gives Spring Security the operators of {@link OperatorAccounts} and counts wrong passwords. */
final class OperatorLogins implements UserDetailsService {
  private static final Logger log = LoggerFactory.getLogger(OperatorLogins.class);
  private static final String ROLE = "operator";

  private final OperatorAccounts accounts;
  private final LoginThrottle throttle;

  OperatorLogins(OperatorAccounts accounts, LoginThrottle throttle) {
    this.accounts = accounts;
    this.throttle = throttle;
  }

  @Override
  public UserDetails loadUserByUsername(String name) {
    String hash =
        accounts.hash(name).orElseThrow(() -> new UsernameNotFoundException("unknown operator"));
    // a closed account is refused before its password is looked at
    return User.withUsername(name)
        .password(hash)
        .roles(ROLE)
        .accountLocked(throttle.closed(name))
        .build();
  }

  @EventListener
  void refused(AuthenticationFailureBadCredentialsEvent event) {
    String name = event.getAuthentication().getName();
    // an unknown name is not logged: it may be a password typed into the wrong field
    if (accounts.hash(name).isPresent()) {
      throttle.failed(name);
      log.warn("Wrong password for operator {}", name);
    }
  }

  @EventListener
  void accepted(InteractiveAuthenticationSuccessEvent event) {
    String name = event.getAuthentication().getName();
    throttle.succeeded(name);
    log.info("Operator {} logged in", name);
  }
}
