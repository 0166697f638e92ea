package io.baremetal.api.provisioner;

/**
 * A wanted firmware version.
 *
 * @param component what is updated, for example {@code bios}, {@code bmc} or {@code nic:…}
 * @param url where the update lies
 */
public record FirmwareUpdate(String component, String url) {}
