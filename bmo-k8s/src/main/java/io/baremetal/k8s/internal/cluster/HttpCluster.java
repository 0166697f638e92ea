package io.baremetal.k8s.internal.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.k8s.error.AlreadyExistsException;
import io.baremetal.k8s.error.ConflictException;
import io.baremetal.k8s.error.ObjectNotFoundException;
import io.baremetal.k8s.resource.ResourceKey;
import io.baremetal.k8s.resource.ResourceKind;
import io.baremetal.k8s.resource.ResourceSelection;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The port over the HTTP side of a fabric8 client: its transport, login and TLS, but not its object
 * mapper, its retries or its watch manager. So what the server wrote is what callers see, no write
 * is sent twice, and no timer runs outside the given scheduler. Thread-safe; the client stays open.
 */
public final class HttpCluster implements ClusterPort {

  private static final String MERGE_PATCH = "application/merge-patch+json";
  private static final String JSON = "application/json";

  private final HttpExchange http;
  private final Routes routes;

  /**
   * A port that uses the client's connection.
   *
   * @param client the application's client
   * @param requestTimeout longest time that any call but a subscription may take
   */
  public HttpCluster(KubernetesClient client, Duration requestTimeout) {
    this.http = new HttpExchange(client, requestTimeout);
    this.routes = new Routes(client.getMasterUrl().toString());
  }

  @Override
  public Optional<ObjectNode> get(ResourceKind kind, ResourceKey key) {
    return getLatest(kind, key);
  }

  @Override
  public Optional<ObjectNode> getLatest(ResourceKind kind, ResourceKey key) {
    try {
      return Optional.of(http.send(new Call("read", kind, key), request(routes.object(kind, key))));
    } catch (ObjectNotFoundException gone) {
      return Optional.empty();
    }
  }

  @Override
  public ListPage list(ResourceKind kind, ResourceSelection selection, PageRequest page) {
    ObjectNode list =
        http.send(Call.onAll("list", kind), request(routes.list(kind, selection, page)));
    List<ObjectNode> items = new ArrayList<>();
    for (JsonNode item : list.path("items")) {
      if (item instanceof ObjectNode object) {
        // Lists of built-in kinds leave these two out of their items.
        items.add(object.put("apiVersion", kind.apiVersion()).put("kind", kind.kind()));
      }
    }
    JsonNode metadata = list.path("metadata");
    Optional<String> next =
        Optional.of(metadata.path("continue").asText("")).filter(token -> !token.isEmpty());
    return new ListPage(items, metadata.path("resourceVersion").asText(""), next);
  }

  @Override
  public ClusterSubscription subscribe(
      ResourceKind kind,
      ResourceSelection selection,
      String resourceVersion,
      WatchListener listener) {
    HttpRequest request =
        request(routes.watch(kind, selection, resourceVersion)).forStreaming().build();
    HttpWatch watch = new HttpWatch(Call.onAll("watch", kind), listener);
    watch.start(http.client(), request);
    return watch;
  }

  @Override
  public ObjectNode create(ResourceKind kind, ObjectNode object) {
    JsonNode metadata = object.path("metadata");
    ResourceKey key =
        new ResourceKey(
            metadata.path("namespace").asText(""),
            metadata.path("name").asText(metadata.path("generateName").asText("")));
    try {
      return http.send(
          new Call("create", kind, key),
          request(routes.collection(kind, key.namespace())).post(JSON, Json.write(object)));
    } catch (ConflictException taken) {
      // A server that is short of words calls it a conflict; on a create there is no other.
      throw new AlreadyExistsException(String.valueOf(taken.getMessage()), taken);
    }
  }

  @Override
  public ObjectNode patch(ResourceKind kind, ResourceKey key, ObjectNode mergePatch) {
    return http.send(
        new Call("patch", kind, key),
        request(routes.object(kind, key)).patch(MERGE_PATCH, Json.text(mergePatch)));
  }

  @Override
  public ObjectNode patchStatus(ResourceKind kind, ResourceKey key, ObjectNode mergePatch) {
    return http.send(
        new Call("patch status of", kind, key),
        request(routes.status(kind, key)).patch(MERGE_PATCH, Json.text(mergePatch)));
  }

  @Override
  public void delete(ResourceKind kind, ResourceKey key, String uid) {
    ObjectNode options = Json.object().put("kind", "DeleteOptions").put("apiVersion", "v1");
    options.putObject("preconditions").put("uid", uid);
    try {
      http.send(
          new Call("delete", kind, key),
          request(routes.object(kind, key)).delete(JSON, Json.text(options)));
    } catch (ObjectNotFoundException | ConflictException anotherOrNone) {
      // The object that was meant is gone, which is what was asked for.
      return;
    }
  }

  @Override
  public boolean serves(ResourceKind kind) {
    try {
      ObjectNode served = http.send(Call.onAll("look up", kind), request(routes.discovery(kind)));
      for (JsonNode resource : served.path("resources")) {
        if (resource.path("name").asText().equals(kind.plural())) {
          return true;
        }
      }
      return false;
    } catch (ObjectNotFoundException noSuchGroup) {
      return false;
    }
  }

  private HttpRequest.Builder request(String uri) {
    return http.client().newHttpRequestBuilder().uri(uri).header("Accept", JSON);
  }
}
