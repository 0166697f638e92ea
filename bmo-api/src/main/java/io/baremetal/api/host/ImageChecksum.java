package io.baremetal.api.host;

import io.baremetal.api.error.Quoted;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the provisioner has to check of an image: nothing, a checksum, or it cannot be told because
 * the image is described wrongly. Immutable. The text of a checksum is never looked at.
 */
public sealed interface ImageChecksum {

  /**
   * What to check of {@code image}. OCI images carry their own checksums and must have none here;
   * live ISOs need none; every other image needs one.
   */
  static ImageChecksum of(Image image) {
    String checksum = image.checksum().orElse("");
    if (image.isOci()) {
      return checksum.isEmpty()
          ? new None()
          : new Invalid(
              "checksum "
                  + Quoted.text(checksum)
                  + " must be removed: an OCI image carries its own checksums");
    }
    if (image.isLiveIso()) {
      return new None();
    }
    if (checksum.isEmpty()) {
      return new Invalid("checksum is missing: set it, unless the image is a live ISO");
    }
    return given(checksum, image.checksumType());
  }

  private static ImageChecksum given(String checksum, Optional<ChecksumType> type) {
    Optional<ChecksumType> algorithm =
        type.filter(named -> !named.equals(ChecksumType.AUTO) && !named.wire().isEmpty());
    return algorithm
        .filter(named -> !named.isKnown())
        .<ImageChecksum>map(
            unknown ->
                new Invalid(
                    "checksumType "
                        + Quoted.text(unknown.wire())
                        + " is not known: use one of "
                        + ChecksumType.known()))
        .orElseGet(() -> new Given(checksum, algorithm));
  }

  /** Calls the one function that fits. */
  <R> R match(Cases<R> cases);

  /**
   * One function a case.
   *
   * @param <R> what they all return
   * @param none nothing is to be checked
   * @param given a checksum is to be checked
   * @param invalid gets the reason
   */
  record Cases<R>(Supplier<R> none, Function<Given, R> given, Function<String, R> invalid) {}

  /** Nothing is to be checked. */
  record None() implements ImageChecksum {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.none().get();
    }
  }

  /**
   * A checksum is to be checked.
   *
   * @param value the checksum or the URL of a file with it
   * @param algorithm absent if the provisioner shall tell it from the length
   */
  record Given(String value, Optional<ChecksumType> algorithm) implements ImageChecksum {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.given().apply(this);
    }
  }

  /**
   * The image is described wrongly.
   *
   * @param problem what is wrong and what to do, beginning with the name of the field
   */
  record Invalid(String problem) implements ImageChecksum {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.invalid().apply(problem);
    }
  }
}
