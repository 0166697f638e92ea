package io.baremetal.testkit.cluster.internal.kind;

/** What an API server fills in where a pod's specification is silent. */
final class PodDefaults {

  /** Permission bits 0644, as decimal. */
  private static final int READABLE = 420;

  private PodDefaults() {}

  static void fill(Defaults spec) {
    spec.text("restartPolicy", "Always")
        .number("terminationGracePeriodSeconds", 30)
        .text("dnsPolicy", "ClusterFirst")
        .text("schedulerName", "default-scheduler")
        .child("securityContext", nothing -> {})
        .each("containers", PodDefaults::container)
        .each("initContainers", PodDefaults::container)
        .each("volumes", PodDefaults::volume);
    String account = spec.textOf("serviceAccountName");
    if (!account.isEmpty()) {
      spec.text("serviceAccount", account);
    }
  }

  private static void container(Defaults container) {
    String image = container.textOf("image");
    boolean latest =
        image.endsWith(":latest") || !image.substring(image.lastIndexOf('/') + 1).contains(":");
    boolean pinned = image.contains("@");
    container
        .text("terminationMessagePath", "/dev/termination-log")
        .text("terminationMessagePolicy", "File")
        .text("imagePullPolicy", latest && !pinned ? "Always" : "IfNotPresent")
        .child("resources", nothing -> {})
        .each("ports", port -> port.text("protocol", "TCP"))
        .each("env", PodDefaults::variable)
        .childIfPresent("livenessProbe", PodDefaults::probe)
        .childIfPresent("readinessProbe", PodDefaults::probe)
        .childIfPresent("startupProbe", PodDefaults::probe);
  }

  private static void variable(Defaults variable) {
    variable.childIfPresent(
        "valueFrom",
        from -> from.childIfPresent("fieldRef", field -> field.text("apiVersion", "v1")));
  }

  private static void probe(Defaults probe) {
    probe
        .number("timeoutSeconds", 1)
        .number("periodSeconds", 10)
        .number("successThreshold", 1)
        .number("failureThreshold", 3)
        .childIfPresent("httpGet", get -> get.text("scheme", "HTTP").text("path", "/"));
  }

  private static void volume(Defaults volume) {
    volume
        .childIfPresent("secret", secret -> secret.number("defaultMode", READABLE))
        .childIfPresent("configMap", map -> map.number("defaultMode", READABLE))
        .childIfPresent("projected", projected -> projected.number("defaultMode", READABLE))
        .childIfPresent("hostPath", path -> path.text("type", ""));
  }
}
