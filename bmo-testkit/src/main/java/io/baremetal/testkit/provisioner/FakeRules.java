package io.baremetal.testkit.provisioner;

import io.baremetal.api.hardware.HardwareDetails;
import io.baremetal.api.provisioner.HostIdentity;
import java.util.function.Function;

/**
 * What holds for all machines of a provisioner.
 *
 * @param capacity how many may inspect, deploy or clean at a time
 * @param hardware what inspection finds in each
 */
record FakeRules(int capacity, Function<HostIdentity, HardwareDetails> hardware) {}
