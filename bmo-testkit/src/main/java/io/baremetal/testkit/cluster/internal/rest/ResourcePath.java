package io.baremetal.testkit.cluster.internal.rest;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a path below {@code /api} or {@code /apis} names; absent parts are empty.
 *
 * @param subresource everything after the name, joined by slashes
 */
record ResourcePath(
    GroupVersion groupVersion, String namespace, String plural, String name, String subresource) {

  private static final Set<String> OF_NAMESPACE = Set.of("status", "finalize");

  /** An API group in one version. */
  record GroupVersion(String group, String version) {}

  /** Reads the parts of a path; empty when it names no resource. */
  static Optional<ResourcePath> parse(List<String> segments) {
    boolean core = !segments.isEmpty() && segments.get(0).equals("api");
    int start = core ? 2 : 3;
    if (segments.size() <= start || !(core || segments.get(0).equals("apis"))) {
      return Optional.empty();
    }
    GroupVersion groupVersion =
        core
            ? new GroupVersion("", segments.get(1))
            : new GroupVersion(segments.get(1), segments.get(2));
    List<String> rest = segments.subList(start, segments.size());
    boolean inNamespace =
        rest.size() >= 3
            && rest.get(0).equals("namespaces")
            && !(rest.size() == 3 && OF_NAMESPACE.contains(rest.get(2)));
    return Optional.of(
        inNamespace
            ? of(groupVersion, rest.get(1), rest.subList(2, rest.size()))
            : of(groupVersion, "", rest));
  }

  private static ResourcePath of(GroupVersion groupVersion, String namespace, List<String> rest) {
    return new ResourcePath(
        groupVersion,
        namespace,
        rest.get(0),
        rest.size() > 1 ? rest.get(1) : "",
        rest.size() > 2 ? String.join("/", rest.subList(2, rest.size())) : "");
  }
}
