package vn.lienthong.routes.registry;

import java.nio.file.Path;
import vn.lienthong.connectors.evidence.DatabaseSettings;
import vn.lienthong.connectors.evidence.HubDatabase;

/** Gives a command the hub's store, whether the hub runs or not. */
public final class StoreAccess {
  private StoreAccess() {}

  /**
   * Opens the store that the hub of an installation uses: the database its settings name, or the
   * embedded one of its data folder, whose server is started where no hub runs. The caller closes
   * it; a server that this started is stopped then. While it runs no hub can start on that folder.
   *
   * @throws vn.lienthong.qcvn109.error.HubException {@code STORE_UNAVAILABLE}, saying why and what
   *     to do
   */
  public static HubDatabase open(HubHome home) {
    return HubDatabase.attach(settings(home));
  }

  /** Where the store is, by the settings of an installation. */
  public static DatabaseSettings settings(HubHome home) {
    HubSettings settings = HubSettings.of(home);
    String url = settings.text("lienthong.database.url", "");
    return url.isEmpty()
        ? DatabaseSettings.embedded(
            Path.of(settings.text("lienthong.database.directory", home.data().toString())))
        : new DatabaseSettings(
            url,
            settings.text("lienthong.database.user", ""),
            settings.text("lienthong.database.password", ""),
            home.data());
  }
}
