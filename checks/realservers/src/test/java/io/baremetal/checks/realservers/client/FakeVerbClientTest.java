package io.baremetal.checks.realservers.client;

/** Verbs and lists in motion, on the fake Ironic. */
final class FakeVerbClientTest extends VerbClientContract {

  FakeVerbClientTest() {
    super(new FakeServer());
  }
}
