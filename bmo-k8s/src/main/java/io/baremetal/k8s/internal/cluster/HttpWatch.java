package io.baremetal.k8s.internal.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.k8s.error.ClusterException;
import io.baremetal.k8s.error.OutcomeUnknownException;
import io.fabric8.kubernetes.client.http.AsyncBody;
import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP watch: a stream of JSON objects, one a line. Lines are cut out of bytes, not characters,
 * because a chunk may end in the middle of one.
 */
final class HttpWatch implements ClusterSubscription {

  private final Call call;
  private final WatchListener listener;
  private final AtomicBoolean over = new AtomicBoolean();
  private final AtomicReference<Runnable> cancel = new AtomicReference<>(() -> {});
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  HttpWatch(Call call, WatchListener listener) {
    this.call = call;
    this.listener = listener;
  }

  void start(HttpClient client, HttpRequest request) {
    CompletableFuture<HttpResponse<AsyncBody>> answer = client.consumeBytes(request, this::accept);
    cancelWith(() -> answer.cancel(true));
    CompletableFuture<?> unused =
        answer.whenComplete(
            (response, failure) -> {
              if (response == null) {
                end(failure);
              } else {
                opened(response);
              }
            });
  }

  @Override
  public void close() {
    over.set(true);
    Objects.requireNonNull(cancel.get()).run();
  }

  private void opened(HttpResponse<AsyncBody> response) {
    AsyncBody body = response.body();
    cancelWith(body::cancel);
    if (!response.isSuccessful()) {
      end(ErrorDecoder.decode(call, response.code(), null));
      body.cancel();
      return;
    }
    CompletableFuture<?> unused = body.done().whenComplete((nothing, failure) -> end(failure));
    body.consume();
  }

  private void cancelWith(Runnable action) {
    cancel.set(action);
    if (over.get()) {
      action.run();
    }
  }

  private void accept(List<ByteBuffer> chunks, AsyncBody body) {
    for (ByteBuffer chunk : chunks) {
      while (chunk.hasRemaining()) {
        byte next = chunk.get();
        if (next != '\n') {
          line.write(next);
          continue;
        }
        byte[] json = line.toByteArray();
        line.reset();
        deliver(json, body);
      }
    }
    body.consume();
  }

  private void deliver(byte[] json, AsyncBody body) {
    if (over.get() || json.length == 0) {
      return;
    }
    try {
      ObjectNode event = Json.read(json);
      String type = event.path("type").asText();
      ObjectNode object = event.withObject("/object");
      if (type.equals("ERROR")) {
        end(ErrorDecoder.ofStatus(call, object));
        body.cancel();
      } else {
        listener.changed(new WatchEvent(WatchEvent.Type.valueOf(type), object));
      }
    } catch (IOException | IllegalArgumentException nonsense) {
      end(new OutcomeUnknownException(200, call + ": an event makes no sense", nonsense));
      body.cancel();
    }
  }

  private void end(@Nullable Throwable failure) {
    if (!over.compareAndSet(false, true)) {
      return;
    }
    if (failure == null) {
      listener.ended(Optional.empty());
    } else if (failure instanceof ClusterException known) {
      listener.ended(Optional.of(known));
    } else {
      listener.ended(
          Optional.of(
              new OutcomeUnknownException(
                  0, call + ": the stream broke: " + failure.getMessage(), failure)));
    }
  }
}
