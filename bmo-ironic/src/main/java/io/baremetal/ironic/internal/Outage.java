package io.baremetal.ironic.internal;

import io.baremetal.ironic.error.IronicConnectionException;
import io.baremetal.ironic.error.IronicException;
import io.baremetal.ironic.error.NoTokenException;
import io.baremetal.ironic.error.ServerFaultException;
import io.baremetal.ironic.error.ServiceUnavailableException;
import java.util.Optional;

/**
 * Ironic, the proxy before it or the identity service is away for the moment, being restarted for
 * instance. Who waits anyhow waits on.
 */
final class Outage {

  private static final int BAD_GATEWAY = 502;
  private static final int GATEWAY_TIMEOUT = 504;

  private Outage() {}

  /** What the failure says, when waiting goes on; throws it when it is more than an outage. */
  static Optional<String> survived(IronicException failure) {
    if (!isOne(failure)) {
      throw failure;
    }
    return Optional.ofNullable(failure.getMessage());
  }

  private static boolean isOne(Throwable failure) {
    if (failure instanceof ServerFaultException fault) {
      return fault.status() == BAD_GATEWAY || fault.status() == GATEWAY_TIMEOUT;
    }
    if (failure instanceof NoTokenException noToken) {
      return noToken.getCause() != null && isOne(noToken.getCause());
    }
    return failure instanceof IronicConnectionException
        || failure instanceof ServiceUnavailableException;
  }
}
