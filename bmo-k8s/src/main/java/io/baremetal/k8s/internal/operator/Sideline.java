package io.baremetal.k8s.internal.operator;

import io.baremetal.k8s.config.RuntimeContext;
import io.baremetal.k8s.internal.informer.Change;
import io.baremetal.k8s.resource.ResourceKey;
import io.baremetal.k8s.resource.ResourceKind;
import io.baremetal.k8s.runtime.ControlLoop;
import io.baremetal.k8s.runtime.Lane;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The controllers beside that of the hosts, each with a loop of its own. Thread-safe. */
final class Sideline {

  /** Passes of one controller at a time: they are short, and the hosts come first. */
  private static final int WORKERS = 2;

  private final List<Line> lines;

  private Sideline(List<Line> lines) {
    this.lines = List.copyOf(lines);
  }

  /** Controllers that make no pass before {@link #resume}. */
  static Sideline of(List<SideController> controllers, RuntimeContext context) {
    return new Sideline(
        controllers.stream()
            .map(one -> new Line(one, new ControlLoop<>(one.reconciler(), context, WORKERS)))
            .toList());
  }

  /**
   * Tells everybody whom a change concerns.
   *
   * @param watches where the objects are known
   */
  void heard(ResourceKind kind, Change change, HostWatches watches) {
    for (Line line : lines) {
      wanted(line.controller(), kind, change, watches)
          .forEach(key -> line.loop().add(key, Lane.EVENT));
      if (line.controller().kind().equals(kind) && change.after().isEmpty()) {
        line.loop().forget(change.key());
      }
    }
  }

  /** Starts passes over all objects of these kinds, and over whatever is heard of. */
  void resume(HostWatches watches) {
    for (Line line : lines) {
      watches.keysOf(line.controller().kind()).forEach(key -> line.loop().add(key, Lane.POLL));
      line.loop().resume();
    }
  }

  void pause() {
    lines.forEach(line -> line.loop().pause());
  }

  /**
   * Pauses and waits for the passes that run.
   *
   * @param left how long to wait at most, asked before each controller; none when negative
   */
  boolean stop(Supplier<Duration> left) throws InterruptedException {
    pause();
    boolean drained = true;
    for (Line line : lines) {
      drained &= line.loop().stop(left.get());
    }
    return drained;
  }

  private static Set<ResourceKey> wanted(
      SideController controller, ResourceKind kind, Change change, HostWatches watches) {
    if (controller.kind().equals(kind)) {
      return controller.triggers().ofOwn(change);
    }
    if (kind.equals(ResourceKind.BARE_METAL_HOST)) {
      return controller.triggers().ofHost(change, watches.objectsOf(controller.kind()));
    }
    return kind.equals(ResourceKind.SECRET) ? controller.triggers().ofSecret(change) : Set.of();
  }

  private record Line(SideController controller, ControlLoop<ResourceKey> loop) {}
}
