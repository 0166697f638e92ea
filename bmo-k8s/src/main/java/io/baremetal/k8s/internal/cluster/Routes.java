package io.baremetal.k8s.internal.cluster;

import io.baremetal.k8s.resource.ResourceKey;
import io.baremetal.k8s.resource.ResourceKind;
import io.baremetal.k8s.resource.ResourceKind.Scope;
import io.baremetal.k8s.resource.ResourceSelection;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The URLs of the Kubernetes API. */
final class Routes {

  private final String root;

  Routes(String masterUrl) {
    this.root = masterUrl.endsWith("/") ? masterUrl : masterUrl + "/";
  }

  String collection(ResourceKind kind, String namespace) {
    String base = discovery(kind);
    return kind.scope() == Scope.CLUSTER || namespace.isEmpty()
        ? base + "/" + kind.plural()
        : base + "/namespaces/" + namespace + "/" + kind.plural();
  }

  String object(ResourceKind kind, ResourceKey key) {
    return collection(kind, key.namespace()) + "/" + encode(key.name());
  }

  String status(ResourceKind kind, ResourceKey key) {
    return object(kind, key) + "/status";
  }

  String discovery(ResourceKind kind) {
    return kind.group().isEmpty()
        ? root + "api/" + kind.version()
        : root + "apis/" + kind.group() + "/" + kind.version();
  }

  String list(ResourceKind kind, ResourceSelection selection, PageRequest page) {
    return collection(kind, selection.namespace().orElse(""))
        + "?limit="
        + page.limit()
        + page.continueToken().map(token -> "&continue=" + encode(token)).orElse("")
        + labels(selection);
  }

  String watch(ResourceKind kind, ResourceSelection selection, String resourceVersion) {
    return collection(kind, selection.namespace().orElse(""))
        + "?watch=true&allowWatchBookmarks=true&timeoutSeconds="
        + ClusterPort.LONGEST_SUBSCRIPTION.toSeconds()
        + "&resourceVersion="
        + encode(resourceVersion)
        + labels(selection);
  }

  private static String labels(ResourceSelection selection) {
    return selection.labelSelector().map(s -> "&labelSelector=" + encode(s)).orElse("");
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
