package vn.lienthong.routes.flow;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/**
 * Whether the hub has begun its work. Its port answers some seconds earlier than its routes run; a
 * sender that came in between would be told that there is no such door, and would mend nothing.
 */
final class HubOpening implements ApplicationListener<ApplicationReadyEvent> {
  private volatile boolean open;

  @Override
  public void onApplicationEvent(ApplicationReadyEvent event) {
    open = true;
  }

  boolean isOpen() {
    return open;
  }
}
