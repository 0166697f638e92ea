package io.baremetal.api.rule;

import static io.baremetal.api.validation.Profile.Base.UPSTREAM;

import io.baremetal.api.error.Quoted;
import io.baremetal.api.network.HostNetworkAttachment;
import io.baremetal.api.network.PortMode;
import io.baremetal.api.validation.FieldPath;
import io.baremetal.api.validation.Rule;
import io.baremetal.api.validation.Severity;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** VLANs of a switch port. */
final class VlanRules {

  private static final String ALLOWED = "spec.allowedVLANs";
  private static final String NATIVE = "spec.nativeVLAN";
  private static final String MTU = "spec.mtu";
  private static final String FORM = "write numbers from 1 to 4094 or ranges such as 100-110";
  private static final int HIGHEST = 4094;
  private static final int LEAST_MTU = 68;
  private static final int HIGHEST_MTU = 9216;

  private VlanRules() {}

  static Rule<HostNetworkAttachment> accessPortHasOneVlan(String id) {
    return Rule.<HostNetworkAttachment>of(
            id,
            "An access port has no VLANs but its native one",
            "empty allowedVLANs, or use mode trunk or hybrid")
        .reads("spec.mode", ALLOWED)
        .check(
            (attachment, problems) -> {
              boolean access = attachment.spec().mode().filter(PortMode.ACCESS::equals).isPresent();
              if (access && !attachment.spec().allowedVlans().isEmpty()) {
                problems.at(
                    ALLOWED, "there are VLANs although the mode is access: " + shown(attachment));
              }
            });
  }

  private static String shown(HostNetworkAttachment attachment) {
    return Quoted.text(String.join(", ", attachment.spec().allowedVlans()));
  }

  static Rule<HostNetworkAttachment> vlansCanBeRead(String id) {
    return Rule.<HostNetworkAttachment>of(id, "VLANs are numbers or ranges of numbers", FORM)
        .reads(ALLOWED)
        .check(
            (attachment, problems) ->
                each(
                    attachment,
                    (at, text) -> {
                      if (VlanRange.read(text).isEmpty()) {
                        problems.at(at, Quoted.text(text) + " is neither a VLAN nor a range");
                      }
                    }));
  }

  static Rule<HostNetworkAttachment> vlansExist(String id) {
    return Rule.<HostNetworkAttachment>of(id, "VLANs are numbered from 1 to " + HIGHEST, FORM)
        .reads(ALLOWED)
        .check(
            (attachment, problems) ->
                each(
                    attachment,
                    (at, text) ->
                        VlanRange.read(text)
                            .filter(range -> !range.exists())
                            .ifPresent(
                                range ->
                                    problems.at(
                                        at, Quoted.text(text) + " names a VLAN out of range"))));
  }

  static Rule<HostNetworkAttachment> rangesAreInOrder(String id) {
    return Rule.<HostNetworkAttachment>of(
            id, "A range of VLANs ends after it begins", "swap the ends, or write one number")
        .reads(ALLOWED)
        .check(
            (attachment, problems) ->
                each(
                    attachment,
                    (at, text) ->
                        VlanRange.read(text)
                            .filter(range -> text.contains("-") && range.first() >= range.last())
                            .ifPresent(
                                range -> problems.at(at, Quoted.text(text) + " does not ascend"))));
  }

  static Rule<HostNetworkAttachment> vlansAreDistinct(String id) {
    return Rule.<HostNetworkAttachment>of(id, "No VLAN is listed twice", "merge the entries")
        .reads(ALLOWED)
        .as(Severity.WARNING)
        .offIn(UPSTREAM)
        .check(
            (attachment, problems) -> {
              BitSet seen = new BitSet();
              each(
                  attachment,
                  (at, text) ->
                      VlanRange.read(text)
                          .filter(range -> range.exists() && !range.addTo(seen))
                          .ifPresent(
                              range ->
                                  problems.at(at, Quoted.text(text) + " overlaps one before")));
            });
  }

  static Rule<HostNetworkAttachment> nativeVlanExists(String id) {
    return Rule.<HostNetworkAttachment>of(
            id, "The native VLAN is numbered from 1 to " + HIGHEST, "use another number")
        .reads(NATIVE)
        .offIn(UPSTREAM)
        .check(
            (attachment, problems) -> {
              Optional<Long> vlan = attachment.spec().nativeVlan();
              if (vlan.filter(number -> number >= 1 && number <= HIGHEST).isEmpty()) {
                problems.at(NATIVE, "it is " + vlan.map(String::valueOf).orElse("not set"));
              }
            });
  }

  static Rule<HostNetworkAttachment> packetsFit(String id) {
    return Rule.<HostNetworkAttachment>of(
            id,
            "The longest packet is one that switches can take",
            "set mtu from " + LEAST_MTU + " to " + HIGHEST_MTU)
        .reads(MTU)
        .offIn(UPSTREAM)
        .check(
            (attachment, problems) ->
                attachment
                    .spec()
                    .mtu()
                    .filter(mtu -> mtu < LEAST_MTU || mtu > HIGHEST_MTU)
                    .ifPresent(mtu -> problems.at(MTU, "it is " + mtu)));
  }

  private static void each(HostNetworkAttachment attachment, BiConsumer<FieldPath, String> check) {
    List<String> vlans = attachment.spec().allowedVlans();
    for (int i = 0; i < vlans.size(); i++) {
      check.accept(FieldPath.parse(ALLOWED).index(i), vlans.get(i));
    }
  }

  /**
   * VLANs from one number to another.
   *
   * @param first first number
   * @param last last number, the same for a single VLAN
   */
  private record VlanRange(long first, long last) {

    static Optional<VlanRange> read(String text) {
      int hyphen = text.indexOf('-');
      Optional<Long> first = DecimalText.read(hyphen < 0 ? text : text.substring(0, hyphen));
      Optional<Long> last = DecimalText.read(text.substring(hyphen + 1));
      return first.flatMap(from -> last.map(to -> new VlanRange(from, to)));
    }

    boolean exists() {
      return first >= 1 && first <= HIGHEST && last >= 1 && last <= HIGHEST;
    }

    /** Adds the VLANs; false if one of them was there. */
    boolean addTo(BitSet seen) {
      if (first > last) {
        return true;
      }
      BitSet own = new BitSet();
      own.set((int) first, (int) last + 1);
      boolean isNew = !seen.intersects(own);
      seen.or(own);
      return isNew;
    }
  }
}
