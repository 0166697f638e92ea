package io.baremetal.checks.realservers.client;

import io.baremetal.ironic.IronicClient;

/** A server that the contract of the client is tested on. */
interface ClientServer extends AutoCloseable {

  /** A client to be built. */
  IronicClient.Builder client();

  /** Stops the server, if it is the test's own. */
  @Override
  default void close() {}
}
