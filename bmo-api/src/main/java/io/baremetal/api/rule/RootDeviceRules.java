package io.baremetal.api.rule;

import io.baremetal.api.error.Quoted;
import io.baremetal.api.host.RootDeviceHints;
import io.baremetal.api.validation.Rule;
import java.util.Optional;

/** Which disk shall be the root disk. */
final class RootDeviceRules {

  private static final String NAME = "spec.rootDeviceHints.deviceName";
  private static final String DEV = "/dev/";
  private static final String BY_PATH = "disk/by-path/";
  private static final String FORM =
      "write a path such as /dev/sda or /dev/disk/by-path/pci-0000:00:1f.2-ata-1";

  private RootDeviceRules() {}

  static Rule<JudgedHost> deviceNameIsDevice(String id) {
    return Rule.<JudgedHost>of(id, "The device name of the root disk is a device path", FORM)
        .reads(NAME)
        .check(
            (host, problems) ->
                deviceName(host)
                    .filter(name -> !name.startsWith(DEV))
                    .ifPresent(
                        name ->
                            problems.at(NAME, Quoted.text(name) + " does not begin with " + DEV)));
  }

  static Rule<JudgedHost> deviceNameIsStable(String id) {
    return Rule.<JudgedHost>of(
            id, "The device name of the root disk is in /dev/ or /dev/disk/by-path/", FORM)
        .reads(NAME)
        .check(
            (host, problems) ->
                deviceName(host)
                    .filter(name -> name.startsWith(DEV) && isElsewhere(name))
                    .ifPresent(
                        name ->
                            problems.at(
                                NAME, Quoted.text(name) + " is in another directory of " + DEV)));
  }

  private static boolean isElsewhere(String name) {
    String rest = name.substring(DEV.length());
    String device = rest.startsWith(BY_PATH) ? rest.substring(BY_PATH.length()) : rest;
    return device.indexOf('/') >= 0;
  }

  private static Optional<String> deviceName(JudgedHost host) {
    return HostFacts.nonEmpty(host.spec().rootDeviceHints().flatMap(RootDeviceHints::deviceName));
  }
}
