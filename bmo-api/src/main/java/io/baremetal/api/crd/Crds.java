package io.baremetal.api.crd;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** All custom resource definitions of this SDK. */
public final class Crds {

  private Crds() {}

  /** All definitions, in the order of their names. */
  public static List<Crd> all() {
    return List.of(Crd.values());
  }

  /** The definition of a kind such as {@code BareMetalHost}; empty if the SDK has none. */
  public static Optional<Crd> ofKind(String kind) {
    return Arrays.stream(Crd.values()).filter(crd -> crd.kind().equals(kind)).findFirst();
  }

  /** All definitions as one YAML stream of several documents, ready to be applied. */
  public static String yaml() {
    return all().stream().map(Crd::yaml).collect(Collectors.joining("---\n"));
  }
}
