package io.baremetal.checks.realservers.client;

/** The client of the classic Inspector, on the fake one. */
final class FakeInspectorClientTest extends InspectorClientContract {

  FakeInspectorClientTest() {
    super(new FakeInspectorSite());
  }
}
