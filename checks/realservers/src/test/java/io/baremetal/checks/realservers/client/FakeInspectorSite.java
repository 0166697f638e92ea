package io.baremetal.checks.realservers.client;

import io.baremetal.ironic.InspectorClient;
import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.node.Node;
import io.baremetal.testkit.ironic.FakeInspector;
import io.baremetal.testkit.ironic.FakeIronic;
import io.baremetal.testkit.ironic.world.Step;

/** The fakes, whose ramdisks boot by themselves. */
final class FakeInspectorSite implements InspectorSite {

  private final FakeIronic ironic = FakeIronic.start();
  private final FakeInspector inspector = FakeInspector.beside(ironic);

  @Override
  public IronicClient.Builder client() {
    return IronicClient.builder().endpoint(ironic.listen().toString());
  }

  @Override
  public InspectorClient.Builder inspector() {
    return InspectorClient.builder().endpoint(inspector.listen().toString());
  }

  @Override
  public void silence(Node node) {
    ironic.machineOf(node.uuid()).hangNext(Step.INSPECT_WAIT);
  }

  @Override
  public void bootRamdisk(String report) {}

  @Override
  public void close() {
    inspector.close();
    ironic.close();
  }
}
