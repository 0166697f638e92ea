package io.baremetal.testkit.cluster.internal.verb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.re2j.Pattern;
import io.baremetal.testkit.cluster.error.StatusCause;
import io.baremetal.testkit.cluster.internal.kind.ResourceType;
import io.baremetal.testkit.cluster.internal.kind.Trait;
import io.baremetal.testkit.cluster.internal.object.Meta;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks that hold for the metadata of every kind. */
final class MetadataRules {

  private static final int LONGEST_SUBDOMAIN = 253;
  private static final int LONGEST_LABEL = 63;
  private static final int MOST_ANNOTATIONS = 256 * 1024;
  private static final Pattern SUBDOMAIN =
      Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");
  private static final Pattern LABEL = Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?");
  private static final Pattern QUALIFIED_NAME =
      Pattern.compile(
          "([a-z0-9]([-a-z0-9.]*[a-z0-9])?/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?");
  private static final Pattern LABEL_VALUE =
      Pattern.compile("([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?");

  private MetadataRules() {}

  static List<StatusCause> check(
      ResourceType type, ObjectNode next, @Nullable ObjectNode previous) {
    List<StatusCause> causes = new ArrayList<>();
    Meta meta = Meta.of(next);
    if (previous == null) {
      checkName(type, meta.name(), causes);
    } else {
      checkNewFinalizers(meta, Meta.of(previous), causes);
    }
    checkKeysAndValues(meta, causes);
    checkOwners(meta, causes);
    return causes;
  }

  private static void checkName(ResourceType type, String name, List<StatusCause> causes) {
    if (name.isEmpty()) {
      causes.add(StatusCause.required("metadata.name", "name or generateName is required"));
    } else if (type.has(Trait.FREE_NAMES)) {
      if (name.contains("/") || name.contains("%") || name.equals(".") || name.equals("..")) {
        causes.add(StatusCause.invalid("metadata.name", "'" + name + "' is no path segment"));
      }
    } else if (type.has(Trait.LABEL_NAMES)) {
      if (name.length() > LONGEST_LABEL || !LABEL.matches(name)) {
        causes.add(
            StatusCause.invalid(
                "metadata.name",
                "'" + name + "' is no DNS label: lower-case letters, digits, '-', at most 63"));
      }
    } else if (name.length() > LONGEST_SUBDOMAIN || !SUBDOMAIN.matches(name)) {
      causes.add(
          StatusCause.invalid(
              "metadata.name",
              "'" + name + "' is no DNS subdomain: lower-case letters, digits, '-', '.'"));
    }
  }

  private static void checkNewFinalizers(Meta next, Meta previous, List<StatusCause> causes) {
    if (!previous.isDeleting()) {
      return;
    }
    List<String> added = new ArrayList<>(next.finalizers());
    added.removeAll(previous.finalizers());
    if (!added.isEmpty()) {
      causes.add(
          StatusCause.forbidden(
              "metadata.finalizers",
              "no new finalizers can be added if the object is being deleted, found new " + added));
    }
  }

  private static void checkKeysAndValues(Meta meta, List<StatusCause> causes) {
    for (Map.Entry<String, String> label : meta.labels().entrySet()) {
      if (!QUALIFIED_NAME.matches(label.getKey())) {
        causes.add(
            StatusCause.invalid("metadata.labels", "'" + label.getKey() + "' is no label key"));
      }
      if (!LABEL_VALUE.matches(label.getValue())) {
        causes.add(
            StatusCause.invalid(
                "metadata.labels",
                "'" + label.getValue() + "' is no value for the label " + label.getKey()));
      }
    }
    int size = 0;
    for (Map.Entry<String, String> annotation : meta.annotations().entrySet()) {
      if (!QUALIFIED_NAME.matches(annotation.getKey().toLowerCase(Locale.ROOT))) {
        causes.add(
            StatusCause.invalid(
                "metadata.annotations", "'" + annotation.getKey() + "' is no annotation key"));
      }
      size += annotation.getKey().length() + annotation.getValue().length();
    }
    if (size > MOST_ANNOTATIONS) {
      causes.add(
          new StatusCause(
              "FieldValueTooLong",
              "metadata.annotations",
              "Too long: may not be more than " + MOST_ANNOTATIONS + " bytes, is " + size));
    }
    for (String finalizer : meta.finalizers()) {
      if (!QUALIFIED_NAME.matches(finalizer)) {
        causes.add(
            StatusCause.invalid("metadata.finalizers", "'" + finalizer + "' is no qualified name"));
      }
    }
  }

  private static void checkOwners(Meta meta, List<StatusCause> causes) {
    int index = 0;
    int controllers = 0;
    for (var owner : meta.ownerReferences()) {
      for (String field : List.of("apiVersion", "kind", "name", "uid")) {
        if (owner.path(field).asText("").isEmpty()) {
          String path = "metadata.ownerReferences[" + index + "]." + field;
          causes.add(StatusCause.required(path, "must not be empty"));
        }
      }
      controllers += owner.path("controller").asBoolean(false) ? 1 : 0;
      index++;
    }
    if (controllers > 1) {
      causes.add(
          StatusCause.invalid(
              "metadata.ownerReferences",
              "Only one reference can have Controller set to true, found " + controllers));
    }
  }
}
