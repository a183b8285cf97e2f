package vn.lienthong.routes.command;

import java.time.Duration;
import java.util.Optional;
import vn.lienthong.connectors.evidence.ContentDepth;
import vn.lienthong.connectors.evidence.HubDatabase;
import vn.lienthong.connectors.evidence.chain.ChainReport;
import vn.lienthong.connectors.evidence.chain.HeadVerifier;
import vn.lienthong.connectors.evidence.chain.StoreVerification;
import vn.lienthong.connectors.security.content.ContentCipher;
import vn.lienthong.connectors.security.keys.KeyRefusedException;
import vn.lienthong.routes.registry.ContentAccess;
import vn.lienthong.routes.registry.HubHome;

/** Verifies a store with the keys of its content as far as they are there. */
final class StoreLook {
  private final Terminal terminal;
  private final Optional<ContentCipher> keys;

  StoreLook(Terminal terminal, HubHome home) {
    this.terminal = terminal;
    this.keys = keys(home);
  }

  /** Refuses to open contents where nothing opens them. */
  void requireKeys() {
    if (keys.isEmpty()) {
      throw new CommandRefused(
          "--contents cần tệp khóa nội dung (lienthong.evidence.keys.file) và mật khẩu. Chưa kiểm tra gì.",
          "--contents needs the file of the content keys and its password: put them in their place, or"
              + " leave it out. Nothing was verified.");
    }
  }

  ChainReport verify(
      HubDatabase store, HeadVerifier heads, boolean contents, Duration within, ChainView view) {
    keys.ifPresent(store::withContent);
    ContentDepth known = keys.isPresent() ? ContentDepth.KEY : ContentDepth.ROW;
    ContentDepth depth = contents ? ContentDepth.CONTENT : known;
    return new StoreVerification(store, heads, depth, within, view::at).run();
  }

  private Optional<ContentCipher> keys(HubHome home) {
    try {
      Optional<ContentCipher> found = ContentAccess.existing(home);
      if (found.isEmpty()) {
        without("không có tệp", "there is no file of them here");
      }
      return found;
    } catch (KeyRefusedException e) {
      without(String.valueOf(e.getMessage()), "see there");
      return Optional.empty();
    }
  }

  private void without(String reason, String english) {
    terminal.say(
        "CHÚ Ý: không đọc được khóa nội dung (" + reason + "): không thử mở được nội dung nào.",
        "the keys of the content cannot be used, " + english + ": no content can be tried");
  }
}
