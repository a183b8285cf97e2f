package vn.lienthong.routes.codelist;

import java.time.Clock;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.routes.agreement.HubSubscribers;
import vn.lienthong.routes.pipeline.HandOverRelay;
import vn.lienthong.routes.pipeline.HubAnswer;
import vn.lienthong.routes.pipeline.HubMessages;

/** Shared code lists. */
@Configuration(proxyBeanMethods = false)
class CodeListConfiguration {

  @Bean
  HubAnswer codeListAnswer() {
    return new CodeListAnswer();
  }

  @Bean(destroyMethod = "close")
  CodeListNews codeListNews(
      Jdbi database,
      HubSubscribers subscribers,
      HubMessages messages,
      HandOverRelay relay,
      Clock clock) {
    return new CodeListNews(database, subscribers, messages, relay::wake, clock);
  }

  @Bean
  ApplicationListener<ApplicationReadyEvent> startCodeListNews(
      CodeListNews news, @Value("${lienthong.code-lists.look}") Duration pause) {
    return ready -> news.start(pause);
  }
}
