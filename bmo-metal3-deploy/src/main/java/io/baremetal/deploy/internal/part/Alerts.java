package io.baremetal.deploy.internal.part;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The alerts about hardware, as Prometheus takes them. */
public final class Alerts {

  private static final String NODE = "{{ $labels.node_name }}";
  private static final String SENSOR = "{{ $labels.sensor_id }}";

  private Alerts() {}

  /** All groups of alerts, in order. */
  public static List<Map<String, Object>> groups() {
    List<Map<String, Object>> health =
        Stream.of("Temperature", "Power", "Fan", "Drive")
            .flatMap(part -> Stream.of(health(part, Level.WARNING), health(part, Level.CRITICAL)))
            .toList();
    return List.of(
        group("baremetal.health", health), group("baremetal.monitoring", List.of(stale())));
  }

  private static Map<String, Object> group(String name, List<Map<String, Object>> rules) {
    Map<String, Object> group = new LinkedHashMap<>();
    group.put("name", name);
    group.put("labels", sorted("component", "ironic", "type", "hardware"));
    group.put("rules", rules);
    return group;
  }

  private static Map<String, Object> health(String part, Level level) {
    String word = level.word();
    return alert(
        "Baremetal" + part + "Health",
        "last_over_time(baremetal_%s_status[5m]) == %d"
            .formatted(part.toLowerCase(Locale.ROOT), level.status),
        level.delay,
        level,
        sorted(
            "description",
            "Sensor %s reports %s status on %s".formatted(SENSOR, capitalized(word), NODE),
            "summary",
            "%s %s on %s".formatted(part, word, NODE)));
  }

  private static Map<String, Object> stale() {
    return alert(
        "BaremetalStaleMetrics",
        "(time() - baremetal_last_payload_timestamp_seconds) > 300",
        "5m",
        Level.WARNING,
        sorted(
            "description",
            "No hardware data received from " + NODE + " for {{ $value | humanizeDuration }}",
            "summary",
            "Stale hardware metrics for " + NODE));
  }

  private static Map<String, Object> alert(
      String name, String expression, String delay, Level level, Map<String, String> texts) {
    Map<String, Object> alert = new LinkedHashMap<>();
    alert.put("alert", name);
    alert.put("expr", expression);
    alert.put("for", delay);
    alert.put("labels", Map.of("severity", level.word()));
    alert.put("annotations", texts);
    return alert;
  }

  private static Map<String, String> sorted(String k1, String v1, String k2, String v2) {
    Map<String, String> map = new LinkedHashMap<>();
    map.put(k1, v1);
    map.put(k2, v2);
    return map;
  }

  private static String capitalized(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** How bad it is, the status that says so, and how long it must last. */
  private enum Level {
    WARNING(1, "2m"),
    CRITICAL(2, "0m");

    private final int status;
    private final String delay;

    Level(int status, String delay) {
      this.status = status;
      this.delay = delay;
    }

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
