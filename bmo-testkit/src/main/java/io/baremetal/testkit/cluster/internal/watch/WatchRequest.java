package io.baremetal.testkit.cluster.internal.watch;

import io.baremetal.api.json.ModelStyle;
import io.baremetal.testkit.cluster.internal.selector.Selection;
import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/** What a watcher asked for. */
@Value.Immutable
@ModelStyle
public interface WatchRequest {

  /** The resource as the store names it. */
  String resource();

  /** The apiVersion that bookmarks carry. */
  String apiVersion();

  /** The kind that bookmarks carry. */
  String kind();

  /** Which objects. */
  Selection selection();

  /** The version to resume after; empty to begin with what is there. */
  Optional<Long> since();

  /** Whether the client takes bookmarks. */
  Bookmarks bookmarks();

  /** When the server ends the watch; empty for never. */
  Optional<Duration> timeout();

  /** Which bookmarks a watcher gets. */
  enum Bookmarks {
    /** None. */
    NONE,
    /** Now and then, and before a time-out. */
    WANTED,
    /** As wanted, and one that ends the events for what was there before. */
    AFTER_INITIAL_EVENTS
  }

  /** A builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds requests. */
  final class Builder extends ImmutableWatchRequest.Builder {
    Builder() {}
  }
}
