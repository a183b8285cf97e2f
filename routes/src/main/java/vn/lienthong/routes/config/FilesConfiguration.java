package vn.lienthong.routes.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import vn.lienthong.connectors.files.FileLimits;
import vn.lienthong.connectors.files.FileReferences;
import vn.lienthong.connectors.files.FileStore;
import vn.lienthong.connectors.files.FileSweep;
import vn.lienthong.connectors.security.content.ContentCipher;

/** The files that messages name. */
@Configuration(proxyBeanMethods = false)
class FilesConfiguration {

  @Bean
  FileLimits fileLimits(
      @Value("${lienthong.files.max-size}") DataSize size,
      @Value("${lienthong.files.types}") List<String> types,
      @Value("${lienthong.files.quota}") DataSize quota,
      @Value("${lienthong.files.keep-unnamed}") Duration keep,
      @Value("${lienthong.files.rows.max-size}") DataSize rowsSize,
      @Value("${lienthong.files.rows.quota}") DataSize rowsQuota) {
    return new FileLimits(
        size.toBytes(),
        types,
        quota.toBytes(),
        keep,
        new FileLimits.Rows(rowsSize.toBytes(), rowsQuota.toBytes()));
  }

  @Bean
  FileStore fileStore(
      Jdbi database,
      ContentCipher cipher,
      @Value("${lienthong.files.directory}") Path folder,
      FileLimits limits) {
    return new FileStore(database, cipher, folder, limits);
  }

  @Bean
  FileReferences fileReferences() {
    return new FileReferences();
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  FileSweep fileSweep(
      Jdbi database, @Value("${lienthong.files.directory}") Path folder, FileLimits limits) {
    return new FileSweep(database, folder, limits);
  }
}
