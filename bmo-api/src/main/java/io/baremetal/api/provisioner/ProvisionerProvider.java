package io.baremetal.api.provisioner;

/**
 * Makes a provisioner by name, found by {@link java.util.ServiceLoader}. Only the ready-made
 * operator uses it; embedders build their provisioner in code.
 */
public interface ProvisionerProvider {

  /** Name that the user chooses it by, for example {@code ironic}; lower case and dashes. */
  String name();

  /**
   * Makes a provisioner from the settings in {@code context}.
   *
   * @throws ProvisionerException if a setting is missing or makes no sense; the message names it
   */
  Provisioner create(ProvisionerContext context);
}
