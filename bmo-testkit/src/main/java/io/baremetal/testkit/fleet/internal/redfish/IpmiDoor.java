package io.baremetal.testkit.fleet.internal.redfish;

import io.baremetal.testkit.fleet.internal.journal.Journal;
import io.baremetal.testkit.fleet.internal.machine.BootOverride;
import io.baremetal.testkit.fleet.internal.machine.PowerSwitch;
import io.baremetal.testkit.fleet.internal.machine.ResetType;
import io.baremetal.testkit.fleet.model.BmcMood;
import io.baremetal.testkit.fleet.model.FleetRequest.Direction;
import io.baremetal.testkit.http.FakeHandler;
import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.http.FakeRequest;
import io.baremetal.testkit.ironic.world.Power;
import java.util.Locale;
import java.util.Map;

/**
 * The BMC of one machine for those who know it by the commands of {@code ipmitool}: {@code POST
 * /ipmi} with a command for its body, answered with what the tool would print. The protocol IPMI
 * itself is not spoken; a stand-in for the tool brings the commands here.
 */
public final class IpmiDoor implements FakeHandler {

  private static final String BOOT_DEVICE = "chassis bootdev ";

  /** Set System Boot Options, parameter 5: flags and device follow as bytes. */
  private static final String BOOT_FLAGS = "raw 0x00 0x08 0x05 ";

  private static final int PERSISTENT = 0x40;
  private static final int EFI = 0x20;
  private static final Map<String, String> TARGETS =
      Map.of("pxe", "Pxe", "disk", "Hdd", "cdrom", "Cd", "none", "None");
  private static final Map<String, ResetType> RESETS =
      Map.of(
          "on", ResetType.ON,
          "off", ResetType.FORCE_OFF,
          "soft", ResetType.GRACEFUL_SHUTDOWN,
          "reset", ResetType.FORCE_RESTART,
          "cycle", ResetType.POWER_CYCLE);

  private final PowerSwitch power;
  private final Credentials credentials;
  private final Journal journal;

  /** A way to this machine. */
  public IpmiDoor(PowerSwitch power, Credentials credentials, Journal journal) {
    this.power = power;
    this.credentials = credentials;
    this.journal = journal;
  }

  @Override
  public FakeReply handle(FakeRequest request) {
    FakeReply reply = answer(request);
    String line = "IPMI /" + request.bodyText().strip().replace(' ', '/');
    journal.note(Direction.TO_BMC, power.machine().name(), line, reply);
    return reply;
  }

  private FakeReply answer(FakeRequest request) {
    BmcMood mood = power.machine().faults().mood();
    if (mood == BmcMood.UNREACHABLE) {
      return FakeReply.lost();
    }
    if (mood == BmcMood.REFUSES_CREDENTIALS || !credentials.areIn(request)) {
      return FakeReply.text(401, "RAKP 2 message indicates an error: unauthorized name");
    }
    String command = request.bodyText().strip();
    if (command.startsWith("power ")) {
      return power(command.substring("power ".length()));
    }
    if (command.startsWith(BOOT_DEVICE)) {
      return bootFrom(command.substring(BOOT_DEVICE.length()));
    }
    if (command.startsWith(BOOT_FLAGS)) {
      return bootFlags(command.substring(BOOT_FLAGS.length()).split(" ", -1));
    }
    return switch (command) {
      case "chassis bootparam get 5" -> FakeReply.text(200, bootParameters());
      case "mc info" -> FakeReply.text(200, "Manufacturer Name         : SimCorp");
      default ->
          command.startsWith("raw ")
              ? FakeReply.text(200, "")
              : FakeReply.text(400, "Invalid command: " + command);
    };
  }

  private FakeReply power(String what) {
    if (what.equals("status")) {
      boolean on = power.machine().state().power() == Power.ON;
      return FakeReply.text(200, "Chassis Power is " + (on ? "on" : "off"));
    }
    ResetType reset = RESETS.get(what);
    if (reset == null) {
      return FakeReply.text(400, "Invalid chassis power command: " + what);
    }
    power.reset(reset);
    return FakeReply.text(200, "Chassis Power Control: " + what);
  }

  private FakeReply bootFrom(String words) {
    String device = words.split(" ", 2)[0].toLowerCase(Locale.ROOT);
    String target = TARGETS.get(device);
    if (target == null) {
      return FakeReply.text(400, "Invalid argument: " + device);
    }
    String lasting = words.contains("persistent") ? "Continuous" : "Once";
    String mode = words.contains("efiboot") ? "UEFI" : "Legacy";
    override(new BootOverride(target, lasting, mode));
    return FakeReply.text(200, "Set Boot Device to " + device);
  }

  private FakeReply bootFlags(String[] bytes) {
    int flags = Integer.decode(bytes[0]);
    String target =
        switch (Integer.decode(bytes[1])) {
          case 0x04 -> "Pxe";
          case 0x08, 0x24 -> "Hdd";
          case 0x14 -> "Cd";
          default -> "None";
        };
    String lasting = (flags & PERSISTENT) == 0 ? "Once" : "Continuous";
    override(new BootOverride(target, lasting, (flags & EFI) == 0 ? "Legacy" : "UEFI"));
    return FakeReply.text(200, "");
  }

  private void override(BootOverride override) {
    power.machine().change(s -> s.toBuilder().override(override).build());
  }

  private String bootParameters() {
    BootOverride override = power.machine().state().override();
    String selector =
        switch (override.target()) {
          case "Pxe" -> "Force PXE";
          case "Hdd" -> "Force Boot from default Hard-Drive";
          case "Cd" -> "Force Boot from CD/DVD";
          default -> "No override";
        };
    String lasting =
        override.enabled().equals("Continuous") ? "all future boots" : "only next boot";
    return """
    Boot parameter version: 1
    Boot parameter data:
     Boot Flags :
       - Options apply to %s
       - Boot Device Selector : %s
    """
        .formatted(lasting, selector);
  }
}
