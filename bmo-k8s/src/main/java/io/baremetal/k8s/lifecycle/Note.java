package io.baremetal.k8s.lifecycle;

import io.baremetal.api.host.HostStatus;
import java.util.function.Function;

/**
 * Something that a row notes in status by itself, before its action runs.
 *
 * @param name how the table in the documentation calls it
 * @param edit the status after it
 */
public record Note(String name, Function<HostView, HostStatus> edit) {

  /** A note with a name. */
  public static Note of(String name, Function<HostView, HostStatus> edit) {
    return new Note(name, edit);
  }

  /** Both notes, this one first. */
  public Note and(Note other) {
    return new Note(
        name + ", " + other.name, view -> other.edit.apply(view.withStatus(edit.apply(view))));
  }
}
