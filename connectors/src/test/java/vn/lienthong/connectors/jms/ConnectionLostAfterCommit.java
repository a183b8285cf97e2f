package vn.lienthong.connectors.jms;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;

/** Real connections, of which the first one breaks after a commit got through. */
final class ConnectionLostAfterCommit {
  private final ConnectionFactory real;
  private final AtomicBoolean lost = new AtomicBoolean();

  ConnectionLostAfterCommit(ConnectionFactory real) {
    this.real = real;
  }

  ConnectionFactory connections() {
    return between(ConnectionFactory.class, real);
  }

  private <T> T between(Class<T> type, Object behind) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              try {
                Object result = method.invoke(behind, arguments);
                if (method.getName().equals("commit") && lost.compareAndSet(false, true)) {
                  throw new JMSRuntimeException("connection lost");
                }
                return result instanceof JMSContext ? between(JMSContext.class, result) : result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
