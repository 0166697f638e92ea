package io.baremetal.api.rule;

import static io.baremetal.api.validation.Profile.Base.UPSTREAM;

import io.baremetal.api.hardware.HardwareData;
import io.baremetal.api.hardware.HardwareDetails;
import io.baremetal.api.hardware.Nic;
import io.baremetal.api.net.MacAddress;
import io.baremetal.api.validation.Change;
import io.baremetal.api.validation.FieldPath;
import io.baremetal.api.validation.Profile;
import io.baremetal.api.validation.Rule;
import io.baremetal.api.validation.RuleSet;
import io.baremetal.api.validation.Severity;
import java.util.List;

/**
 * All rules for a HardwareData, which operators write from what inspection finds. The Go programs
 * check nothing of it. The sets are immutable and thread-safe.
 */
public final class HardwareDataRules {

  private static final String NICS = "spec.hardware.nics";

  private static final KindRules<HardwareData> RULES =
      KindRules.of(
          List.of(
              macsCanBeRead("BMO-HARDWARE-001"),
              oneNicBooted("BMO-HARDWARE-002"),
              hasDetails("BMO-HARDWARE-003")));

  private HardwareDataRules() {}

  /** What new data must obey. */
  public static RuleSet<HardwareData> create(Profile profile) {
    return RULES.create(profile);
  }

  /** What changed data must obey. Where the profile ratchets, an old fault is only warned of. */
  public static RuleSet<Change<HardwareData>> update(Profile profile) {
    return RULES.update(profile);
  }

  /** Nothing is held against deletion. */
  public static RuleSet<HardwareData> delete(Profile profile) {
    return RULES.delete(profile);
  }

  private static Rule<HardwareData> macsCanBeRead(String id) {
    return Rule.<HardwareData>of(
            id,
            "The MAC addresses of network interfaces can be read",
            "write them like 52:54:00:12:34:56")
        .reads(NICS)
        .offIn(UPSTREAM)
        .check(
            (data, problems) -> {
              List<Nic> nics = nics(data);
              for (int i = 0; i < nics.size(); i++) {
                FieldPath at = FieldPath.parse(NICS).index(i).field("mac");
                HostFacts.nonEmpty(nics.get(i).mac())
                    .flatMap(text -> MacAddress.tryParse(text).reason())
                    .ifPresent(why -> problems.at(at, why));
              }
            });
  }

  private static Rule<HardwareData> oneNicBooted(String id) {
    return Rule.<HardwareData>of(
            id,
            "A machine boots from one network interface at a time",
            "leave pxe true only on the interface that the machine booted from")
        .reads(NICS)
        .as(Severity.WARNING)
        .offIn(UPSTREAM)
        .check(
            (data, problems) -> {
              long booted = nics(data).stream().filter(nic -> nic.pxe().orElse(false)).count();
              if (booted > 1) {
                problems.at(NICS, booted + " interfaces have pxe true");
              }
            });
  }

  private static Rule<HardwareData> hasDetails(String id) {
    return Rule.<HardwareData>of(
            id, "Hardware data says something", "inspect the host, or remove the object")
        .reads("spec.hardware")
        .as(Severity.WARNING)
        .offIn(UPSTREAM)
        .check(
            (data, problems) -> {
              if (data.spec().hardware().isEmpty()) {
                problems.at("spec.hardware", "there is nothing");
              }
            });
  }

  private static List<Nic> nics(HardwareData data) {
    return data.spec().hardware().map(HardwareDetails::nics).orElse(List.of());
  }
}
