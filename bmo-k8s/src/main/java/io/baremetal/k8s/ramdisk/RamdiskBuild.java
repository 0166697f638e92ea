package io.baremetal.k8s.ramdisk;

import java.util.Optional;
import java.util.function.Function;

/** What became of the making of a ramdisk image. Immutable. */
public sealed interface RamdiskBuild {

  /** Calls the one function of {@code cases} that fits. */
  <R> R match(Cases<R> cases);

  /**
   * It is there.
   *
   * @param imageUrl where it lies; empty text if there is none after all
   * @param kernelUrl kernel that goes with an initrd
   * @param extraKernelParameters further kernel arguments; empty if none
   */
  record Built(String imageUrl, Optional<String> kernelUrl, String extraKernelParameters)
      implements RamdiskBuild {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.built().apply(this);
    }
  }

  /** It is being made; ask again soon. */
  record NotReady() implements RamdiskBuild {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.notReady().apply(this);
    }
  }

  /**
   * It cannot be made as it was asked for.
   *
   * @param reason why, for people
   */
  record Impossible(String reason) implements RamdiskBuild {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.impossible().apply(this);
    }
  }

  /**
   * One function for each case.
   *
   * @param built what to do with {@link Built}
   * @param notReady what to do with {@link NotReady}
   * @param impossible what to do with {@link Impossible}
   */
  record Cases<R>(
      Function<Built, R> built,
      Function<NotReady, R> notReady,
      Function<Impossible, R> impossible) {}
}
