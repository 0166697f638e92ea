package io.baremetal.checks.realservers.client;

/** Versions, on the fake Ironic. */
final class FakeEdgeVersionClientTest extends EdgeVersionClientContract {

  FakeEdgeVersionClientTest() {
    super(new FakeServer());
  }
}
