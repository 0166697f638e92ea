package io.baremetal.api.rule;

import static io.baremetal.api.validation.Profile.Base.README;
import static io.baremetal.api.validation.Profile.Base.STRICT;

import io.baremetal.api.error.Quoted;
import io.baremetal.api.validation.Rule;
import java.util.regex.Pattern;

/** Name, power, Secrets and fields that are gone. */
final class HostBasicRules {

  private static final String NAME = "metadata.name";
  private static final Pattern UUID =
      Pattern.compile(
          "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}"
              + "|[0-9a-fA-F]{32}");

  private static final int UUID_DIGITS = 32;
  private static final int EMBRACED_UUID = 38;

  private HostBasicRules() {}

  static Rule<JudgedHost> nameIsPlain(String id) {
    return Rule.<JudgedHost>of(
            id,
            "The host's name can be the name of a node in Ironic",
            "use only letters, digits, dots, underscores and hyphens")
        .reads(NAME)
        .check(
            (host, problems) ->
                host.metadata()
                    .name()
                    .filter(name -> !isPlain(name))
                    .ifPresent(
                        name ->
                            problems.at(
                                NAME,
                                "the name " + Quoted.text(name) + " cannot be that of a node")));
  }

  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && (c < '0' || c > '9') && c != '.' && c != '_' && c != '-') {
        return false;
      }
    }
    return true;
  }

  static Rule<JudgedHost> nameIsNoUuid(String id) {
    return Rule.<JudgedHost>of(
            id,
            "The host's name is not a UUID, which Ironic would take for a node's id",
            "choose a name that is not a UUID")
        .reads(NAME)
        .check(
            (host, problems) ->
                host.metadata()
                    .name()
                    .filter(HostBasicRules::isUuid)
                    .ifPresent(
                        name -> problems.at(NAME, "the name " + Quoted.text(name) + " is a UUID")));
  }

  private static boolean isUuid(String name) {
    return name.length() >= UUID_DIGITS && UUID.matcher(name).matches();
  }

  static Rule<JudgedHost> nameEmbracesNoUuid(String id) {
    return Rule.<JudgedHost>of(
            id,
            "The host's name is not a UUID between any two characters, which the Go programs take"
                + " for braces",
            "choose a shorter or a longer name")
        .reads(NAME)
        .offIn(STRICT)
        .offIn(README)
        .check(
            (host, problems) ->
                host.metadata()
                    .name()
                    .filter(name -> name.length() == EMBRACED_UUID)
                    .filter(name -> isUuid(name.substring(1, EMBRACED_UUID - 1)))
                    .ifPresent(
                        name ->
                            problems.at(
                                NAME, "the name " + Quoted.text(name) + " counts as a UUID")));
  }

  static Rule<JudgedHost> firmwareFieldIsUnused(String id) {
    return Rule.<JudgedHost>of(
            id,
            "Firmware settings are not in the host",
            "write the settings into the HostFirmwareSettings of the same name and remove"
                + " spec.firmware")
        .reads("spec.firmware")
        .check(
            (host, problems) -> {
              if (host.spec().firmware().isPresent()) {
                problems.at("spec.firmware", "the field has no effect any more");
              }
            });
  }

  static Rule<JudgedHost> secretsAreNear(String id) {
    return Rule.<JudgedHost>of(
            id,
            "The Secrets for the first boot are in the host's own namespace",
            "copy the Secret into the host's namespace and drop the field namespace")
        .reads("spec.userData", "spec.networkData", "spec.metaData")
        .check(
            (host, problems) -> {
              String own = host.metadata().namespace().orElse("");
              HostFacts.near("userData", host.spec().userData(), own, problems);
              HostFacts.near("networkData", host.spec().networkData(), own, problems);
              HostFacts.near("metaData", host.spec().metaData(), own, problems);
            });
  }

  static Rule<JudgedHost> powerIsNotContradicted(String id) {
    return Rule.<JudgedHost>of(
            id,
            "A host that must not be powered off is not to be off",
            "set online true or drop disablePowerOff")
        .reads("spec.disablePowerOff", "spec.online")
        .check(
            (host, problems) -> {
              if (host.spec().disablePowerOff().orElse(false)
                  && !host.spec().online().orElse(false)) {
                problems.at(
                    "spec.disablePowerOff", "it is true while online is not, which cannot be met");
              }
            });
  }
}
