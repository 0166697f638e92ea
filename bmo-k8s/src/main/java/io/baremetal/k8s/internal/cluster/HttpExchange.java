package io.baremetal.k8s.internal.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.k8s.error.OutcomeUnknownException;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.RequestConfig;
import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One request, one answer, within a bounded time; never repeated. */
final class HttpExchange {

  private final HttpClient client;
  private final Duration timeout;

  HttpExchange(KubernetesClient client, Duration timeout) {
    this.client = client.getHttpClient().newBuilder().tag(withoutRetries(client, timeout)).build();
    this.timeout = timeout;
  }

  HttpClient client() {
    return client;
  }

  /** Sends and waits; an interrupt cancels the request and stays set. */
  ObjectNode send(Call call, HttpRequest.Builder request) {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(
            request.timeout(timeout.toMillis(), TimeUnit.MILLISECONDS).build(), byte[].class);
    try {
      // The transport keeps the same limit; this one holds should it hang all the same.
      return decode(call, answer.get(timeout.toMillis() + 1000, TimeUnit.MILLISECONDS));
    } catch (InterruptedException interrupt) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new OutcomeUnknownException(0, call + ": interrupted while waiting", interrupt);
    } catch (TimeoutException late) {
      answer.cancel(true);
      throw new OutcomeUnknownException(0, call + ": no answer within " + timeout, late);
    } catch (ExecutionException failed) {
      Throwable cause = failed.getCause() == null ? failed : failed.getCause();
      throw new OutcomeUnknownException(0, call + ": no answer: " + cause.getMessage(), cause);
    }
  }

  private static ObjectNode decode(Call call, HttpResponse<byte[]> response) {
    if (!response.isSuccessful()) {
      throw ErrorDecoder.decode(call, response.code(), response.body());
    }
    try {
      return Json.read(response.body());
    } catch (IOException nonsense) {
      throw new OutcomeUnknownException(
          response.code(), call + ": the answer is not a JSON object", nonsense);
    }
  }

  private static RequestConfig withoutRetries(KubernetesClient client, Duration timeout) {
    RequestConfig given = client.getConfiguration().getRequestConfig();
    RequestConfig ours =
        new RequestConfig(
            given.getWatchReconnectLimit(),
            given.getWatchReconnectInterval(),
            Math.toIntExact(timeout.toMillis()),
            given.getScaleTimeout(),
            given.getLoggingInterval(),
            0,
            given.getRequestRetryBackoffInterval(),
            given.getUploadRequestTimeout());
    ours.setImpersonateUsername(given.getImpersonateUsername());
    ours.setImpersonateGroups(given.getImpersonateGroups());
    ours.setImpersonateExtras(given.getImpersonateExtras());
    return ours;
  }
}
