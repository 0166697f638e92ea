package io.baremetal.api.hardware;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One line of an {@link AcceleratorTable}: which PCI devices are accelerators of which kind.
 * Immutable. A criterion that is empty fits every device.
 *
 * @param classPrefix beginning of class and subclass, such as {@code 12} or {@code 0b40}
 * @param vendors vendor ids
 * @param products product ids
 * @param kind what a fitting device is; absent says that it is no accelerator at all
 */
public record AcceleratorRule(
    String classPrefix, Set<String> vendors, Set<String> products, Optional<AcceleratorKind> kind) {

  /** Copies the sets. */
  public AcceleratorRule {
    vendors = Set.copyOf(vendors);
    products = Set.copyOf(products);
  }

  /** Devices of this class are accelerators of this kind. */
  public static AcceleratorRule of(AcceleratorKind kind, String classPrefix) {
    return new AcceleratorRule(classPrefix, Set.of(), Set.of(), Optional.of(kind));
  }

  /** Devices of this class are no accelerators. */
  public static AcceleratorRule none(String classPrefix) {
    return new AcceleratorRule(classPrefix, Set.of(), Set.of(), Optional.empty());
  }

  /** The same for devices of these vendors only; four hexadecimal digits each, in lower case. */
  public AcceleratorRule fromVendors(String... ids) {
    return new AcceleratorRule(classPrefix, set(ids), products, kind);
  }

  /** The same for these products only; four hexadecimal digits each, in lower case. */
  public AcceleratorRule withProducts(String... ids) {
    return new AcceleratorRule(classPrefix, vendors, set(ids), kind);
  }

  /** Whether the rule speaks of the device. */
  public boolean fits(PciDevice device) {
    return device.classCode().startsWith(classPrefix)
        && (vendors.isEmpty() || vendors.contains(device.vendorId()))
        && (products.isEmpty() || products.contains(device.productId()));
  }

  private static Set<String> set(String... ids) {
    return Arrays.stream(ids).collect(Collectors.toUnmodifiableSet());
  }
}
