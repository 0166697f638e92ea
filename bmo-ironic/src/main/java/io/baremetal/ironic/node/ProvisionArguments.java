package io.baremetal.ironic.node;

import static io.baremetal.ironic.node.ProvisionVerb.ACTIVE;
import static io.baremetal.ironic.node.ProvisionVerb.CLEAN;
import static io.baremetal.ironic.node.ProvisionVerb.REBUILD;
import static io.baremetal.ironic.node.ProvisionVerb.RESCUE;
import static io.baremetal.ironic.node.ProvisionVerb.SERVICE;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Which argument goes with which verb; Ironic refuses every other combination with 400. */
final class ProvisionArguments {

  private static final Set<ProvisionVerb> DEPLOYS = EnumSet.of(ACTIVE, REBUILD);
  private static final Set<ProvisionVerb> RUNS_STEPS = EnumSet.of(CLEAN, SERVICE);

  private ProvisionArguments() {}

  static void check(ProvisionRequest request) {
    goesWith(request, "configDrive", request.configDrive(), DEPLOYS);
    goesWith(request, "deploySteps", request.deploySteps(), DEPLOYS);
    goesWith(request, "cleanSteps", request.cleanSteps(), EnumSet.of(CLEAN));
    goesWith(request, "serviceSteps", request.serviceSteps(), EnumSet.of(SERVICE));
    goesWith(request, "rescuePassword", request.rescuePassword(), EnumSet.of(RESCUE));
    goesWith(request, "runbook", request.runbook(), RUNS_STEPS);
    goesWith(request, "disableRamdisk", request.disableRamdisk(), RUNS_STEPS);
    ProvisionVerb verb = request.verb();
    boolean steps = request.cleanSteps().isPresent() || request.serviceSteps().isPresent();
    if (RUNS_STEPS.contains(verb) && steps == request.runbook().isPresent()) {
      throw new IllegalArgumentException(verb.wire() + " needs either steps or a runbook");
    }
    if (verb == RESCUE && request.rescuePassword().filter(p -> !p.isBlank()).isEmpty()) {
      throw new IllegalArgumentException("rescue needs a password that is not blank");
    }
  }

  private static void goesWith(
      ProvisionRequest request, String name, Optional<?> value, Set<ProvisionVerb> verbs) {
    if (value.isPresent() && !verbs.contains(request.verb())) {
      throw new IllegalArgumentException(
          name + " goes with " + verbs + ", not with " + request.verb());
    }
  }
}
