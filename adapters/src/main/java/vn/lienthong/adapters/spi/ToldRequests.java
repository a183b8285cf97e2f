package vn.lienthong.adapters.spi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which requests for a supplement were told of a dossier. Each message tells all that providers
 * said last, so that a request stands there again because another step moved. It is a new one if it
 * was not there the last time, or if nothing else is different: nobody is told for nothing.
 *
 * @param message the last message
 * @param results what it told, each as a digest
 * @param times how often each request was made, by its digest
 */
record ToldRequests(String message, List<String> results, Map<String, Integer> times) {
  static final ToldRequests NONE = new ToldRequests("", List.of(), Map.of());

  ToldRequests after(String id, List<String> told, Set<String> requests) {
    if (id.equals(message)) {
      return this;
    }
    boolean nothingElse = told.equals(results);
    Map<String, Integer> counted = new TreeMap<>(times);
    requests.stream()
        .filter(request -> nothingElse || !results.contains(request))
        .forEach(request -> counted.merge(request, 1, Integer::sum));
    return new ToldRequests(id, told, counted);
  }

  int times(String request) {
    return times.getOrDefault(request, 0);
  }

  byte[] write() {
    String counts =
        times.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining(","));
    return (message + "\n" + String.join(",", results) + "\n" + counts).getBytes(UTF_8);
  }

  static ToldRequests read(byte[] written) {
    String[] lines = new String(written, UTF_8).split("\n", -1);
    Map<String, Integer> times = new TreeMap<>();
    for (String count : lines[2].split(",", 0)) {
      int equals = count.indexOf('=');
      if (equals > 0) {
        times.put(count.substring(0, equals), Integer.valueOf(count.substring(equals + 1)));
      }
    }
    return new ToldRequests(lines[0], List.of(lines[1].split(",", -1)), times);
  }
}
