package io.baremetal.ironic.internal;

import io.baremetal.ironic.error.CallCancelledException;
import io.baremetal.ironic.error.FailedCall;
import io.baremetal.ironic.error.IronicException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets one thread do what many want at the same moment; all get its result, or its failure. Only a
 * thread's own interrupt is nobody else's affair. Thread-safe.
 */
final class SingleFlight<T> {

  private final FailedCall call;
  private final Supplier<T> work;
  private @Nullable CompletableFuture<T> running;

  /**
   * Does nothing yet.
   *
   * @param call what is given up when a waiting thread is interrupted
   */
  SingleFlight(FailedCall call, Supplier<T> work) {
    this.call = call;
    this.work = work;
  }

  /** Joins the work that is being done, or does it. */
  T join() {
    while (true) {
      CompletableFuture<T> mine = new CompletableFuture<>();
      CompletableFuture<T> flight = enter(mine);
      Optional<T> result = flight == mine ? Optional.of(work(mine)) : await(flight);
      if (result.isPresent()) {
        return result.get();
      }
    }
  }

  private synchronized CompletableFuture<T> enter(CompletableFuture<T> mine) {
    CompletableFuture<T> flight = running == null ? mine : running;
    running = flight;
    return flight;
  }

  private synchronized void leave() {
    running = null;
  }

  private T work(CompletableFuture<T> mine) {
    try {
      T result = work.get();
      leave();
      mine.complete(result);
      return result;
    } catch (RuntimeException | Error failure) {
      leave();
      mine.completeExceptionally(failure);
      throw failure;
    }
  }

  /** Empty when the thread that did the work was interrupted: somebody else has to do it. */
  private Optional<T> await(CompletableFuture<T> flight) {
    try {
      return Optional.of(flight.get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CallCancelledException(call, e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof CallCancelledException) {
        return Optional.empty();
      }
      if (e.getCause() instanceof IronicException failure) {
        throw failure;
      }
      throw new IllegalStateException(call + " failed unexpectedly", e.getCause());
    }
  }
}
