package io.baremetal.ironic.node;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which verbs Ironic takes in which state: its state machine, as seen from outside. */
final class LegalVerbs {

  // Moving states that are not listed take none.
  private static final String TABLE =
      """
      enroll: manage
      manageable: provide clean inspect adopt
      available: active manage
      active: rebuild deleted rescue service
      wait call-back: abort deleted
      deploy hold: unhold abort
      deploy failed: rebuild active deleted
      error: rebuild deleted
      clean wait: abort
      clean hold: unhold abort
      clean failed: manage
      inspect wait: abort
      inspect failed: manage inspect
      adopt failed: adopt manage
      rescue wait: abort deleted
      rescue: rescue unrescue deleted
      rescue failed: rescue unrescue deleted
      unrescue failed: rescue unrescue deleted
      service wait: abort deleted
      service hold: unhold service abort
      service failed: service rescue abort deleted
      """;

  private static final Map<ProvisionState, Set<ProvisionVerb>> BY_STATE = parse();

  private LegalVerbs() {}

  static Set<ProvisionVerb> in(ProvisionState state) {
    return BY_STATE.getOrDefault(state, Set.of());
  }

  private static Map<ProvisionState, Set<ProvisionVerb>> parse() {
    Map<ProvisionState, Set<ProvisionVerb>> table = new EnumMap<>(ProvisionState.class);
    for (String line : TABLE.lines().toList()) {
      int colon = line.indexOf(':');
      List<String> names = List.of(line.substring(colon + 2).split(" ", -1));
      Set<ProvisionVerb> verbs = EnumSet.noneOf(ProvisionVerb.class);
      Stream.of(ProvisionVerb.values())
          .filter(verb -> names.contains(verb.wire()))
          .forEach(verbs::add);
      table.put(ProvisionState.of(line.substring(0, colon)), Collections.unmodifiableSet(verbs));
    }
    return table;
  }
}
