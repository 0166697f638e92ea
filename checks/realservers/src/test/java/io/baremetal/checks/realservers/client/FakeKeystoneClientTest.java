package io.baremetal.checks.realservers.client;

/** A session with Keystone, on the fakes. */
final class FakeKeystoneClientTest extends KeystoneClientContract {

  FakeKeystoneClientTest() {
    super(new FakeCloud());
  }
}
