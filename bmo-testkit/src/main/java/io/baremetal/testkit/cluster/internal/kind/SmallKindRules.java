package io.baremetal.testkit.cluster.internal.kind;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.cluster.error.StatusCause;
import io.baremetal.testkit.cluster.internal.object.Meta;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Defaults and checks of kinds that need only a few. */
enum SmallKindRules implements KindRules {

  /** Nothing but the promise not to change. */
  CONFIG_MAP {
    @Override
    public List<StatusCause> check(ObjectNode next, @Nullable ObjectNode previous) {
      return immutable(next, previous);
    }
  },

  /** Empty fields that are there nevertheless; the place that it must be in. */
  EVENT {
    @Override
    public List<String> normalise(ObjectNode event) {
      Defaults.of(event).text("reportingComponent", "").text("reportingInstance", "");
      Defaults.of(event).child("source", nothing -> {});
      for (String time : List.of("eventTime", "firstTimestamp", "lastTimestamp")) {
        if (!event.has(time)) {
          event.putNull(time);
        }
      }
      return List.of();
    }

    @Override
    public List<StatusCause> check(ObjectNode next, @Nullable ObjectNode previous) {
      String about = next.at("/involvedObject/namespace").asText("");
      String here = Meta.of(next).text("namespace");
      boolean fits = about.isEmpty() ? here.equals("default") : about.equals(here);
      return fits
          ? List.of()
          : List.of(
              StatusCause.invalid(
                  "involvedObject.namespace",
                  "'" + about + "' does not match event.namespace " + here));
    }
  },

  /** The type, and texts given in clear. */
  SECRET {
    @Override
    public List<String> normalise(ObjectNode secret) {
      Defaults.of(secret).text("type", "Opaque");
      if (secret.remove("stringData") instanceof ObjectNode texts && !texts.isEmpty()) {
        ObjectNode data =
            secret.get("data") instanceof ObjectNode there ? there : secret.putObject("data");
        texts.properties().forEach(e -> data.put(e.getKey(), encode(e.getValue().asText())));
      }
      return List.of();
    }

    @Override
    public List<StatusCause> check(ObjectNode next, @Nullable ObjectNode previous) {
      List<StatusCause> causes = new ArrayList<>();
      next.path("data")
          .properties()
          .forEach(
              e -> {
                if (!isBase64(e.getValue().asText())) {
                  // The value stays out of the message: it may be a password in clear.
                  causes.add(
                      StatusCause.invalid("data[" + e.getKey() + "]", "must be base64 text"));
                }
              });
      if (previous != null && !next.path("type").equals(previous.path("type"))) {
        causes.add(
            StatusCause.invalid(
                "type",
                "field is immutable: it is " + previous.path("type") + " and cannot change"));
      }
      causes.addAll(immutable(next, previous));
      return causes;
    }
  },

  /** The label with the name, the finalizer in spec, the phase. */
  NAMESPACE {
    @Override
    public List<String> normalise(ObjectNode namespace) {
      Meta meta = Meta.of(namespace);
      ObjectNode labels =
          meta.tree().get("labels") instanceof ObjectNode there
              ? there
              : meta.tree().putObject("labels");
      labels.put("kubernetes.io/metadata.name", meta.name());
      Defaults.of(namespace).child("status", status -> status.text("phase", "Active"));
      if (!namespace.path("spec").has("finalizers")) {
        ObjectNode spec =
            namespace.get("spec") instanceof ObjectNode there ? there : namespace.putObject("spec");
        spec.putArray("finalizers").add("kubernetes");
      }
      return List.of();
    }
  },

  /** Type and session affinity; addresses are not handed out. */
  SERVICE {
    @Override
    public List<String> normalise(ObjectNode service) {
      Defaults.of(service)
          .child(
              "spec",
              spec ->
                  spec.text("type", "ClusterIP")
                      .text("sessionAffinity", "None")
                      .text("internalTrafficPolicy", "Cluster")
                      .each("ports", port -> port.text("protocol", "TCP")))
          .child("status", status -> status.child("loadBalancer", nothing -> {}));
      return List.of();
    }
  };

  /** Who is marked so keeps the mark and the content. */
  private static List<StatusCause> immutable(ObjectNode next, @Nullable ObjectNode previous) {
    if (previous == null || !previous.path("immutable").asBoolean(false)) {
      return List.of();
    }
    return Stream.of("immutable", "data", "binaryData")
        .filter(field -> !next.path(field).equals(previous.path(field)))
        .map(field -> StatusCause.forbidden(field, "field is immutable when `immutable` is set"))
        .toList();
  }

  private static String encode(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean isBase64(String text) {
    try {
      Base64.getDecoder().decode(text);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
