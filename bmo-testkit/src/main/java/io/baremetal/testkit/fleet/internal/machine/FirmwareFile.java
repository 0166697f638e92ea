package io.baremetal.testkit.fleet.internal.machine;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a BMC reads in a firmware file.
 *
 * @param component the part that it is for; {@code nic} is any network adapter
 * @param version the version that the part has afterwards
 */
public record FirmwareFile(String component, String version) {

  /** So many bytes of a file are enough to read it. */
  public static final int HEAD = 256;

  private static final Pattern CONTENT = Pattern.compile("SIM-FIRMWARE (\\S+) (\\S+)\\s*");

  /** What is in a file, be there zeros behind; empty if it is no firmware. */
  public static Optional<FirmwareFile> read(byte[] bytes) {
    Matcher line = CONTENT.matcher(new String(bytes, StandardCharsets.UTF_8).replace("\0", ""));
    return line.matches()
        ? Optional.of(new FirmwareFile(line.group(1), line.group(2)))
        : Optional.empty();
  }

  /** The file itself. */
  public byte[] bytes() {
    return ("SIM-FIRMWARE " + component + " " + version + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** The name of the part in this machine; empty if it has none such. */
  public Optional<String> partOf(SimMachine machine) {
    String name = component.equals("nic") ? machine.nicComponent() : component;
    return Optional.of(name).filter(machine.state().firmware()::containsKey);
  }
}
