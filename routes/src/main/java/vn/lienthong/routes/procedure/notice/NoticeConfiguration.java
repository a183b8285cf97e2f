package vn.lienthong.routes.procedure.notice;

import org.jdbi.v3.core.Jdbi;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.connectors.api.KeyedDigest;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.routes.pipeline.EventPost;
import vn.lienthong.routes.registry.MemberRegistry;

/** Notices of health facilities. */
@Configuration(proxyBeanMethods = false)
class NoticeConfiguration {
  /** A notice goes to every member that provides its service, which is how it subscribes. */
  @Bean
  Notices notices(KeyedDigest digest, EventPost post, MemberRegistry members) {
    return new Notices(
        digest,
        (tx, evidenceId, header, payload) ->
            post.send(tx, evidenceId, header, null, payload, members.providing(header.service())));
  }

  @Bean
  NoticeLimits noticeLimits(
      @Value("${lienthong.notices.birth-days}") int birthDays,
      @Value("${lienthong.notices.death-days}") int deathDays) {
    return new NoticeLimits(birthDays, deathDays);
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  NoticeAlarms noticeAlarms(
      Jdbi database, Notices notices, EvidenceJournal journal, NoticeLimits limits) {
    return new NoticeAlarms(database, notices, journal, () -> limits);
  }
}
