package io.baremetal.k8s.lifecycle;

import io.baremetal.api.host.HostStatus;
import io.baremetal.api.provisioner.HostEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What an action asks to have noted about a host, besides how it ended. Immutable.
 *
 * @param edits changes of status, in order
 * @param events what the host's owner is told, in order
 * @param measurements what is counted
 * @param droppedAnnotations keys of annotations that have been acted upon and go away
 */
public record Change(
    List<StatusEdit> edits,
    List<HostEvent> events,
    List<Measurement> measurements,
    List<String> droppedAnnotations) {

  private static final Change NONE = new Change(List.of(), List.of(), List.of(), List.of());

  /** Copies the lists. */
  public Change {
    edits = List.copyOf(edits);
    events = List.copyOf(events);
    measurements = List.copyOf(measurements);
    droppedAnnotations = List.copyOf(droppedAnnotations);
  }

  /** Nothing to note. */
  public static Change none() {
    return NONE;
  }

  /** Just one change of status. */
  public static Change of(StatusEdit edit) {
    return NONE.and(edit);
  }

  /** The same and one more change of status. */
  public Change and(StatusEdit edit) {
    return new Change(plus(edits, List.of(edit)), events, measurements, droppedAnnotations);
  }

  /** The same and one more event. */
  public Change telling(HostEvent event) {
    return telling(List.of(event));
  }

  /** The same and more events. */
  public Change telling(List<HostEvent> more) {
    return new Change(edits, plus(events, more), measurements, droppedAnnotations);
  }

  /** The same and one more count. */
  public Change counting(Measurement measurement) {
    return new Change(edits, events, plus(measurements, List.of(measurement)), droppedAnnotations);
  }

  /** The same, and these annotations go away. */
  public Change dropping(Collection<String> annotations) {
    return new Change(edits, events, measurements, plus(droppedAnnotations, annotations));
  }

  /** The status after all edits. */
  HostStatus applyTo(HostStatus status) {
    HostStatus edited = status;
    for (StatusEdit edit : edits) {
      edited = edit.apply(edited);
    }
    return edited;
  }

  private static <T> List<T> plus(List<T> some, Collection<? extends T> more) {
    List<T> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }
}
