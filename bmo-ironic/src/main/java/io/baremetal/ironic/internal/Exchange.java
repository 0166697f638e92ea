package io.baremetal.ironic.internal;

import java.io.IOException;

/**
 * One link of the pipeline: sends a request, by way of the next link, and returns the answer
 * whatever its status.
 */
@FunctionalInterface
interface Exchange {

  /** Sends; throws when no answer came. */
  Answer send(Outgoing request) throws IOException;
}
