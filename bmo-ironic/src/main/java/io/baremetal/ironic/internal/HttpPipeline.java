package io.baremetal.ironic.internal;

/**
 * What happens to a request on its way out, in order.
 *
 * @param exchange the way out for everything
 * @param versions what the server speaks, as far as it was asked
 */
record HttpPipeline(Exchange exchange, ServerVersions versions) {

  /** Links the steps, from the network outwards. */
  static HttpPipeline create(
      ClientSettings settings, Exchange wire, Timing timing, CallScope scope) {
    Exchange observed = new ObservedExchange(settings.listeners(), settings.nanoTime(), wire);
    ServerVersions versions =
        new ServerVersions(
            settings.versionPolicy(),
            new ApiCaller(repeat(settings, timing, observed), settings.requestIds(), scope),
            timing.nanoTime());
    // Both inside the repetition: each attempt carries credentials that are valid by then, and a
    // server that is being upgraded may change what it speaks between two attempts.
    Exchange authenticated = new AuthenticatedExchange(settings.auth(), observed);
    Exchange versioned = new VersionedExchange(versions, authenticated);
    return new HttpPipeline(repeat(settings, timing, versioned), versions);
  }

  private static Exchange repeat(ClientSettings settings, Timing timing, Exchange next) {
    Exchange repeated = new RetryingExchange(settings.retryPolicy(), timing, next);
    // Outermost: pauses between attempts are logged with the id too.
    return new RequestIdExchange(Endpoint.parse(settings.endpoint()).authority(), repeated);
  }
}
