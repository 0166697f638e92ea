package io.baremetal.k8s.lifecycle;

import io.baremetal.api.meta.ObjectMetadata;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How the labels that show a host's hardware have to change. Which of a host's labels are ours is
 * noted in an annotation; a label that somebody else has set is never touched, whatever it says.
 * Immutable.
 *
 * @param labels new values by key; empty for a label that goes away
 * @param owned the keys that are ours from then on
 */
public record LabelChange(Map<String, Optional<String>> labels, Set<String> owned) {

  /** Annotation of a host: the keys of its labels that show hardware, separated by commas. */
  public static final String OWNED = "hardware.baremetal.io/labels";

  /** Copies both, in the order of the keys. */
  public LabelChange {
    labels = Collections.unmodifiableMap(new TreeMap<>(labels));
    owned = Collections.unmodifiableSet(new TreeSet<>(owned));
  }

  /** The change of a host's labels to those that are wanted; empty if they are right. */
  public static Optional<LabelChange> of(ObjectMetadata host, Map<String, String> wanted) {
    Set<String> before = owned(host);
    Set<String> after = new TreeSet<>();
    Map<String, Optional<String>> changes = new TreeMap<>();
    for (Map.Entry<String, String> label : wanted.entrySet()) {
      boolean foreign =
          host.labels().containsKey(label.getKey()) && !before.contains(label.getKey());
      if (foreign) {
        continue;
      }
      after.add(label.getKey());
      if (!label.getValue().equals(host.labels().get(label.getKey()))) {
        changes.put(label.getKey(), Optional.of(label.getValue()));
      }
    }
    for (String key : before) {
      if (!after.contains(key) && host.labels().containsKey(key)) {
        changes.put(key, Optional.empty());
      }
    }
    return changes.isEmpty() && before.equals(after)
        ? Optional.empty()
        : Optional.of(new LabelChange(changes, after));
  }

  /** The value of the annotation; empty if there is nothing to note. */
  public Optional<String> ownedText() {
    return owned.isEmpty() ? Optional.empty() : Optional.of(String.join(",", owned));
  }

  private static Set<String> owned(ObjectMetadata host) {
    return host.annotation(OWNED).stream()
        .flatMap(text -> Arrays.stream(text.split(",", -1)))
        .map(String::strip)
        .filter(key -> !key.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
