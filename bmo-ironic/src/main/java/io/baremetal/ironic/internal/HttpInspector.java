package io.baremetal.ironic.internal;

import io.baremetal.ironic.inspector.IntrospectionRules;
import io.baremetal.ironic.inspector.Introspections;

/** The door to this package for Inspector behind HTTP. Thread-safe. */
public final class HttpInspector implements AutoCloseable {

  private final OwnedResources resources;
  private final CallScope scope = new CallScope();
  private final ApiCaller caller;

  private HttpInspector(ClientSettings settings, Endpoint endpoint) {
    this.resources = new OwnedResources(settings);
    Exchange observed =
        new ObservedExchange(
            settings.listeners(),
            settings.nanoTime(),
            new OkHttpExchange(resources.http(), endpoint, settings.largestAnswer()));
    ApiCaller open = new ApiCaller(repeated(settings, observed), settings.requestIds(), scope);
    Exchange versioned =
        new InspectorVersions(open, new AuthenticatedExchange(settings.auth(), observed));
    this.caller = new ApiCaller(repeated(settings, versioned), settings.requestIds(), scope);
  }

  /** Ready to call; calls nothing yet. */
  public static HttpInspector create(ClientSettings settings) {
    return new HttpInspector(settings, Endpoint.parse("Inspector", settings.endpoint()));
  }

  private Exchange repeated(ClientSettings settings, Exchange next) {
    return new RequestIdExchange(
        Endpoint.parse("Inspector", settings.endpoint()).authority(),
        new RetryingExchange(settings.retryPolicy(), Timing.of(settings, resources), next));
  }

  /** Runs. */
  public Introspections introspections() {
    return new HttpIntrospections(caller);
  }

  /** Rules. */
  public IntrospectionRules rules() {
    return new HttpIntrospectionRules(caller);
  }

  /** Gives up what runs and releases what was made here. */
  @Override
  public void close() {
    scope.giveUp();
    resources.close();
  }
}
