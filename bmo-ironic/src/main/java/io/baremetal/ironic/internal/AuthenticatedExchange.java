package io.baremetal.ironic.internal;

import io.baremetal.ironic.config.AuthHeader;
import io.baremetal.ironic.config.IronicAuth;
import java.io.IOException;
import java.util.Optional;

/**
 * Adds credentials, asked for anew each time, to what needs them. Where the server refuses them and
 * there are others by now, the request is sent once more: a 401 means that nothing was done.
 */
final class AuthenticatedExchange implements Exchange {

  private static final int UNAUTHORIZED = 401;

  private final IronicAuth auth;
  private final Exchange next;

  AuthenticatedExchange(IronicAuth auth, Exchange next) {
    this.auth = auth;
    this.next = next;
  }

  @Override
  public Answer send(Outgoing request) throws IOException {
    Optional<AuthHeader> header = auth.header();
    Answer answer = next.send(with(header, request));
    if (answer.status() != UNAUTHORIZED || header.filter(auth::renew).isEmpty()) {
      return answer;
    }
    return next.send(with(auth.header(), request));
  }

  private static Outgoing with(Optional<AuthHeader> header, Outgoing request) {
    return header.map(h -> request.withHeader(h.name(), h.value())).orElse(request);
  }
}
