package io.baremetal.api.provisioner;

/** Having a BMC report its events somewhere. */
public interface EventSubscriptions {

  /**
   * Subscribes. Idempotent as far as the backend can tell a repeated call from a new one; a caller
   * stores the id before it subscribes to anything else.
   *
   * @return when done, the id under which the BMC knows the subscription
   */
  Step<String> subscribe(EventDestination destination);

  /**
   * Ends a subscription. Done when there is none (any more). Idempotent.
   *
   * @param subscriptionId what {@link #subscribe} returned
   */
  Step<Completed> unsubscribe(String subscriptionId);
}
