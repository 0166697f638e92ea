package io.baremetal.checks.realservers.client;

/** Everything but nodes, on the fake Ironic. */
final class FakeResourceClientTest extends ResourceClientContract {

  FakeResourceClientTest() {
    super(new FakeServer());
  }
}
