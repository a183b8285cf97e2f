package vn.lienthong.routes.flow;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.connectors.files.FileStore;
import vn.lienthong.routes.bulk.BulkView;

/** The watched folder of bulk work: closed until it is named. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${lienthong.bulk.folder:}'.isBlank()")
class FolderConfiguration {
  @Bean
  FolderDoor folderDoor(
      @Value("${lienthong.bulk.folder}") Path folder,
      FileStore files,
      @Value("${lienthong.max-document-bytes}") int limit,
      Clock clock) {
    return new FolderDoor(folder.toAbsolutePath(), files, limit, clock);
  }

  @Bean(destroyMethod = "close")
  FolderResults folderResults(
      @Value("${lienthong.bulk.folder}") Path folder,
      BulkView jobs,
      FileStore files,
      Enquiries enquiries) {
    return new FolderResults(folder, jobs, files, enquiries);
  }

  @Bean
  ApplicationListener<ApplicationReadyEvent> startFolderResults(FolderResults results) {
    return ready -> results.start();
  }
}
