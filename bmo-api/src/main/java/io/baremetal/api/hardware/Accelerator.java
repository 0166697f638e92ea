package io.baremetal.api.hardware;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.Extensible;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A device that computes in place of the CPU, found on the PCI bus at inspection. Immutable. The
 * CRD has no room for it: it is stored as JSON in an annotation, see {@link Accelerators}.
 */
@Value.Immutable
@JsonDeserialize(builder = Accelerator.Builder.class)
public interface Accelerator extends Extensible {

  /** What it does. */
  Optional<AcceleratorKind> kind();

  /** PCI vendor, four hexadecimal digits in lower case. */
  Optional<String> vendorId();

  /** PCI product, four hexadecimal digits in lower case. */
  Optional<String> productId();

  /** PCI class, such as {@code 0302}. */
  Optional<String> classCode();

  /** Address on the PCI bus, such as {@code 0000:3b:00.0}. */
  Optional<String> pciAddress();

  /** NUMA node that it hangs on; absent if the inspection does not tell. */
  Optional<Integer> numaNode();

  /** Name for people. */
  Optional<String> name();

  /** How many devices alike this stands for, where a list had to be shortened; absent means one. */
  Optional<Integer> count();

  /** How many devices this stands for. */
  default int devices() {
    return count().orElse(1);
  }

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of an {@link Accelerator}. Not thread-safe. */
  final class Builder extends ImmutableAccelerator.Builder {}
}
