package vn.lienthong.qcvn109.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.table.Row;
import vn.lienthong.qcvn109.table.Table;

/** The lines of {@code services.csv} of each version, by service and by payload. */
final class ServiceTable {
  private record Key(String service, String version) {}

  private final List<ServiceContract> all;
  private final Map<Key, List<ServiceContract>> byService = new HashMap<>();
  private final Map<QName, List<ServiceContract>> byPayload = new HashMap<>();

  ServiceTable(ContractFolder folder) {
    List<ServiceContract> services = new ArrayList<>();
    for (ContractVersion version : folder.versions()) {
      Map<String, String> namespaces = folder.namespaces(version);
      for (Row row : new Table(folder.path(version) + "services.csv").rows()) {
        services.add(service(version, row, namespaces));
      }
    }
    all = List.copyOf(services);
    all.forEach(this::index);
  }

  List<ServiceContract> all() {
    return all;
  }

  List<ServiceContract> find(String name, String version) {
    return List.copyOf(byService.getOrDefault(new Key(name, version), List.of()));
  }

  List<ServiceContract> forPayload(QName payload) {
    return List.copyOf(byPayload.getOrDefault(payload, List.of()));
  }

  private void index(ServiceContract service) {
    add(byService, new Key(service.service(), service.version()), service);
    Stream.of(service.request(), service.answer())
        .filter(Objects::nonNull)
        .distinct()
        .forEach(payload -> add(byPayload, payload, service));
  }

  private static <K> void add(Map<K, List<ServiceContract>> index, K key, ServiceContract service) {
    index.computeIfAbsent(key, unused -> new ArrayList<>()).add(service);
  }

  private static ServiceContract service(
      ContractVersion contract, Row row, Map<String, String> namespaces) {
    return new ServiceContract(
        contract,
        row.text("service"),
        row.text("version"),
        LocalDate.parse(row.text("valid_from")),
        row.date("valid_to"),
        ServiceMode.valueOf(row.text("mode").toUpperCase(Locale.ROOT)),
        row.text("from"),
        row.text("to"),
        name(row.text("request"), namespaces),
        name(row.text("answer"), namespaces),
        ShapeOrigin.valueOf(row.text("shape").toUpperCase(Locale.ROOT)),
        row.text("vietnamese"),
        row.text("english"),
        order(row.optional("order")),
        "stands".equals(row.optional("first_answer")));
  }

  private static ServiceOrder order(String text) {
    return text.isEmpty() ? ServiceOrder.NONE : ServiceOrder.valueOf(text.toUpperCase(Locale.ROOT));
  }

  private static @Nullable QName name(String text, Map<String, String> namespaces) {
    if (text.isEmpty()) {
      return null;
    }
    int colon = text.indexOf(':');
    String prefix = text.substring(0, Math.max(colon, 0));
    String namespace = namespaces.get(prefix);
    if (namespace == null) {
      throw new IllegalStateException("The prefix stands for no schema: " + text);
    }
    return new QName(namespace, text.substring(colon + 1), prefix);
  }
}
