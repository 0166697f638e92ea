package io.baremetal.checks.realservers.client;

/** Nodes, on the fake Ironic. */
final class FakeNodeClientTest extends NodeClientContract {

  FakeNodeClientTest() {
    super(new FakeServer());
  }
}
