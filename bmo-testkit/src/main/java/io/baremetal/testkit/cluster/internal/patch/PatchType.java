package io.baremetal.testkit.cluster.internal.patch;

import io.baremetal.testkit.cluster.error.RequestRefusedException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of patch, by their media type. */
public enum PatchType {
  /** RFC 7386. */
  MERGE("application/merge-patch+json"),
  /** RFC 6902. */
  JSON("application/json-patch+json"),
  /** Kubernetes' own merge, which knows the keys of lists. */
  STRATEGIC("application/strategic-merge-patch+json"),
  /** Server-side apply; JSON or YAML. */
  APPLY("application/apply-patch+yaml");

  private final String mediaType;

  PatchType(String mediaType) {
    this.mediaType = mediaType;
  }

  /** Finds the type by the Content-Type of a request; refuses (415) others. */
  public static PatchType of(Optional<String> contentType) {
    String bare = contentType.map(type -> type.split(";", 2)[0].strip()).orElse("");
    return Arrays.stream(values())
        .filter(type -> type.mediaType.equals(bare))
        .findFirst()
        .orElseThrow(
            () ->
                RequestRefusedException.unsupportedMediaType(
                    "a patch cannot be of type '"
                        + bare
                        + "'; it must be one of "
                        + Arrays.stream(values())
                            .map(type -> type.mediaType)
                            .collect(Collectors.joining(", "))));
  }
}
