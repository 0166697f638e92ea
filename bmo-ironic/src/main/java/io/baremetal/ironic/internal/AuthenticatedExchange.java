package io.baremetal.ironic.internal;

import io.baremetal.ironic.config.AuthHeader;
import io.baremetal.ironic.config.IronicAuth;
import java.io.IOException;
import java.util.Optional;

/** Adds credentials, asked for anew each time, to what needs them. */
final class AuthenticatedExchange implements Exchange {

  private final IronicAuth auth;
  private final Exchange next;

  AuthenticatedExchange(IronicAuth auth, Exchange next) {
    this.auth = auth;
    this.next = next;
  }

  @Override
  public Answer send(Outgoing request) throws IOException {
    Optional<AuthHeader> header = auth.header();
    return next.send(header.map(h -> request.withHeader(h.name(), h.value())).orElse(request));
  }
}
